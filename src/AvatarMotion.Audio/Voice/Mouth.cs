using System;

namespace AvatarMotion.Audio;

/// <summary>Opens and shapes a mouth by the voice's own harmonics: loud with a strong first formant is open, a high second formant is spread.</summary>
internal static class Mouth
{
    private const double Smooth = 1.5;
    private const float OpenShare = 0.38f;

    /// <summary>How far the mouth opens, in [0, 1], 0 where nobody sings.</summary>
    /// <param name="sung">For each frame, whether it lies in a span of singing.</param>
    public static float[] Open(VoiceFrames frames, bool[] sung)
    {
        float loud = Math.Max(0.1f, LoudLevel(frames, sung));
        float[] open = new float[frames.Count];
        for (int i = 0; i < open.Length; i++)
        {
            if (!sung[i] || frames.Hz[i] <= 0f)
                continue;
            float level = Easing.Clamp01((frames.Level[i] / loud - 0.15f) / 0.5f);
            open[i] = level * (0.45f + 0.55f * Easing.Clamp01(frames.Open[i] / OpenShare));
        }

        float[] smooth = Smoothing.Gaussian(open, Smooth);
        for (int i = 0; i < smooth.Length; i++)
            smooth[i] = sung[i] ? Easing.Clamp01(smooth[i]) : 0f;
        return smooth;
    }

    /// <summary>Vowel color in [-1, 1], 0 where nobody sings.</summary>
    public static float[] Spread(VoiceFrames frames, bool[] sung)
    {
        float[] color = new float[frames.Count];
        for (int i = 0; i < color.Length; i++)
            color[i] = sung[i] && frames.Hz[i] > 0f ? 1.4f * frames.Spread[i] : 0f;
        float[] smooth = Smoothing.Gaussian(color, 2 * Smooth);
        for (int i = 0; i < smooth.Length; i++)
            smooth[i] = sung[i] ? Math.Min(Math.Max(smooth[i], -1f), 1f) : 0f;
        return smooth;
    }

    private static float LoudLevel(VoiceFrames frames, bool[] sung)
    {
        int count = 0;
        float[] levels = new float[frames.Count];
        for (int i = 0; i < levels.Length; i++)
        {
            if (sung[i] && frames.Hz[i] > 0f)
                levels[count++] = frames.Level[i];
        }

        Array.Resize(ref levels, count);
        return Smoothing.Quantile(levels, 0.8);
    }
}
