using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Skin and sole give under load: a foot that pushes the body sideways moves a millimetre or two against the push, and comes back.</summary>
/// <remarks>
/// A heel pad and a shoe's sole shear by 2 to 4 mm under a third of the body's weight (30 to 60 kN/m). Planted feet of recorded dancers slip by 1.6 cm/s in the median.
/// </remarks>
internal static class SoleGive
{
    // Metres per metre per square second: 60 kg on 30 kN/m.
    private const float Compliance = 0.002f;
    private const float Largest = 0.0025f;
    private const double PushSeconds = 0.05;
    private const double LoadSeconds = 0.03;

    /// <summary>Moves the planted feet of a block.</summary>
    public static void Run(BlockState block)
    {
        int span = Math.Max(1, (int)Math.Round(PushSeconds * block.Rate));
        float rate = (float)(block.Rate / span), most = Largest * block.Score.Body.Scale;
        Vector2[] push = new Vector2[block.Frames], even = new Vector2[block.Frames];
        for (int i = span; i + span < block.Frames; i++)
        {
            Vector3 acceleration = (block.Hips[i + span] - 2f * block.Hips[i] + block.Hips[i - span]) * rate * rate;
            push[i] = new Vector2(acceleration.X, acceleration.Z);
        }

        Smoothing.Apply(Smoothing.Gaussian(LoadSeconds * block.Rate), push, even);
        float[] load = new float[block.Frames], smooth = new float[block.Frames], kernel = Smoothing.Gaussian(LoadSeconds * block.Rate);
        for (int side = 0; side < 2; side++)
        {
            for (int i = 0; i < block.Frames; i++)
                load[i] = block.Feet[side][i].Planted ? (side == 0 ? block.Weight[i] : 1f - block.Weight[i]) * (1f - block.Feet[side][i].Kneel) : 0f;
            Smoothing.Apply(kernel, load, smooth);
            for (int i = 0; i < block.Frames; i++)
            {
                float way = Compliance * even[i].Length() * smooth[i];
                if (way < 1e-6f)
                    continue;
                ref FootPlace place = ref block.Feet[side][i].Place;
                place = place with { Spot = place.Spot - most * MathF.Tanh(way / most) * Vector2.Normalize(even[i]) };
            }
        }
    }
}
