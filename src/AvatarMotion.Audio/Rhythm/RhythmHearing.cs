using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>All that the rhythm is sought in: one pass over the full-rate spectrum of the song, and one over its drums where they are known.</summary>
internal sealed class RhythmHearing
{
    /// <summary>Bands in which kick, snare and hat are strong.</summary>
    private static readonly int[] Bands = { 0, 3, 4 };

    private readonly OnsetFrames _drumFrames;
    private readonly BeatActivations _drumActivations;

    private RhythmHearing(OnsetFrames frames, BeatActivations activations, OnsetFrames? drumFrames, BeatActivations? drumActivations)
    {
        Frames = frames;
        Activations = activations;
        Curves = new RhythmCurves(frames, drumFrames);
        _drumFrames = drumFrames ?? frames;
        _drumActivations = drumActivations ?? activations;
    }

    public OnsetFrames Frames { get; }

    public RhythmCurves Curves { get; }

    public BeatActivations Activations { get; }

    /// <param name="gain">Factor that brings the song to its usual level.</param>
    /// <param name="drums">The drums alone, or null; onsets are then half theirs, and drum hits are sought in them.</param>
    public static RhythmHearing Listen(Waveform waveform, float gain, Waveform? drums, HearingOptions options)
    {
        (OnsetFrames frames, BeatActivations activations) = Listen(new Sound(waveform, Sound.FullRate, gain), options);
        if (drums is null)
            return new RhythmHearing(frames, activations, null, null);
        (OnsetFrames drumFrames, BeatActivations drumActivations) = Listen(new Sound(drums, Sound.FullRate, gain), options);
        return new RhythmHearing(frames, activations, drumFrames, drumActivations);
    }

    /// <summary>The rhythm that is known, or else the best reading of what was heard.</summary>
    public Rhythm Find(HarmonyFrames harmony, KnownGrid? grid, double duration, HearingOptions options)
    {
        (int First, int Last) sounding = BeatRange.Sounding(Curves.Level, Curves.Onset);
        if (grid is not null)
            return KnownRhythm.From(grid, Hops.ToSeconds(sounding.Last), duration);
        List<Reading> readings = Rhythm.Readings(Curves, harmony, Activations, options);
        return readings.Count == 0 ? Rhythm.None : Rhythm.Choose(readings, sounding, duration);
    }

    /// <summary>Kick, snare and hat.</summary>
    /// <param name="bars">Bars of the song, or none.</param>
    public DrumHits Drums(IReadOnlyList<Bar> bars)
    {
        StrokeEvidence[] evidence = Strokes(bars);
        return new DrumHits { Kick = DrumFinder.Find(evidence[0]), Snare = DrumFinder.Find(evidence[1]), Hat = DrumFinder.Find(evidence[2]) };
    }

    /// <summary>What speaks for strokes of kick, snare and hat.</summary>
    /// <param name="bars">Bars of the song, or none.</param>
    public StrokeEvidence[] Strokes(IReadOnlyList<Bar> bars)
    {
        float[][] odds = new float[3][], curves = { Curves.Kick, Curves.Snare, Curves.Hat };
        for (int drum = 0; drum < odds.Length; drum++)
            odds[drum] = BeatActivations.LogOdds(_drumActivations.Strokes[drum]);
        AlikeBars alike = new(bars, odds);
        StrokeEvidence[] evidence = new StrokeEvidence[odds.Length];
        for (int drum = 0; drum < odds.Length; drum++)
            evidence[drum] = new StrokeEvidence(drum, odds, curves[drum], _drumFrames.BandLevel[Bands[drum]], alike);
        return evidence;
    }

    private static (OnsetFrames Frames, BeatActivations Activations) Listen(Sound sound, HearingOptions options)
    {
        RhythmNetworkReader reader = new(RhythmNetwork.Default, OnsetListener.Frames(sound), options);
        return (OnsetListener.Listen(sound, options, reader), reader.Activations);
    }
}
