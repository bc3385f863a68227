using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Places words that follow each other, by the best way through the chain of their phones.</summary>
internal static class WordPlacement
{
    /// <summary>States times frames that are searched at most; each takes two bits.</summary>
    private const long MostCells = 320_000_000;

    /// <summary>Places <paramref name="words"/>; where the song is too short for them they are spread over it, without any confidence.</summary>
    public static void Place(IReadOnlyList<SungWord> words, IReadOnlyList<LyricLine> lines, PhoneEvidence evidence, PlacedWords placed)
    {
        PhoneGraph graph = PhoneGraphBuilder.Build(words, lines, SongPace.Of(words, lines, evidence.SungSeconds), evidence.Rate);
        PhoneFrames frames = new(graph, evidence);
        int[]? path = evidence.Frames > 1 && (long)frames.States * evidence.Frames <= MostCells ? PhonePath.Find(frames, graph, evidence) : null;
        PhoneTimes times = path is null ? PhoneTimes.Spread(graph, evidence) : PhoneTimes.Of(path, graph, evidence);
        double[] confidence = path is null ? new double[words.Count] : WordConfidence.Of(path, graph, evidence);
        int phone = 0;
        for (int i = 0; i < words.Count; i++)
            placed.Add(words[i].Line, WordMaker.Make(words[i], times, ref phone, confidence[i]));
    }
}
