using System;

namespace AvatarMotion.Audio;

/// <summary>The curves of a song, standardized, as the hypotheses about its meter look at them.</summary>
internal sealed class MeterCurves
{
    /// <summary>The onset curves peak this much after the beat that people tap, in frames.</summary>
    public const double Lead = 0.6;

    private readonly HarmonyFrames _harmony;

    public MeterCurves(RhythmCurves rhythm, HarmonyFrames harmony)
    {
        All = Sharpen(rhythm.Onset);
        Kick = Sharpen(rhythm.Kick);
        Snare = Sharpen(rhythm.Snare);
        Hat = Sharpen(rhythm.Hat);
        _harmony = harmony;
    }

    public float[] All { get; }

    public float[] Kick { get; }

    public float[] Snare { get; }

    public float[] Hat { get; }

    /// <summary>Chord change over two beats of <paramref name="period"/> seconds, at 20 frames per second.</summary>
    public float[] Chords(double period) => HarmonicChange.Find(_harmony.Chroma, Math.Min(Math.Max(2 * period, 0.6), 1.4));

    /// <summary>Change of the bass note over one beat of <paramref name="period"/> seconds, at 20 frames per second.</summary>
    public float[] Bass(double period) => HarmonicChange.Find(_harmony.Bass, Math.Min(Math.Max(period, 0.4), 0.8));

    private static float[] Sharpen(float[] curve) => Smoothing.Standardize(Smoothing.Maximum(curve, 1));
}
