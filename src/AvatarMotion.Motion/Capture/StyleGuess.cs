using System;

namespace AvatarMotion.Motion;

/// <summary>Guesses the style of a recording: by words in its name, else by how big it is.</summary>
internal static class StyleGuess
{
    private static readonly (string Word, string Style)[] Words =
    {
        ("hiphop", "hip-hop"), ("hip hop", "hip-hop"), ("hip-hop", "hip-hop"), ("hip_hop", "hip-hop"), ("popping", "popping"), ("robot", "popping"), ("locking", "locking"),
        ("waack", "waacking"), ("shuffle", "shuffle"), ("house", "house"), ("breakdance", "breaking"), ("breaking", "breaking"), ("toprock", "breaking"), ("windmill", "breaking"),
        ("kpop", "k-pop"), ("k-pop", "k-pop"), ("jpop", "j-pop"), ("j-pop", "j-pop"), ("idol", "j-pop"), ("salsa", "latin"), ("samba", "latin"), ("bachata", "latin"),
        ("cumbia", "latin"), ("rumba", "latin"), ("reggaeton", "latin"), ("latin", "latin"), ("swing", "swing"), ("charleston", "swing"), ("lindy", "swing"), ("disco", "disco"),
        ("ballet", "ballet"), ("waltz", "waltz"), ("contemporary", "contemporary"), ("modern", "contemporary"), ("rock", "rock"), ("jazz", "pop"), ("ballad", "ballad"),
    };

    /// <summary>A style as the library names it.</summary>
    /// <param name="name">Name of the clip.</param>
    /// <param name="speed">Mean joint speed, m/s.</param>
    public static string Of(string name, float speed)
    {
        foreach ((string word, string style) in Words)
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return style;
        }

        return speed < 0.35f ? "ballad" : speed > 0.8f ? "hip-hop" : "pop";
    }
}
