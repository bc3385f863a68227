using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>How a dance is counted aloud: every phrase begins with "one", as dancers rehearse it.</summary>
internal static class CountTrack
{
    private const int Eight = 8;

    // A phrase that was cut by hand may end a little before a count.
    private const double LeastShare = 0.25;

    /// <summary>The counts of <paramref name="phrases"/>, ascending; where one begins before the last has ended, the last stops.</summary>
    public static IReadOnlyList<DanceCount> Of(IReadOnlyList<DancePhrase> phrases, Song song)
    {
        MusicalGrid grid = new(song);
        double countsPerBeat = DanceCounts.PerBeat(song);
        List<DanceCount> counts = [];
        for (int i = 0; i < phrases.Count; i++)
        {
            double end = i + 1 < phrases.Count ? System.Math.Min(phrases[i].End, phrases[i + 1].Start) : phrases[i].End;
            Add(counts, phrases[i], end, grid, countsPerBeat);
        }

        return counts;
    }

    private static void Add(List<DanceCount> counts, DancePhrase phrase, double end, MusicalGrid grid, double countsPerBeat)
    {
        double position = grid.PositionInBars(phrase.Start), start = phrase.Start;
        int of = Cycle(grid.BeatsIn(grid.BarAt(phrase.Start)));
        for (int i = 0; ; i++)
        {
            int bar = (int)System.Math.Floor(position + 1e-6);
            position += 1.0 / (grid.BeatsIn(bar) * countsPerBeat);
            double next = grid.AtPosition(position);
            if (start + LeastShare * (next - start) >= end || !(next > start))
                return;
            counts.Add(new DanceCount(start, System.Math.Min(next, end), 1 + i % of, of, phrase.Id));
            start = next;
        }
    }

    private static int Cycle(int beatsInBar) => beatsInBar switch
    {
        3 => 6,
        1 or 2 or 4 or 8 => Eight,
        _ => beatsInBar,
    };
}
