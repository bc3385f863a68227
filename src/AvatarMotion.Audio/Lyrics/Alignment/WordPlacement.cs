using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Places words that follow each other, by the best way through the chain of their phones.</summary>
internal static class WordPlacement
{
    /// <summary>States times frames that are searched at most; each takes two bits.</summary>
    private const long MostCells = 300_000_000;

    private const double LeastRate = 12;

    /// <summary>Places <paramref name="words"/>; where the song is too short for them they are spread over it, without any confidence.</summary>
    /// <param name="known">How exact the lines' times are, where other words of the same lyrics have shown it; null to judge by these words.</param>
    /// <returns>How exact the lines' times were taken to be; null where nothing was heard of them.</returns>
    public static LineTrust? Place(IReadOnlyList<SungWord> words, IReadOnlyList<LyricLine> lines, PhoneEvidence evidence, PlacedWords placed, LineTrust? known = null)
    {
        SongPace pace = SongPace.Of(words, lines, evidence.SungSeconds);
        PhoneGraph graph = PhoneGraphBuilder.Build(words, lines, pace, known ?? LineTrust.Unknown, evidence.Rate);
        PhoneFrames frames = new(graph, evidence);
        if (Cells(frames, evidence) > MostCells && evidence.Rate >= 2 * LeastRate)
            return Place(words, lines, evidence.Halved(), placed, known);

        int[]? path = evidence.Frames > 1 && Cells(frames, evidence) <= MostCells ? PhonePath.Find(frames, graph, evidence) : null;
        if (path is not null && known is null && Late(words, lines, PhoneTimes.Of(path, graph, evidence), graph) is { Count: > 0 } late)
        {
            known = LineTrust.Of(late);
            graph = PhoneGraphBuilder.Build(words, lines, pace, known.Value, evidence.Rate);
            frames = new PhoneFrames(graph, evidence);
            path = PhonePath.Find(frames, graph, evidence);
        }

        PhoneTimes times = path is null ? PhoneTimes.Spread(graph, evidence) : PhoneTimes.Of(path, graph, evidence);
        double[] confidence = path is null ? new double[words.Count] : WordConfidence.Of(path, frames, graph, evidence);
        int phone = 0;
        for (int i = 0; i < words.Count; i++)
            placed.Add(words[i].Line, WordMaker.Make(words[i], times, ref phone, confidence[i]));
        return known;
    }

    private static long Cells(PhoneFrames frames, PhoneEvidence evidence) => (long)frames.States * evidence.Frames;

    /// <summary>Seconds by which each line that has a time was heard after it.</summary>
    private static List<double> Late(IReadOnlyList<SungWord> words, IReadOnlyList<LyricLine> lines, PhoneTimes times, PhoneGraph graph)
    {
        List<double> late = new();
        int phone = 0;
        for (int i = 0; i < words.Count; i++)
        {
            LyricLine line = lines[words[i].Line];
            if (line.IsTimed && !words[i].Given.IsTimed && (i == 0 || words[i - 1].Line != words[i].Line))
                late.Add(times.Starts[phone] - line.Start);
            while (phone < graph.Phones.Count && graph.Phones[phone].Word == i)
                phone++;
        }

        return late;
    }
}
