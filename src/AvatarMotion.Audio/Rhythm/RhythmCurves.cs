using System;

namespace AvatarMotion.Audio;

/// <summary>Onset strength and drum likeness at 100 frames per second, made from <see cref="OnsetFrames"/>.</summary>
internal sealed class RhythmCurves
{
    private static readonly float[] BandWeights = { 1f, 0.5f, 0.6f, 0.8f, 0.6f };

    /// <param name="frames">The song.</param>
    /// <param name="drums">Its drums alone, or null; half of the onsets and all drum likeness then come from them.</param>
    public RhythmCurves(OnsetFrames frames, OnsetFrames? drums = null)
    {
        RhythmCurves? alone = drums is null ? null : new RhythmCurves(drums);
        float[][] bands = new float[OnsetFrames.BandCount][];
        for (int band = 0; band < bands.Length; band++)
            bands[band] = Smoothing.LocalScale(frames.Flux[band]);
        float[] onset = new float[frames.Count], kick = new float[frames.Count], snare = new float[frames.Count], hat = new float[frames.Count];
        for (int i = 0; i < frames.Count; i++)
        {
            for (int band = 0; band < bands.Length; band++)
                onset[i] += BandWeights[band] * bands[band][i] / 3.5f;
            kick[i] = bands[0][i] * (0.3f + frames.Rise[0][i]);
            hat[i] = bands[4][i] * (0.3f + frames.Rise[4][i]);
            snare[i] = MathF.Sqrt(bands[2][i] * bands[3][i]) * (0.2f + frames.Rise[2][i] * frames.Rise[3][i]) * (0.5f + 0.5f * Math.Min(1f, bands[1][i]));
        }

        Level = frames.Level;
        Onset = Smoothing.LocalScale(onset);
        Kick = alone is null ? Smoothing.LocalScale(kick) : Fit(alone.Kick, frames.Count);
        Snare = alone is null ? Smoothing.LocalScale(snare) : Fit(alone.Snare, frames.Count);
        Hat = alone is null ? Smoothing.LocalScale(hat) : Fit(alone.Hat, frames.Count);
        for (int i = 0; alone is not null && i < frames.Count; i++)
            Onset[i] = 0.5f * (Onset[i] + (i < alone.Onset.Length ? alone.Onset[i] : 0f));
    }

    /// <summary>Loudness, at least 0.</summary>
    public float[] Level { get; }

    /// <summary>All bands together, in units of the local root mean square.</summary>
    public float[] Onset { get; }

    /// <summary>Kick drum likeness, scaled as <see cref="Onset"/>.</summary>
    public float[] Kick { get; }

    /// <summary>Snare and clap likeness, scaled as <see cref="Onset"/>.</summary>
    public float[] Snare { get; }

    /// <summary>Hi-hat and cymbal likeness, scaled as <see cref="Onset"/>.</summary>
    public float[] Hat { get; }

    private static float[] Fit(float[] curve, int frames)
    {
        float[] fitted = new float[frames];
        Array.Copy(curve, fitted, Math.Min(frames, curve.Length));
        return fitted;
    }
}
