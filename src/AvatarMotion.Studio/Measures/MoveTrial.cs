using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Moves danced alone on an even grid, to look at and to measure: four counts of standing, the moves, four counts to end.</summary>
public sealed class MoveTrial
{
    private const int LeadIn = 4;

    private MoveTrial(DanceTake take, Rig rig, double start, double countSeconds, int counts) =>
        (Take, Rig, Start, CountSeconds, Counts) = (take, rig, start, countSeconds, counts);

    /// <summary>The baked dance.</summary>
    public DanceTake Take { get; }

    public Rig Rig { get; }

    /// <summary>When count 1 of the first cycle is, in seconds.</summary>
    public double Start { get; }

    /// <summary>Length of a count in seconds.</summary>
    public double CountSeconds { get; }

    /// <summary>Counts danced, all cycles together.</summary>
    public int Counts { get; }

    /// <summary>When the last count ends, in seconds.</summary>
    public double End => Start + Counts * CountSeconds;

    /// <summary>Dances <paramref name="moves"/> one after another, <paramref name="cycles"/> times over.</summary>
    public static MoveTrial Dance(IReadOnlyList<Move> moves, int cycles, MoveTrialOptions options)
    {
        MoveLibrary library = MoveLibrary.Default;
        List<string> names = [];
        int counts = 0;
        foreach (Move move in moves)
        {
            library = library.With(move);
            names.Add(move.Info.Name);
            counts += cycles * move.Info.Counts;
        }

        Song song = Steady(options.BeatsPerMinute, counts, out double countSeconds);
        double start = LeadIn * countSeconds;
        DancePhrase phrase = new() { Id = names[0], Start = start, End = start + counts * countSeconds, Moves = names, Energy = options.Energy };
        Rig rig = options.Rig ?? StandardRig.Create();
        DanceTake take = DanceBaker.Bake([phrase], song, rig, new DanceOptions { Moves = library, Rate = options.Rate });
        return new MoveTrial(take, rig, start, countSeconds, counts);
    }

    /// <summary>The joints over the danced counts, <paramref name="margin"/> seconds more at both ends.</summary>
    public BodyTrack Track(double margin = 0, double rate = 60) => BodyTrack.Sample(Take, Rig, Start - margin, End + margin, rate);

    private static Song Steady(double bpm, int counts, out double countSeconds)
    {
        double beat = 60 / bpm;
        Song probe = new() { Duration = 1, BeatsPerMinute = bpm, Confidence = 1 };
        countSeconds = beat / DanceCounts.PerBeat(probe);
        double duration = (counts + 2 * LeadIn) * countSeconds;
        List<double> beats = [];
        for (int i = 0; i * beat < duration + 1e-9; i++)
            beats.Add(i * beat);
        List<Bar> bars = [];
        for (int i = 0; i + 4 < beats.Count; i += 4)
            bars.Add(new Bar(beats[i], beats[i + 4], i, 4));
        return probe with { Duration = duration, Beats = beats, Bars = bars };
    }
}
