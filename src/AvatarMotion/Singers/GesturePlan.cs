using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Chooses the words on which a singer's free hand speaks: one of a line at most, never two close to each other. The right hand has the microphone, so it is the left.</summary>
internal static class GesturePlan
{
    /// <summary>Seconds between two gestures, at least.</summary>
    private const double Gap = 3.5;

    /// <summary>Gestures for each line of the lyrics, by its place; lines without one are absent.</summary>
    public static Dictionary<int, ShowGesture> Of(Song song, MusicalGrid grid)
    {
        List<(KeyWord Word, int Line)> all = new();
        List<KeyWord> words = new();
        for (int i = 0; i < song.Lyrics.Lines.Count; i++)
        {
            foreach (KeyWord word in WordGestures.Of(song.Lyrics.Lines[i], song.Lyrics.Language))
            {
                if (SungGestures.For(word.Gesture) is null)
                    continue;
                all.Add((word, i));
                words.Add(word);
            }
        }

        Dictionary<int, ShowGesture> chosen = new();
        foreach (KeyWord word in WordGestures.Pick(words, Gap))
        {
            int line = all.Find(each => each.Word == word).Line;
            if (!chosen.ContainsKey(line))
                chosen[line] = new ShowGesture(grid.TimeAt(Vowel(song.Lyrics.Lines[line], word)), "left", SungGestures.For(word.Gesture)!);
        }

        return chosen;
    }

    // The longest syllable of a word carries its stress well enough in singing; its first vowel is where the hand arrives.
    private static double Vowel(LyricLine line, KeyWord key)
    {
        foreach (LyricWord word in line.Words)
        {
            if (Math.Abs(word.Start - key.Start) > 0.01)
                continue;
            Syllable? longest = null;
            foreach (Syllable syllable in word.Syllables)
                longest = longest is null || syllable.End - syllable.Start > longest.End - longest.Start ? syllable : longest;
            foreach (Phone phone in longest?.Phones ?? Array.Empty<Phone>())
            {
                if (PhoneClasses.IsVowel(PhoneClasses.Of(phone.Symbol)))
                    return phone.Start;
            }
        }

        return key.Start;
    }
}
