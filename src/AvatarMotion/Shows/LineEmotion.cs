using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Feels a line: its words first, then the section it stands in.</summary>
internal static class LineEmotion
{
    /// <summary>The emotion and, in a few words, why.</summary>
    public static (string Emotion, string Why) Of(LyricLine line, Song song)
    {
        Section? section = SectionAt(song, 0.5 * (line.Start + line.End));
        Dictionary<string, int> votes = new(StringComparer.Ordinal);
        Dictionary<string, string> because = new(StringComparer.Ordinal);
        string[] words = EmotionWords.Split(line.Text);
        for (int i = 0; i < words.Length; i++)
            Vote(words, i, votes, because);
        string? best = Best(votes);
        if (best is not null)
            return (best, "says \u201c" + because[best] + "\u201d");
        if (section is null)
            return ("neutral", "no strong word");
        bool raised = section.Kind is SectionKind.Chorus or SectionKind.Drop || section.Energy >= 0.7;
        bool low = section.Kind is SectionKind.Verse or SectionKind.Bridge or SectionKind.Intro or SectionKind.Outro && section.Energy < 0.4;
        return raised ? ("joy", "the music is high here") : low ? ("calm", "the music is soft here") : ("neutral", "no strong word");
    }

    /// <summary>A word after "no", "never" or "don't" says the opposite.</summary>
    private static void Vote(string[] words, int index, Dictionary<string, int> votes, Dictionary<string, string> because)
    {
        if (EmotionWords.EmotionOf(words[index]) is not { } emotion)
            return;
        bool negated = (index > 0 && EmotionWords.Negates(words[index - 1])) || (index > 1 && EmotionWords.Negates(words[index - 2]));
        if (negated)
            emotion = EmotionWords.Opposite(emotion);
        votes[emotion] = (votes.TryGetValue(emotion, out int count) ? count : 0) + 1;
        if (!because.ContainsKey(emotion))
            because[emotion] = negated ? "not " + words[index] : words[index];
    }

    private static string? Best(Dictionary<string, int> votes)
    {
        string? best = null;
        foreach (string emotion in EmotionWords.Emotions)
        {
            if (votes.TryGetValue(emotion, out int count) && (best is null || count > votes[best]))
                best = emotion;
        }

        return best;
    }

    private static Section? SectionAt(Song song, double time)
    {
        foreach (Section section in song.Sections)
        {
            if (time >= section.Start && time < section.End)
                return section;
        }

        return null;
    }
}
