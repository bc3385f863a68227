using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>All that the rhythm is sought in: one pass over the full-rate spectrum of the song, and one over its drums where they are known.</summary>
internal sealed class RhythmHearing
{
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
    public DrumHits Drums(IReadOnlyList<Bar> bars) => new()
    {
        Kick = new DrumFinder(_drumActivations.Kick, Curves.Kick, _drumFrames.BandLevel[0], bars).Find(),
        Snare = new DrumFinder(_drumActivations.Snare, Curves.Snare, _drumFrames.BandLevel[3], bars).Find(),
        Hat = new DrumFinder(_drumActivations.Hat, Curves.Hat, _drumFrames.BandLevel[4], bars).Find(),
    };

    private static (OnsetFrames Frames, BeatActivations Activations) Listen(Sound sound, HearingOptions options)
    {
        RhythmNetworkReader reader = new(RhythmNetwork.Default, OnsetListener.Frames(sound), options);
        return (OnsetListener.Listen(sound, options, reader), reader.Activations);
    }
}
