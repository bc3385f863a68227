using System;
using System.Collections.Generic;
using System.Text;

namespace AvatarMotion;

/// <summary>A small list of English words that songs feel with. Unknown words and languages say nothing.</summary>
internal static class EmotionWords
{
    /// <summary>All emotions that a word can name; earlier ones win a tie.</summary>
    public static IReadOnlyList<string> Emotions { get; } = new[] { "joy", "sadness", "anger", "surprise", "calm" };

    private static readonly Dictionary<string, string> Words = Build();

    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal)
    {
        "no", "not", "never", "dont", "wont", "cant", "aint", "without", "nothing", "isnt", "didnt", "couldnt", "wouldnt",
    };

    /// <summary>The emotion of a lower-case word, or null.</summary>
    public static string? EmotionOf(string word)
    {
        if (Words.TryGetValue(word, out string? emotion))
            return emotion;
        foreach (string ending in new[] { "ing", "ed", "es", "s", "in" })
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + 3)
                continue;
            string stem = word.Substring(0, word.Length - ending.Length);
            if (Words.TryGetValue(stem, out emotion) || Words.TryGetValue(stem + "e", out emotion))
                return emotion;
        }

        return null;
    }

    public static bool Negates(string word) => Negations.Contains(word);

    public static string Opposite(string emotion) => emotion switch
    {
        "joy" => "sadness",
        "sadness" or "anger" => "joy",
        _ => "calm",
    };

    /// <summary>Words of a line in lower case, apostrophes dropped.</summary>
    public static string[] Split(string line)
    {
        List<string> words = new();
        StringBuilder word = new();
        foreach (char letter in line + " ")
        {
            if (char.IsLetter(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (letter != '\'' && letter != '\u2019' && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words.ToArray();
    }

    private static Dictionary<string, string> Build()
    {
        Dictionary<string, string> words = new(StringComparer.Ordinal);
        Add(words, "joy", "light love happy joy shine bright sun sunshine morning smile laugh dance dancing sing party free freedom fly flying alive hope dream glow gold golden heaven "
            + "celebrate together kiss sweet beautiful wonderful good better best win rise rising high higher fire spark star stars summer yeah yes hey forever paradise rainbow lucky glad play sunrise dawn bloom");
        Add(words, "sadness", "cry crying tear tears sad lonely alone goodbye gone lost lose leave leaving left broken break breaking heartbreak hurt pain rain cold empty miss missing sorry regret "
            + "die dying dead grave fade fading fall falling ghost shadow blue weep ache aching sorrow apart lonesome tired down dark grey gray winter faded");
        Add(words, "anger", "hate fight fighting war kill burn scream shout rage mad angry liar lie lies enemy blood revenge fury devil damn hell fool knife gun bullet poison blame betray wreck destroy smash");
        Add(words, "surprise", "wow suddenly surprise unbelievable amazing what impossible magic miracle wonder oh");
        Add(words, "calm", "quiet still silence silent slow slowly soft softly gentle breathe breath sleep rest peace calm river ocean sea wave moon moonlight night whisper drift float home hush lullaby wait waiting sky cloud");
        return words;
    }

    private static void Add(Dictionary<string, string> words, string emotion, string list)
    {
        foreach (string word in list.Split(' '))
            words[word] = emotion;
    }
}
