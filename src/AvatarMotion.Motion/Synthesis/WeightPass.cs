using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Second pass: where the center of mass goes, from where the feet carry.</summary>
internal static class WeightPass
{
    private const double Omega = 3.6;
    private const double Reach = 0.9;
    private const double RestSeconds = 0.25;
    private const float SupportBehindBall = 0.075f;

    public static void Run(BlockState block)
    {
        int frames = block.Frames;
        Vector2[] support = new Vector2[frames];
        for (int i = 0; i < frames; i++)
        {
            float left = block.Weight[i];
            support[i] = left * Middle(block, 0, i) + (1f - left) * Middle(block, 1, i);
        }

        Vector2[] smooth = new Vector2[frames];
        Vector2[] still = new Vector2[frames];
        Smoothing.Apply(Smoothing.Pendulum(Omega, Reach, block.Rate), support, smooth);
        Smoothing.Apply(Smoothing.Gaussian(0.05 * block.Rate), smooth, still);
        for (int i = 0; i < frames; i++)
        {
            double shifted = i + (block.Warped[i] - block.Beats[i]) * block.BeatLengths[i] * block.Rate;
            int low = Math.Min(Math.Max((int)Math.Floor(shifted), 0), frames - 2);
            block.Com[i] = Vector2.Lerp(still[low], still[low + 1], (float)(shifted - low));
        }

        Lean(block);
    }

    private static void Lean(BlockState block)
    {
        float[] off = new float[block.Frames];
        for (int i = 0; i < off.Length; i++)
            off[i] = 2f * (block.Weight[i] - 0.5f);
        Smoothing.Apply(Smoothing.Gaussian(0.13 * block.Rate), off, block.Lean);
        Smoothing.Apply(Smoothing.Gaussian(RestSeconds * block.Rate), block.Lean, block.Rest);
        for (int i = 0; i < off.Length; i++)
            block.Rest[i] = block.Lean[i] * block.Rest[i] > 0f ? MathF.Sign(block.Rest[i]) * Easing.Step(0.35f, 0.75f, MathF.Min(MathF.Abs(block.Rest[i]), MathF.Abs(block.Lean[i]))) : 0f;
    }

    private static Vector2 Middle(BlockState block, int side, int frame)
    {
        FootPlace place = block.Feet[side][frame].Place;
        Vector2 standing = place.Spot - SupportBehindBall * block.Score.Body.Scale * place.Forward;
        float kneel = block.Feet[side][frame].Kneel;
        if (kneel <= 0f)
            return standing;
        Vector3 knee = Kneeling.Knee(place, block.Score.Body);
        return Vector2.Lerp(standing, new Vector2(knee.X, knee.Z), kneel);
    }
}
