using System;
using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>Reads the drum patterns of a score with singers: <c>X</c> accent, <c>x</c> hit, <c>o</c> ghost, <c>r</c> two in one step, <c>t</c> three in one step.</summary>
internal static class Groove
{
    /// <summary>All hits of the song in order of time.</summary>
    public static List<DrumHit> Hits(Score score)
    {
        List<DrumHit> hits = new();
        foreach (ScoreSection section in score.Sections)
        {
            if (section.Crash)
                hits.Add(new DrumHit(section.FirstBar * score.BarSeconds, "crash", 0.9));
            for (int bar = 0; bar < section.Bars; bar++)
                AddBar(hits, score, section, bar);
        }

        hits.Sort((a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : string.CompareOrdinal(a.Drum, b.Drum));
        return hits;
    }

    private static void AddBar(List<DrumHit> hits, Score score, ScoreSection section, int bar)
    {
        string name = section.Fills.GetValueOrDefault(bar + 1) ?? section.Drums[Math.Min(bar, section.Drums.Count - 1)];
        double beat = 4.0 * (section.FirstBar + bar);
        foreach ((string drum, string steps) in score.Patterns[name])
        {
            for (int step = 0; step < steps.Length; step++)
            {
                (int count, double velocity) = Strike(steps[step]);
                double accent = drum is "hat" or "shaker" ? (step % 4 == 0 ? 1 : step % 2 == 0 ? 0.85 : 0.62) : 1;
                for (int i = 0; i < count; i++)
                    hits.Add(new DrumHit(score.Seconds(beat + 0.25 * step + 0.25 * i / count), drum, velocity * accent * (i == 0 ? 1 : 0.75)));
            }
        }
    }

    private static (int Count, double Velocity) Strike(char mark) => mark switch
    {
        'X' => (1, 1.0),
        'x' => (1, 0.84),
        'o' => (1, 0.4),
        'r' => (2, 0.8),
        't' => (3, 0.75),
        _ => (0, 0),
    };
}
