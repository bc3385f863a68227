using System;
using System.Collections.Generic;
using System.IO;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>The beats of a song as its maker counted them, from a MIDI file: tempo, time signatures and markers. Immutable.</summary>
public sealed class TempoMap
{
    /// <summary>Seconds by which a map may begin before or after its song.</summary>
    public const double FarthestOffset = 600;

    private const int LargestBytes = 50 * 1024 * 1024;
    private const int UsualTempo = 500_000;
    private const double ShortestBeat = 0.05;

    /// <summary>Most beats before the song: as many as the shortest ones fill up to the farthest offset.</summary>
    private const int MostEarly = (int)(FarthestOffset / ShortestBeat);

    private readonly MidiScore _score;
    private readonly string _path;

    /// <summary>Where each tempo begins, in ticks and seconds, and how long a tick lasts from there.</summary>
    private readonly List<(long Tick, double Seconds, double TickSeconds)> _tempos = [];

    private TempoMap(MidiScore score, string path)
    {
        _score = score;
        _path = path;
        double tick = UsualTempo * 1e-6 / score.TicksPerQuarter;
        _tempos.Add((0, 0, tick));
        foreach ((long at, int microseconds) in score.Tempos)
            _tempos.Add((at, Seconds(at), microseconds * 1e-6 / score.TicksPerQuarter));
    }

    /// <summary>Seconds from the map's beginning at which notes start; empty where the file has tempo only.</summary>
    public IReadOnlyList<double> Notes => _score.Notes.ConvertAll(Seconds);

    /// <summary>Reads a Standard MIDI File of format 0 or 1.</summary>
    /// <exception cref="StudioException">The file is missing or is no MIDI file that can be used; the message says why.</exception>
    public static TempoMap Read(string path)
    {
        if (!File.Exists(path))
            throw new StudioException($"{path}: there is no such tempo map; give the path of a .mid file.");
        if (new FileInfo(path).Length > LargestBytes)
            throw new StudioException($"{path}: this is larger than any tempo map (50 MB); give the path of a .mid file.");
        return new TempoMap(MidiReader.Read(File.ReadAllBytes(path), path), path);
    }

    /// <summary>
    /// The map as beats of a song of <paramref name="duration"/> seconds, its beginning <paramref name="offset"/> seconds after the song's. The felt pulse of 6/8, 9/8 and 12/8 is the
    /// dotted quarter; otherwise it is the note that the time signature counts. The last tempo goes on to the end of the song.
    /// </summary>
    public KnownGrid Grid(double duration, double offset)
    {
        List<double> beats = [];
        List<int> positions = [];
        int early = 0;
        Dictionary<int, double> lengths = new() { [2] = 0, [3] = 0 };
        for (int i = -1; i < _score.Signatures.Count; i++)
        {
            (long first, int count, int unit) = i < 0 ? (0, 4, 4) : _score.Signatures[i];
            long next = i + 1 < _score.Signatures.Count ? _score.Signatures[i + 1].Tick : long.MaxValue;
            bool isCompound = unit >= 8 && count > 3 && count % 3 == 0;
            double ticks = 4.0 * _score.TicksPerQuarter / unit * (isCompound ? 3 : 1);
            int perBar = isCompound ? count / 3 : count;
            for (int beat = 0; first + beat * ticks < next - 0.5; beat++)
            {
                double time = Seconds(first + beat * ticks) + offset;
                if (time >= duration)
                    break;
                CheckLength(time, beats);
                if (time <= 0 && ++early > MostEarly)
                    throw new StudioException($"{_path}: more than {MostEarly} beats come before the song; correct the tempo at the beginning of the map.");
                if (time < 0)
                    continue;
                lengths[isCompound ? 3 : 2] += time - (beats.Count > 0 ? beats[^1] : time);
                beats.Add(time);
                positions.Add(beat % perBar);
            }
        }

        return new KnownGrid { Beats = beats, Positions = positions, BeatDivision = lengths[3] > lengths[2] ? 3 : 2, Markers = Markers(duration, offset) };
    }

    private List<Marker> Markers(double duration, double offset)
    {
        List<Marker> markers = [];
        foreach ((long tick, string name) in _score.Markers)
        {
            double time = Seconds(tick) + offset;
            // Of the markers before the song, the last one names its beginning.
            if (time <= 0)
                markers.Clear();
            if (time < duration && (markers.Count == 0 || time > markers[^1].Time))
                markers.Add(new Marker(Math.Max(0, time), name));
        }

        return markers;
    }

    private void CheckLength(double time, List<double> beats)
    {
        if (beats.Count > 0 && time - beats[^1] < ShortestBeat && time > 0)
            throw new StudioException(FormattableString.Invariant($"{_path}: at {time:0.0} s the beats follow each other in less than 50 ms; correct the tempo there."));
    }

    private double Seconds(long tick) => Seconds((double)tick);

    private double Seconds(double tick)
    {
        (int at, int after) = (0, _tempos.Count);
        while (after - at > 1)
        {
            int middle = (at + after) / 2;
            (at, after) = _tempos[middle].Tick <= tick ? (middle, after) : (at, middle);
        }

        return _tempos[at].Seconds + (tick - _tempos[at].Tick) * _tempos[at].TickSeconds;
    }
}
