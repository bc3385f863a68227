using System;

namespace AvatarMotion.Audio;

/// <summary>Onset strength and drum likeness at 100 frames per second, made from <see cref="OnsetFrames"/>.</summary>
internal sealed class RhythmCurves
{
    private static readonly float[] BandWeights = { 1f, 0.5f, 0.6f, 0.8f, 0.6f };

    public RhythmCurves(OnsetFrames frames)
    {
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
        Kick = Smoothing.LocalScale(kick);
        Snare = Smoothing.LocalScale(snare);
        Hat = Smoothing.LocalScale(hat);
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
}
