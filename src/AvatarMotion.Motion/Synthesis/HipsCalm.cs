using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// Spreads over time what pushes the hips harder than legs do: where a limit of reach, a fold or a palm on the floor moves them from one frame to the next. Frames away
/// from such jolts stay as they are, bit for bit.
/// </summary>
internal static class HipsCalm
{
    // Metres per square second; dancers' hips are pushed by less than 40.
    private const float Calm = 22f;
    private const float Jolt = 36f;
    private const double SpanSeconds = 1.0 / 30;
    private const double FilterSeconds = 0.05;
    private const double NearSeconds = 0.16;
    private const int Rounds = 3;

    /// <summary>Smooths the hips of a block.</summary>
    public static void Run(BlockState block)
    {
        Vector3[] even = new Vector3[block.Frames];
        float[] jolts = new float[block.Frames];
        float[] kernel = Smoothing.Gaussian(FilterSeconds * block.Rate);
        int near = (int)(NearSeconds * block.Rate);
        for (int round = 0; round < Rounds; round++)
        {
            if (!Find(block, jolts))
                return;
            Smoothing.Apply(kernel, block.Hips, even);
            for (int i = 0; i < block.Frames; i++)
            {
                if (Nearby(jolts, i, near) is > 0f and float share)
                    block.Hips[i] = Vector3.Lerp(block.Hips[i], even[i], share);
            }
        }
    }

    /// <summary>How far each frame is a jolt, in [0, 1]; false where none is.</summary>
    private static bool Find(BlockState block, float[] jolts)
    {
        int span = Math.Max(1, (int)Math.Round(SpanSeconds * block.Rate));
        float scale = (float)(block.Rate * block.Rate / (span * span)) / block.Score.Body.Scale;
        bool any = false;
        for (int i = 0; i < jolts.Length; i++)
        {
            Vector3 before = block.Hips[Math.Max(i - span, 0)], after = block.Hips[Math.Min(i + span, jolts.Length - 1)];
            jolts[i] = i < span || i + span >= jolts.Length ? 0f : Easing.Step(Calm, Jolt, scale * (after - 2f * block.Hips[i] + before).Length());
            any |= jolts[i] > 0f;
        }

        return any;
    }

    private static float Nearby(float[] jolts, int i, int near)
    {
        float most = 0f;
        for (int k = Math.Max(0, i - near); k <= Math.Min(jolts.Length - 1, i + near); k++)
            most = MathF.Max(most, jolts[k] * Easing.Clamp01(2f - 2f * Math.Abs(k - i) / near));
        return most;
    }
}
