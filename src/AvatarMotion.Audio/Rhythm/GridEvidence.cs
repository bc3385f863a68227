using System;

namespace AvatarMotion.Audio;

/// <summary>What the curves of a song say on the beats of one grid and between them.</summary>
internal sealed class GridEvidence
{
    public GridEvidence(MeterCurves curves, BeatGrid grid)
    {
        Grid = grid;
        double[] beats = grid.Beats;
        double period = 60.0 / grid.BeatsPerMinute;
        All = new BeatSamples(curves.All, Hops.PerSecond, beats);
        Kick = new BeatSamples(curves.Kick, Hops.PerSecond, beats);
        Snare = new BeatSamples(curves.Snare, Hops.PerSecond, beats);
        Hat = new BeatSamples(curves.Hat, Hops.PerSecond, beats);
        Chord = new BeatSamples(curves.Chords(period), HarmonyFrames.PerSecond, beats);
        Bass = new BeatSamples(curves.Bass(period), HarmonyFrames.PerSecond, beats);
        BeatOdds = new BeatSamples(curves.BeatOdds, Hops.PerSecond, beats);
        OffbeatOdds = new BeatSamples(curves.OffbeatOdds, Hops.PerSecond, beats);
        DownbeatOdds = new BeatSamples(curves.DownbeatOdds, Hops.PerSecond, beats);
        HeardKick = new BeatSamples(curves.HeardKick, Hops.PerSecond, beats);
        HeardSnare = new BeatSamples(curves.HeardSnare, Hops.PerSecond, beats);
        Beats = Capture.Of(curves.Activations.Beat, beats, null);
        Curves = curves;
    }

    public BeatGrid Grid { get; }

    public MeterCurves Curves { get; }

    public BeatSamples All { get; }

    public BeatSamples Kick { get; }

    public BeatSamples Snare { get; }

    public BeatSamples Hat { get; }

    public BeatSamples Chord { get; }

    public BeatSamples Bass { get; }

    /// <summary>Log odds of a beat by the network.</summary>
    public BeatSamples BeatOdds { get; }

    /// <summary>Log odds of the middle between two beats by the network.</summary>
    public BeatSamples OffbeatOdds { get; }

    /// <summary>Log odds of a downbeat by the network.</summary>
    public BeatSamples DownbeatOdds { get; }

    /// <summary>Kicks by the network.</summary>
    public BeatSamples HeardKick { get; }

    /// <summary>Snares by the network.</summary>
    public BeatSamples HeardSnare { get; }

    /// <summary>How the beats agree with the network's.</summary>
    public Capture Beats { get; }

    /// <summary>How much stronger onsets are on the beats than between them, in standard deviations.</summary>
    public double Pulse => All.Mean(0);

    /// <summary>Share of the beats on which anything is struck, in [0, 1].</summary>
    public double Filled => All.ShareAbove(0f);
}
