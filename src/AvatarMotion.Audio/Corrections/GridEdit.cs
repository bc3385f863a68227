using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>A song's beats while they are corrected: their times, and which of them begin bars.</summary>
internal sealed class GridEdit
{
    /// <summary>Beats closer than this are one, in seconds.</summary>
    public const double ShortestBeat = 0.05;

    private const int UsualMeter = 4;

    public GridEdit(Song song)
    {
        Duration = song.Duration;
        Division = song.BeatDivision;
        Beats = new List<double>(song.Beats);
        Lines = new List<int>();
        foreach (Bar bar in song.Bars)
            Lines.Add(bar.FirstBeat);
        Meter = UsualBeats(song.Bars);
        double[] starts = new double[song.Sections.Count];
        for (int i = 0; i < starts.Length; i++)
            starts[i] = song.Sections[i].Start;
        SectionStarts = starts;
    }

    /// <summary>Length of the song in seconds.</summary>
    public double Duration { get; }

    /// <summary>Where the heard sections begin, in seconds.</summary>
    public IReadOnlyList<double> SectionStarts { get; }

    /// <summary>Times in seconds, strictly ascending.</summary>
    public List<double> Beats { get; private set; }

    /// <summary>Indices of the beats that begin bars, strictly ascending.</summary>
    public List<int> Lines { get; private set; }

    /// <summary>Beats in most bars.</summary>
    public int Meter { get; set; }

    /// <summary>Equal parts of a beat.</summary>
    public int Division { get; set; }

    /// <summary>Whether anything was set.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Puts new beats and lines in place; beats outside the song and beats on top of each other go, and the lines find their beats again.</summary>
    public void Set(List<double> beats, List<int> lines)
    {
        List<double> kept = new();
        List<int> keptLines = new();
        int line = 0;
        for (int i = 0; i < beats.Count; i++)
        {
            bool isLine = line < lines.Count && lines[line] == i;
            line += isLine ? 1 : 0;
            bool fits = beats[i] >= 0 && beats[i] < Duration && (kept.Count == 0 || beats[i] - kept[kept.Count - 1] >= ShortestBeat);
            if (fits && isLine)
                keptLines.Add(kept.Count);
            if (fits)
                kept.Add(beats[i]);
        }

        (Beats, Lines, IsChanged) = (kept, keptLines, true);
    }

    /// <summary>Takes over beats and bars that are known.</summary>
    public void Take(KnownGrid known)
    {
        List<int> lines = new();
        for (int i = 0; i < known.Positions.Count; i++)
        {
            if (known.Positions[i] == 0)
                lines.Add(i);
        }

        Division = known.BeatDivision;
        Set(new List<double>(known.Beats), lines);
    }

    /// <summary>Index of the beat nearest to a time.</summary>
    public int Nearest(double time)
    {
        NeedBeats();
        int at = Beats.BinarySearch(time);
        if (at >= 0)
            return at;
        int after = ~at;
        if (after == 0 || after == Beats.Count)
            return Math.Min(after, Beats.Count - 1);
        return time - Beats[after - 1] <= Beats[after] - time ? after - 1 : after;
    }

    public void NeedBeats()
    {
        if (Beats.Count < 2)
            throw new SongCorrectionException("no beat is heard in this song; give its tempo first, such as { bpm: 120 }.");
    }

    public void CheckTime(double time)
    {
        if (!(time >= 0 && time < Duration))
            throw new SongCorrectionException(FormattableString.Invariant($"{time:0.###} s lies outside the song, which lasts {Duration:0.0} s."));
    }

    /// <summary>Seconds from a beat to the next one; after the last as long as before it.</summary>
    public double IntervalAfter(int beat)
    {
        int first = Math.Max(0, Math.Min(beat, Beats.Count - 2));
        return Beats[first + 1] - Beats[first];
    }

    private static int UsualBeats(IReadOnlyList<Bar> bars)
    {
        Dictionary<int, int> counts = new();
        int best = UsualMeter;
        foreach (Bar bar in bars)
        {
            counts[bar.Beats] = counts.TryGetValue(bar.Beats, out int count) ? count + 1 : 1;
            if (!counts.TryGetValue(best, out int most) || counts[bar.Beats] > most)
                best = bar.Beats;
        }

        return Math.Max(1, best);
    }
}
