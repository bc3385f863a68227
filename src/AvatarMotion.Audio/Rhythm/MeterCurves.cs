using System;

namespace AvatarMotion.Audio;

/// <summary>The curves of a song, standardized, as the readings of its meter look at them.</summary>
internal sealed class MeterCurves
{
    /// <summary>The onset curves peak this much after the beat that people tap, in frames.</summary>
    public const double Lead = 0.6;

    private const int PeriodSteps = 6;
    private readonly HarmonyFrames _harmony;
    private readonly float[]?[] _chords = new float[]?[PeriodSteps];
    private readonly float[]?[] _bass = new float[]?[PeriodSteps];
    private readonly object _gate = new();

    public MeterCurves(RhythmCurves rhythm, HarmonyFrames harmony, BeatActivations activations)
    {
        All = Sharpen(rhythm.Onset);
        Kick = Sharpen(rhythm.Kick);
        Snare = Sharpen(rhythm.Snare);
        Hat = Sharpen(rhythm.Hat);
        Activations = activations;
        BeatOdds = Smoothing.Maximum(BeatActivations.LogOdds(activations.Beat), 2);
        DownbeatOdds = Smoothing.Maximum(BeatActivations.LogOdds(activations.Downbeat), 3);
        OffbeatOdds = Smoothing.Maximum(BeatActivations.LogOdds(activations.Offbeat), 2);
        HeardKick = Smoothing.Maximum(activations.Kick, 3);
        HeardSnare = Smoothing.Maximum(activations.Snare, 3);
        _harmony = harmony;
    }

    public float[] All { get; }

    public float[] Kick { get; }

    public float[] Snare { get; }

    public float[] Hat { get; }

    public BeatActivations Activations { get; }

    /// <summary>Log odds of a beat within ±20 ms.</summary>
    public float[] BeatOdds { get; }

    /// <summary>Log odds of a downbeat within ±30 ms.</summary>
    public float[] DownbeatOdds { get; }

    /// <summary>Log odds of the middle between two beats within ±20 ms.</summary>
    public float[] OffbeatOdds { get; }

    /// <summary>Probability of a kick within ±30 ms.</summary>
    public float[] HeardKick { get; }

    /// <summary>Probability of a snare within ±30 ms.</summary>
    public float[] HeardSnare { get; }

    /// <summary>Chord change over two beats of <paramref name="period"/> seconds, at 20 frames per second.</summary>
    public float[] Chords(double period) => Change(_chords, _harmony.Chroma, Math.Min(Math.Max(2 * period, 0.6), 1.4), 0.6, 0.16);

    /// <summary>Change of the bass note over one beat of <paramref name="period"/> seconds, at 20 frames per second.</summary>
    public float[] Bass(double period) => Change(_bass, _harmony.Bass, Math.Min(Math.Max(period, 0.4), 0.8), 0.4, 0.08);

    /// <summary>Spans are rounded to a few steps, so that grids share what is computed.</summary>
    private float[] Change(float[]?[] known, float[] classes, double seconds, double least, double step)
    {
        int index = (int)Math.Round((seconds - least) / step);
        lock (_gate)
            return known[index] ??= HarmonicChange.Find(classes, least + index * step);
    }

    private static float[] Sharpen(float[] curve) => Smoothing.Standardize(Smoothing.Maximum(curve, 1));
}
