using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>All that the rhythm is sought in: one pass over the full-rate spectrum of the song, and one over its drums where they are known.</summary>
internal sealed class RhythmHearing
{
    private RhythmHearing(OnsetFrames frames, RhythmCurves curves, BeatActivations activations)
    {
        Frames = frames;
        Curves = curves;
        Activations = activations;
    }

    public OnsetFrames Frames { get; }

    public RhythmCurves Curves { get; }

    public BeatActivations Activations { get; }

    /// <param name="gain">Factor that brings the song to its usual level.</param>
    /// <param name="drums">The drums alone, or null.</param>
    public static RhythmHearing Listen(Waveform waveform, float gain, Waveform? drums, HearingOptions options)
    {
        Sound sound = new(waveform, Sound.FullRate, gain);
        RhythmNetworkReader reader = new(RhythmNetwork.Default, OnsetListener.Frames(sound), options);
        OnsetFrames frames = OnsetListener.Listen(sound, options, reader);
        OnsetFrames? stem = drums is null ? null : OnsetListener.Listen(new Sound(drums, Sound.FullRate, gain), options);
        return new RhythmHearing(frames, new RhythmCurves(frames, stem), reader.Activations);
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
    public DrumHits Drums() => DrumFinder.Find(Curves);
}
