using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Puts lyrics in place on a song: finds where each word, syllable and phone is sung. Times that the lyrics give are kept or leaned on, the rest is heard.</summary>
/// <remarks>Forced alignment as in speech recognition: the phones of all words are one chain of states, and the best way through it is sought over the whole song.</remarks>
public static class LyricAligner
{
    /// <summary>Lyrics whose every line has words, every word syllables and every syllable phones, all in time and each with a confidence.</summary>
    /// <param name="lyrics">Lines with or without times, with or without words.</param>
    /// <param name="song">What was heard: the phones where the acoustic model listened, else the voice alone.</param>
    /// <param name="pronouncer">Words to phones.</param>
    /// <param name="warnings">Gets a sentence where the words seem not to belong to the song; null to go without.</param>
    public static Lyrics Align(Lyrics lyrics, Song song, IPronouncer pronouncer, ICollection<string>? warnings = null)
    {
        if (lyrics.PhonesAreGiven || lyrics.Lines.Count == 0)
            return lyrics;
        bool isHeard = song.PhonePosteriors.Frames > 0;
        if (!isHeard && AreTimed(lyrics))
            return LyricTimer.Place(lyrics, song, pronouncer);
        List<SungWord> lead = new(), behind = new();
        for (int i = 0; i < lyrics.Lines.Count; i++)
        {
            LyricLine line = lyrics.Lines[i];
            (line.Backing && line.IsTimed ? behind : lead).AddRange(SungWords.Of(line, i, LanguageGuess.OfLine(line.Text, lyrics.Language), pronouncer));
        }

        double written = 0;
        foreach (SungWord word in lead)
            written += PhoneGraphBuilder.Seconds(word);
        PhoneEvidence evidence = PhoneEvidenceFinder.Find(song, written);
        PlacedWords placed = new(lyrics.Lines.Count);
        LineTrust? trust = lead.Count > 0 ? WordPlacement.Place(lead, lyrics.Lines, evidence, placed) : null;
        // Voices behind the lead are hardly heard for themselves: how exact their lines are, the lead's have shown.
        if (behind.Count > 0)
            WordPlacement.Place(behind, lyrics.Lines, evidence, placed, trust);

        Lyrics aligned = placed.Finish(lyrics);
        if (warnings is not null && AlignmentDoubt.Of(aligned, evidence.SungSeconds) is { } doubt)
            warnings.Add(doubt);
        return aligned;
    }

    private static bool AreTimed(Lyrics lyrics)
    {
        foreach (LyricLine line in lyrics.Lines)
        {
            if (!line.IsTimed)
                return false;
        }

        return true;
    }
}
