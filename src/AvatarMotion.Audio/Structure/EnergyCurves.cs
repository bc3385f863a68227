using System;

namespace AvatarMotion.Audio;

/// <summary>The slow curves of a song in [0, 1]: energy, bass, brightness and fullness.</summary>
internal sealed class EnergyCurves
{
    /// <summary>Seconds between values of energy and brightness.</summary>
    public const double SlowHop = 0.1;

    /// <summary>Seconds between values of the bass.</summary>
    public const double BassHop = 0.02;

    private const int SlowFrames = 10;
    private const int BassFrames = 2;
    private const float Unused = 0.15f;

    public EnergyCurves(OnsetFrames frames)
    {
        float[] drive = new float[frames.Count];
        for (int i = 0; i < drive.Length; i++)
            drive[i] = frames.Flux[0][i] + frames.Flux[2][i] + frames.Flux[3][i] + frames.Flux[4][i];
        float[] level = Range(Smoothing.Wide(frames.Level, 60.0), 0.02, 0.98);
        float[] pulse = Range(Smoothing.Wide(drive, 100.0), 0.02, 0.98);
        float[] low = Range(Smoothing.Wide(frames.Low, 60.0), 0.02, 0.98);
        float[] energy = new float[frames.Count];
        for (int i = 0; i < energy.Length; i++)
            energy[i] = Audible(frames.Level[i]) * (0.5f * level[i] + 0.3f * pulse[i] + 0.2f * low[i]);
        Energy = new Curve(SlowHop, Thin(Smoothing.Wide(energy, 10.0), SlowFrames));
        Bass = new Curve(BassHop, Thin(Range(Smoothing.Gaussian(frames.Low, 1.0), 0.05, 0.98), BassFrames));
        Brightness = new Curve(SlowHop, Thin(Range(Smoothing.Wide(frames.Centroid, 15.0), 0.02, 0.98), SlowFrames));
        Fullness = new Curve(SlowHop, Thin(Smoothing.Wide(Filled(frames.Timbre), 3.0), 1));
    }

    public Curve Energy { get; }

    public Curve Bass { get; }

    public Curve Brightness { get; }

    public Curve Fullness { get; }

    /// <summary>Share of the third-octave bands that are filled, each measured by its own loud moments; bands that this song hardly uses stay empty.</summary>
    private static float[] Filled(float[][] bands)
    {
        float[] full = new float[bands.Length];
        float most = 1e-6f;
        for (int band = 0; band < bands.Length; band++)
            most = Math.Max(most, full[band] = Smoothing.Quantile(bands[band], 0.95));
        float[] filled = new float[bands[0].Length];
        for (int band = 0; band < bands.Length; band++)
        {
            for (int i = 0; full[band] > Unused * most && i < filled.Length; i++)
                filled[i] += Easing.Clamp01(bands[band][i] / full[band]) / bands.Length;
        }

        return filled;
    }

    /// <summary>0 in silence, 1 from a quiet sound on, so that a steady song's noise floor is no energy.</summary>
    private static float Audible(float level) => Easing.Clamp01(level / 0.05f);

    /// <summary>Scales between two quantiles; a curve without range becomes 0.5 where there is sound.</summary>
    private static float[] Range(float[] values, double low, double high)
    {
        float bottom = Smoothing.Quantile(values, low), top = Smoothing.Quantile(values, high);
        float span = Math.Max(top - bottom, 0.25f * Math.Abs(top));
        float[] result = new float[values.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = span > 1e-6f ? Easing.Clamp01(1f + (values[i] - top) / span) : 0f;
        return result;
    }

    private static float[] Thin(float[] values, int step)
    {
        float[] result = new float[(values.Length + step - 1) / step];
        for (int i = 0; i < result.Length; i++)
            result[i] = Easing.Clamp01(values[i * step]);
        return result;
    }
}
