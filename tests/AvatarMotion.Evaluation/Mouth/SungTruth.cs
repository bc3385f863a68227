using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Face;

namespace AvatarMotion.Evaluation;

/// <summary>The face of a song whose phones are known: baked from the truth, so that only the mouth is measured.</summary>
internal static class SungTruth
{
    private const double LinePause = 0.6;

    /// <summary>Scores the mouth that <paramref name="song"/>'s voice and the known phones make.</summary>
    public static MouthScore Score(IReadOnlyList<Phone> phones, Song song)
    {
        if (phones.Count == 0)
            return MouthScore.None;
        Lyrics lyrics = Words(phones);
        List<FaceLine> lines = [];
        foreach (LyricLine line in lyrics.Lines)
            lines.Add(new FaceLine(line.Start, line.End, lines.Count % 2 == 0 ? "joy" : "calm"));
        return MouthScore.Of(FaceBaker.Bake(song with { Lyrics = lyrics }, lines, new FaceOptions()), phones);
    }

    /// <summary>Lyrics of these phones: a line for every stretch without a long pause.</summary>
    public static Lyrics Words(IReadOnlyList<Phone> phones)
    {
        List<LyricLine> lines = [];
        int first = 0;
        for (int i = 0; i < phones.Count; i++)
        {
            if (i + 1 < phones.Count && phones[i + 1].Start - phones[i].End < LinePause)
                continue;
            List<Phone> own = [];
            for (int k = first; k <= i; k++)
                own.Add(phones[k]);
            first = i + 1;
            Syllable syllable = new() { Start = own[0].Start, End = own[^1].End, Phones = own };
            LyricWord word = new() { Start = syllable.Start, End = syllable.End, Text = "la", Syllables = [syllable] };
            lines.Add(new LyricLine { Start = word.Start, End = word.End, Text = "la", Words = [word] });
        }

        return new Lyrics { Lines = lines };
    }
}
