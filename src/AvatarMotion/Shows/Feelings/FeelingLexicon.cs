using System;
using System.Collections.Generic;
using System.Globalization;

namespace AvatarMotion;

/// <summary>The words of one language that songs feel with, and those that turn, strengthen or weaken them. Our own lists, in the folder Words.</summary>
internal sealed class FeelingLexicon
{
    private const string Surprise = "surprise ";

    private static readonly object Gate = new();
    private static readonly Dictionary<string, FeelingLexicon?> Loaded = new(StringComparer.Ordinal);

    private FeelingLexicon(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            int colon = line.IndexOf(':');
            string head = line.Substring(0, colon), list = line.Substring(colon + 1);
            if (head is "not")
                Negations.Add(list, true);
            else if (head is "more" or "less")
                Degrees.Add(list, head == "more" ? 1.4f : 0.6f);
            else
                Words.Add(list, Feeling(head));
        }
    }

    /// <summary>What words feel like.</summary>
    public StemTable<FeelingWord> Words { get; } = new();

    /// <summary>Words that turn what follows (in Japanese: what stands before) into its opposite.</summary>
    public StemTable<bool> Negations { get; } = new();

    /// <summary>Words that make what follows stronger (above 1) or weaker.</summary>
    public StemTable<float> Degrees { get; } = new();

    /// <summary>The lexicon of a language (ISO 639-1), or null where there is none.</summary>
    public static FeelingLexicon? Of(string language)
    {
        lock (Gate)
        {
            if (!Loaded.TryGetValue(language, out FeelingLexicon? lexicon))
            {
                List<string> lines = new(StemTable<FeelingWord>.Lines(language + ".feelings"));
                Loaded.Add(language, lexicon = lines.Count > 0 ? new FeelingLexicon(lines) : null);
            }

            return lexicon;
        }
    }

    private static FeelingWord Feeling(string head)
    {
        bool surprises = head.StartsWith(Surprise, StringComparison.Ordinal);
        string[] numbers = (surprises ? head.Substring(Surprise.Length) : head).Split(' ');
        return new FeelingWord(float.Parse(numbers[0], CultureInfo.InvariantCulture), float.Parse(numbers[1], CultureInfo.InvariantCulture), surprises);
    }
}
