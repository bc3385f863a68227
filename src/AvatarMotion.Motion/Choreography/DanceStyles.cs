using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>The dance styles of the vocabulary, what they are danced to, and which go together.</summary>
/// <remarks>Set by hand after what each dance is danced to in clubs, classes and videos; tempos are those that teachers of the style name.</remarks>
internal static class DanceStyles
{
    public const string Waltz = "waltz";
    public const string Stage = "stage";
    public const string Ballad = "ballad";

    private static readonly DanceStyle[] All =
    {
        new("hip-hop", "hip-hop 0.60 pop 0.10 metal 0.05 reggae 0.40 funk 0.15 rock 0.05 electronic 0.05", (68, 114), 0.60, "popping locking breaking house k-pop pop stage"),
        new("popping", "hip-hop 0.14 funk 0.28 electronic 0.14", (84, 122), 0.60, "hip-hop locking k-pop waacking"),
        new("locking", "funk 0.45 hip-hop 0.06", (94, 126), 0.75, "hip-hop popping disco waacking breaking"),
        new("waacking", "funk 0.16 electronic 0.10 pop 0.05", (104, 136), 0.75, "disco locking house pop k-pop popping"),
        new("house", "electronic 0.50 funk 0.05", (112, 136), 0.70, "shuffle hip-hop disco waacking locking pop latin"),
        new("shuffle", "electronic 0.36", (116, 145), 0.88, "house pop k-pop disco"),
        new("breaking", "hip-hop 0.16 electronic 0.06 funk 0.10 rock 0.03", (88, 134), 0.85, "hip-hop locking popping"),
        new("k-pop", "pop 0.40 electronic 0.12 hip-hop 0.08", (86, 142), 0.76, "pop hip-hop j-pop popping waacking shuffle stage"),
        new("j-pop", "pop 0.22 rock 0.14", (104, 145), 0.80, "k-pop pop rock stage"),
        new("pop", "pop 0.45 folk 0.24 rock 0.10 electronic 0.05 jazz 0.05 reggae 0.15", (76, 136), 0.58, "k-pop j-pop disco hip-hop stage latin house rock waacking swing ballad"),
        new("disco", "funk 0.26 electronic 0.12 pop 0.10", (98, 134), 0.70, "pop waacking locking house swing latin"),
        new("latin", "latin 0.95 reggae 0.22 pop 0.03", (78, 130), 0.64, "pop disco house stage"),
        new("swing", "jazz 0.75 folk 0.16 rock 0.04", (88, 142), 0.72, "disco pop rock stage"),
        new("contemporary", "ballad 0.34 orchestral 0.52 folk 0.26 pop 0.05 jazz 0.08 electronic 0.03", (50, 112), 0.28, "ballad ballet waltz stage"),
        new("ballet", "orchestral 0.40 ballad 0.08", (50, 112), 0.28, "contemporary ballad waltz"),
        new(Waltz, "folk 0.60 orchestral 0.70 ballad 0.60 jazz 0.50 pop 0.50 rock 0.30 latin 0.3 electronic 0.2", (72, 186), 0.40, "ballad ballet contemporary stage"),
        new("rock", "rock 0.75 metal 0.95", (76, 145), 0.85, "stage pop j-pop swing"),
        new(Stage, "rock 0.20 metal 0.08 ballad 0.34 folk 0.34 jazz 0.16 reggae 0.14 pop 0.07 latin 0.05", (50, 145), 0.50, "pop k-pop j-pop rock ballad contemporary waltz latin swing hip-hop"),
        new(Ballad, "ballad 0.66 folk 0.26 orchestral 0.12 pop 0.04", (50, 100), 0.20, "stage contemporary waltz pop ballet"),
    };

    private static readonly Dictionary<string, DanceStyle> ByName = Index();

    /// <summary>All of them in a fixed order.</summary>
    public static IReadOnlyList<DanceStyle> Known => All;

    /// <summary>Whether two styles may stand beside each other; a style that nobody listed goes with all.</summary>
    public static bool Fit(string first, string second)
    {
        if (string.Equals(first, second, StringComparison.Ordinal))
            return true;
        if (!ByName.TryGetValue(first, out DanceStyle? one) || !ByName.TryGetValue(second, out DanceStyle? other))
            return true;
        return Lists(one, second) || Lists(other, first);
    }

    private static bool Lists(DanceStyle style, string name)
    {
        foreach (string fit in style.Fits)
        {
            if (string.Equals(fit, name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static Dictionary<string, DanceStyle> Index()
    {
        Dictionary<string, DanceStyle> index = new(StringComparer.Ordinal);
        foreach (DanceStyle style in All)
            index.Add(style.Name, style);
        return index;
    }
}
