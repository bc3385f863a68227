using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Moments that a show answers: builds, drops, breaks and the final hit.</summary>
internal sealed class EventFinder
{
    private const double Jump = 0.2;
    private const double LowJump = 0.2;
    private const double QuietBass = 0.45;
    private const double LeastRise = 0.05;
    private const double LeastTrend = 0.75;
    private const float Strong = 0.45f;
    private const double GuessedBar = 2.0;
    private static readonly int[] BuildBars = { 8, 4, 2 };
    private readonly Song _song;
    private readonly List<double> _lines;
    private readonly List<SongEvent> _events = new();

    private EventFinder(Song song)
    {
        _song = song;
        _lines = Lines(song);
    }

    /// <summary>All events, ascending; drops, breaks and builds lie on bar lines where there are bars.</summary>
    /// <param name="song">A song whose bars, sections, curves and drums are known.</param>
    public static List<SongEvent> Find(Song song)
    {
        EventFinder finder = new(song);
        for (int line = 2; line + 2 < finder._lines.Count; line++)
            finder.FindJump(line);
        finder.FindBuilds();
        finder.FindFinalHit();
        finder._events.Sort((a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : a.Kind.CompareTo(b.Kind));
        return finder._events;
    }

    private static List<double> Lines(Song song)
    {
        List<double> lines = new();
        if (song.Bars.Count > 1 && !song.IsBeatGuessed)
        {
            foreach (Bar bar in song.Bars)
                lines.Add(bar.Start);
            lines.Add(song.Bars[song.Bars.Count - 1].End);
            return lines;
        }

        for (double time = 0; time < song.Duration; time += GuessedBar)
            lines.Add(time);
        return lines;
    }

    /// <summary>A drop where energy and bass jump up to what is loud in this song, a break where both fall.</summary>
    private void FindJump(int line)
    {
        double energy = Rise(_song.Energy, line), low = Rise(_song.Bass, line);
        double size = Math.Abs(energy) + Math.Abs(low);
        for (int other = line - 1; other <= line + 1; other += 2)
        {
            if (size < Math.Abs(Rise(_song.Energy, other)) + Math.Abs(Rise(_song.Bass, other)))
                return;
        }

        double mean = _song.Energy.Mean(0, _song.Duration);
        if (energy > Jump && low > LowJump && After(_song.Energy, line) > mean)
            Add(_lines[line], SongEventKind.Drop, 0);
        else if (energy < -Jump && low < -LowJump && After(_song.Bass, line) < QuietBass && _lines[line] < 0.95 * _song.Duration)
            Add(_lines[line], SongEventKind.Break, BreakLength(line));
    }

    private double After(Curve curve, int line) => curve.Mean(_lines[line], _lines[line + 2]);

    /// <summary>Mean of two bars after a line minus that of two before it.</summary>
    private double Rise(Curve curve, int line)
    {
        if (line < 2 || line + 2 >= _lines.Count)
            return 0;
        return After(curve, line) - curve.Mean(_lines[line - 2], _lines[line]);
    }

    /// <summary>Seconds until half of what was lost of the energy is back, in whole bars.</summary>
    private double BreakLength(int line)
    {
        double before = _song.Energy.Mean(_lines[line - 2], _lines[line]), low = _song.Energy.Mean(_lines[line], _lines[line + 1]);
        int end = line + 1;
        while (end + 1 < _lines.Count && _song.Energy.Mean(_lines[end], _lines[end + 1]) < 0.5 * (before + low))
            end++;
        return _lines[end] - _lines[line];
    }

    /// <summary>A rise of energy, brightness and strokes that ends where a chorus or a drop begins, as long as it is steady.</summary>
    private void FindBuilds()
    {
        List<double> goals = new();
        foreach (Section section in _song.Sections)
        {
            if (section.Start > 0 && section.Kind is SectionKind.Chorus or SectionKind.Drop)
                goals.Add(section.Start);
        }

        foreach (SongEvent moment in _events.ToArray())
        {
            if (moment.Kind == SongEventKind.Drop && !goals.Exists(goal => Math.Abs(goal - moment.Time) < 1.0))
                goals.Add(moment.Time);
        }

        foreach (double goal in goals)
            FindBuild(Nearest(goal));
    }

    private void FindBuild(int line)
    {
        foreach (int bars in BuildBars)
        {
            if (line - bars < 0 || !Rises(_lines[line - bars], _lines[line]))
                continue;
            Add(_lines[line - bars], SongEventKind.Build, _lines[line] - _lines[line - bars]);
            return;
        }
    }

    /// <summary>Whether the sum of the curves climbs in eight steps, nearly straight.</summary>
    private bool Rises(double start, double end)
    {
        const int Steps = 8;
        double sum = 0, square = 0, cross = 0, places = 0;
        double[] level = new double[Steps];
        for (int i = 0; i < Steps; i++)
        {
            double from = start + (end - start) * i / Steps, to = start + (end - start) * (i + 1) / Steps;
            level[i] = 0.4 * _song.Energy.Mean(from, to) + 0.3 * _song.Brightness.Mean(from, to) + 0.3 * Strokes(from, to);
            sum += level[i] / Steps;
        }

        for (int i = 0; i < Steps; i++)
        {
            double place = i - 0.5 * (Steps - 1);
            cross += place * (level[i] - sum);
            square += (level[i] - sum) * (level[i] - sum);
            places += place * place;
        }

        double rise = cross / places * Steps, trend = cross / Math.Sqrt(places * square + 1e-12);
        return rise > LeastRise && trend > LeastTrend;
    }

    /// <summary>Strokes of the snare and kick per eighth of a second, at most 1: what a drum roll raises.</summary>
    private double Strokes(double start, double end)
    {
        int count = Within(_song.Drums.Snare, start, end) + Within(_song.Drums.Kick, start, end);
        return Math.Min(1.0, count / (8.0 * Math.Max(0.01, end - start)));
    }

    private static int Within(IReadOnlyList<Onset> hits, double start, double end)
    {
        return Before(hits, end - 0.03) - Before(hits, start - 0.03);
    }

    /// <summary>Number of hits before <paramref name="time"/>.</summary>
    private static int Before(IReadOnlyList<Onset> hits, double time)
    {
        int low = 0, high = hits.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (hits[middle].Time < time)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private int Nearest(double time)
    {
        int best = 0;
        for (int i = 1; i < _lines.Count; i++)
            best = Math.Abs(_lines[i] - time) < Math.Abs(_lines[best] - time) ? i : best;
        return best;
    }

    private void Add(double time, SongEventKind kind, double length)
    {
        double apart = kind == SongEventKind.Build ? 1.0 : 7.0;
        foreach (SongEvent known in _events)
        {
            if (known.Kind == kind && Math.Abs(known.Time - time) < apart)
                return;
        }

        _events.Add(new SongEvent(time, kind) { Length = length });
    }

    /// <summary>The last strong kick or snare, where it lies in the last fifth.</summary>
    private void FindFinalHit()
    {
        double last = -1;
        foreach (IReadOnlyList<Onset> hits in new[] { _song.Drums.Kick, _song.Drums.Snare })
        {
            foreach (Onset hit in hits)
                last = hit.Strength > Strong ? Math.Max(last, hit.Time) : last;
        }

        if (last > 0.8 * _song.Duration)
            _events.Add(new SongEvent(last, SongEventKind.FinalHit));
    }
}
