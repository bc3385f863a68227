using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Moments that a show answers: builds, drops, breaks and the final hit.</summary>
internal static class EventFinder
{
    private const double Jump = 0.22;
    private const double LowJump = 0.25;
    private const double QuietBass = 0.35;

    public static List<SongEvent> Find(Song song)
    {
        List<SongEvent> events = new();
        for (int i = 0; i + 1 < song.Bars.Count; i++)
        {
            double line = song.Bars[i].End;
            double bar = song.Bars[i].End - song.Bars[i].Start;
            double energy = Rise(song.Energy, line, bar);
            double low = song.Bass.Mean(line, line + 2 * bar) - song.Bass.Mean(line - bar, line);
            if (Math.Abs(energy) < Math.Max(Math.Abs(Rise(song.Energy, line - bar, bar)), Math.Abs(Rise(song.Energy, line + bar, bar))))
                continue;
            if (energy > Jump && low > LowJump)
                AddDrop(events, song, line, bar);
            else if (energy < -Jump && low < -LowJump && song.Bass.Mean(line, line + bar) < QuietBass)
                Add(events, line, SongEventKind.Break, 4 * bar);
        }

        AddFinalHit(events, song);
        events.Sort((a, b) => a.Time.CompareTo(b.Time));
        return events;
    }

    /// <summary>Mean of two bars after a line minus that of two before it.</summary>
    private static double Rise(Curve curve, double line, double bar) => curve.Mean(line, line + 2 * bar) - curve.Mean(line - 2 * bar, line);

    /// <summary>A drop, and the build before it where energy or brightness rise over the four bars before.</summary>
    private static void AddDrop(List<SongEvent> events, Song song, double line, double bar)
    {
        if (!Add(events, line, SongEventKind.Drop, 4 * bar))
            return;
        double start = line - 4 * bar;
        if (start < 0)
            return;
        double energy = song.Energy.Mean(line - bar, line) - song.Energy.Mean(start, start + bar);
        double bright = song.Brightness.Mean(line - bar, line) - song.Brightness.Mean(start, start + bar);
        if (energy > 0.05 || bright > 0.1)
            Add(events, start, SongEventKind.Build, bar);
    }

    private static bool Add(List<SongEvent> events, double time, SongEventKind kind, double apart)
    {
        foreach (SongEvent known in events)
        {
            if (known.Kind == kind && Math.Abs(known.Time - time) < apart)
                return false;
        }

        events.Add(new SongEvent(time, kind));
        return true;
    }

    /// <summary>The last strong kick or snare in the last fifth, if nearly nothing drums after it.</summary>
    private static void AddFinalHit(List<SongEvent> events, Song song)
    {
        double last = -1;
        foreach (Onset hit in song.Drums.Kick)
            last = hit.Strength > 0.45f ? Math.Max(last, hit.Time) : last;
        foreach (Onset hit in song.Drums.Snare)
            last = hit.Strength > 0.45f ? Math.Max(last, hit.Time) : last;
        if (last > 0.8 * song.Duration)
            events.Add(new SongEvent(last, SongEventKind.FinalHit));
    }
}
