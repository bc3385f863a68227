using System;

namespace AvatarMotion.Audio;

/// <summary>How much each frame sounds sung rather than played.</summary>
/// <remarks>
/// What the voice network says, and what it may not have learned: a voice glides where instruments hold (the idea of the fluctogram, Lehner et
/// al. 2014, here on the followed pitch), its harmonics stand out and reach far up. The weights are set by hand; 0 is the border.
/// </remarks>
internal static class SingingScore
{
    private const int Around = 20;
    private const int Step = 3;
    private const double MelodySigma = 12.0;
    private const double SmoothSigma = 8.0;
    private const float MelodyWeight = 1.2f;
    private const float LeastDoubt = 0.02f;
    private const float KnownActivity = 0.75f;
    private const float LowestBorder = -3f;
    private const float HighestBorder = 0f;
    private const float Leniency = 0.5f;
    private const float Unpitched = -0.8f;
    private const float Bias = 0.6f;
    private const float LeastGlide = -1.55f;
    private const float StillMotion = 0.12f;

    /// <summary>Positive where somebody sings, one value per frame, smoothed over about a sixth of a second.</summary>
    /// <param name="mode">How the voice was sought: alone, being pitched is enough; in the middle, the melody decides.</param>
    public static float[] Find(VoiceFrames frames, VoiceMode mode)
    {
        if (mode == VoiceMode.Alone)
            return Pitched(frames);
        float[] score = Smoothing.Gaussian(Melody(frames), MelodySigma);
        if (mode == VoiceMode.Middle)
            return score;
        for (int i = 0; i < score.Length; i++)
        {
            float sure = Math.Min(Math.Max(frames.Activity[i], LeastDoubt), 1f - LeastDoubt);
            score[i] = MathF.Log(sure / (1f - sure)) + MelodyWeight * score[i];
        }

        score = Smoothing.Gaussian(score, SmoothSigma);
        float border = IsKnown(frames) ? VoiceBorder.Find(score, LowestBorder, HighestBorder + Leniency) - Leniency : HighestBorder;
        for (int i = 0; i < score.Length; i++)
            score[i] -= border;
        return score;
    }

    /// <summary>Whether the network knows the singer: where somebody sings, it is sure at least here and there. Of what it only suspects, most is a guitar or a synthesizer.</summary>
    public static bool IsKnown(VoiceFrames frames) => IsKnown(frames.Activity);

    /// <summary>The same from the voice's activity alone.</summary>
    public static bool IsKnown(float[] activity) => Smoothing.Quantile(activity, 0.97f) >= KnownActivity;

    private static float[] Pitched(VoiceFrames frames)
    {
        float[] score = new float[frames.Count];
        for (int i = 0; i < score.Length; i++)
            score[i] = frames.Hz[i] > 0f ? 1f : Unpitched;
        return Smoothing.Mean(score, 3);
    }

    /// <summary>How much the followed pitch moves like a voice.</summary>
    private static float[] Melody(VoiceFrames frames)
    {
        float[] glide = Glide(frames), motion = Motion(frames);
        float[] score = new float[frames.Count];
        for (int i = 0; i < score.Length; i++)
        {
            score[i] = frames.Hz[i] <= 0f
                ? Unpitched
                : Bias + Gliding(glide[i]) + Moving(motion[i]) + Clamp(frames.Salience[i] - 4.4f, 1.4f) + Clamp(1.5f * (frames.Level[i] - 0.7f), 1f);
        }

        return score;
    }

    // A voice tuned flat by a machine glides as little as an instrument: that alone does not silence it.
    private static float Gliding(float cents) => Math.Max(Math.Min(1.2f * MathF.Log(Math.Max(cents, 0.5f) / 8f), 1.4f), LeastGlide);

    // A synthesizer holds its spectrum still; a mouth does not.
    private static float Moving(float motion) => Math.Max(Math.Min(2f * MathF.Log(Math.Max(motion, 0.01f) / StillMotion), 0f), -2.5f);

    /// <summary>Mean change of the vowel color over 60 ms within ±0.5 s around each frame, where the pitch holds.</summary>
    private static float[] Motion(VoiceFrames frames)
    {
        const int Lag = 6, Reach = 50;
        float[] change = new float[frames.Count], known = new float[frames.Count];
        for (int i = Lag; i < change.Length; i++)
        {
            bool holds = frames.Hz[i] > 0f && frames.Hz[i - Lag] > 0f && MathF.Abs(MathF.Log(frames.Hz[i] / frames.Hz[i - Lag])) < 0.035f;
            known[i] = holds ? 1f : 0f;
            change[i] = holds ? 2f * MathF.Abs(frames.Open[i] - frames.Open[i - Lag]) + 0.7f * MathF.Abs(frames.Spread[i] - frames.Spread[i - Lag]) : 0f;
        }

        change = Smoothing.Mean(change, Reach);
        known = Smoothing.Mean(known, Reach);
        for (int i = 0; i < change.Length; i++)
            change[i] /= Math.Max(known[i], 0.5f / Reach);
        return change;
    }

    /// <summary>Median change of pitch over 30 ms around each frame, in cents.</summary>
    private static float[] Glide(VoiceFrames frames)
    {
        float[] change = new float[frames.Count];
        for (int i = 0; i < change.Length; i++)
        {
            bool both = i + Step < change.Length && frames.Hz[i] > 0f && frames.Hz[i + Step] > 0f;
            change[i] = both ? MathF.Abs(1200f * MathF.Log(frames.Hz[i + Step] / frames.Hz[i]) / 0.6931472f) : -1f;
        }

        float[] glide = new float[frames.Count];
        float[] window = new float[2 * Around];
        for (int i = 0; i < glide.Length; i++)
        {
            int count = 0;
            for (int k = Math.Max(0, i - Around); k < Math.Min(change.Length, i + Around); k++)
            {
                if (change[k] >= 0f)
                    window[count++] = change[k];
            }

            Array.Sort(window, 0, count);
            glide[i] = count > 0 ? window[count / 2] : 0f;
        }

        return glide;
    }

    private static float Clamp(float value, float limit) => Math.Min(Math.Max(value, -limit), limit);
}
