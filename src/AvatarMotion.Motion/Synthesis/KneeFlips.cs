using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Spreads over time what a knee turns at once about the line from hip to ankle: where a folded leg passes under its hip, the side it bends to changes.</summary>
internal static class KneeFlips
{
    // Radians a second; people's knees turn more slowly about that line.
    private const float Calm = 9f;
    private const float Flip = 18f;
    private const double FilterSeconds = 0.055;
    private const double NearSeconds = 0.15;

    // Of two opposite sides the way goes over the top.
    private const float Upward = 0.12f;

    /// <summary>Turns the knees of a block; frames away from flips stay as they are, bit for bit.</summary>
    public static void Smooth(BlockState block)
    {
        Vector3[] bends = new Vector3[block.Frames], even = new Vector3[block.Frames];
        float[] flips = new float[block.Frames];
        int near = (int)(NearSeconds * block.Rate);
        for (int side = 0; side < 2; side++)
        {
            bool any = false;
            for (int i = 0; i < block.Frames; i++)
            {
                bends[i] = Bend(block, side, i);
                float speed = i == 0 ? 0f : Vector3.Distance(bends[i], bends[i - 1]) * (float)block.Rate;
                flips[i] = Easing.Step(Calm, Flip, speed);
                any |= flips[i] > 0f;
            }

            if (!any)
                continue;
            Smoothing.Apply(Smoothing.Gaussian(FilterSeconds * block.Rate), bends, even);
            for (int i = 0; i < block.Frames; i++)
                Turn(block, side, i, bends[i], even[i], Low(block, side, i) * Nearby(flips, i, near));
        }
    }

    /// <summary>Where the knee lies off the line from hip to ankle: a direction, longer than 0 where the leg bends at all.</summary>
    private static Vector3 Bend(BlockState block, int side, int i)
    {
        Vector3 hip = LegPass.HipJoint(block, side, i), along = Vector3.Normalize(block.Ankles[side][i] - hip), off = block.Knees[side][i] - hip;
        off -= along * Vector3.Dot(off, along);
        float length = off.Length();
        return length > 1e-4f ? off / length : Vector3.Zero;
    }

    /// <summary>A leg under low hips that does not kneel; of standing ones the knees keep apart first.</summary>
    private static float Low(BlockState block, int side, int i) =>
        (1f - block.Feet[side][i].Kneel) * (1f - Easing.Step(0.65f, 0.85f, LegPass.HipJoint(block, side, i).Y / block.Score.Body.LegLength));

    /// <summary>How much of a flip there is within some frames, less with the distance.</summary>
    private static float Nearby(float[] flips, int i, int near)
    {
        float most = 0f;
        for (int k = Math.Max(0, i - near); k <= Math.Min(flips.Length - 1, i + near); k++)
            most = MathF.Max(most, flips[k] * Easing.Clamp01(2f - 2f * Math.Abs(k - i) / near));
        return most;
    }

    private static void Turn(BlockState block, int side, int i, Vector3 bend, Vector3 even, float share)
    {
        if (share <= 0f)
            return;
        BodyMeasures body = block.Score.Body;
        Vector3 hip = LegPass.HipJoint(block, side, i), wish = Vector3.Lerp(bend, even + Upward * Vector3.UnitY, share);
        block.Knees[side][i] = TwoBoneIk.MiddleJoint(hip, ref block.Ankles[side][i], body.Thigh, body.Shin, wish, KneePass.MostFolded);
    }
}
