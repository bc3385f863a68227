using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Sixth pass: hips without jolts, and how far each heel must rise so that the leg reaches the floor. The knees are solved when the pose is written.</summary>
internal static class LegPass
{
    private const float Reach = 0.989f;
    private const float StraightReach = 0.9968f;
    private const float HighestHeel = 58f;

    // Radians between toes and pelvis.
    private const float LargestTwist = 1.6f;
    private const float SquatFold = 0.36f;
    private const float DeepestFold = 0.62f;
    private const float SquatHeel = 42f;
    private const float Folded = 0.285f;

    public static void Run(BlockState block)
    {
        float[] wanted = new float[block.Frames];
        float[] kernel = Smoothing.Gaussian(0.02 * block.Rate);
        // Palms may have drawn the hips lower than knees fold.
        for (int i = 0; i < block.Frames; i++)
        {
            if (block.Feet[0][i].Kneel <= 0f && block.Feet[1][i].Kneel <= 0f)
                block.Hips[i].Y = MathF.Max(block.Hips[i].Y, HipsPass.Folded(block, i));
        }

        HipsCalm.Run(block);
        for (int i = 0; i < block.Frames; i++)
            block.Hips[i].Y = MathF.Min(block.Hips[i].Y, HipsPass.Highest(block, i));
        SoleGive.Run(block);
        DragAlong(block);
        for (int side = 0; side < 2; side++)
        {
            for (int i = 0; i < block.Frames; i++)
                HeldFoot.Reach(block, side, i, StraightReach);
            for (int i = 0; i < block.Frames; i++)
                wanted[i] = Heel(block, side, i);
            Smoothing.Apply(kernel, wanted, block.Heels[side]);
            for (int i = 0; i < block.Frames; i++)
            {
                if (block.Heels[side][i] < 0f && !StandsOnHeel(block.Feet[side][i]))
                    block.Heels[side][i] = 0f;
            }
        }
    }

    /// <summary>A pelvis that has turned further than a hip allows takes the standing foot with it: it pivots on its ball.</summary>
    private static void DragAlong(BlockState block)
    {
        for (int i = 0; i < block.Frames; i++)
        {
            Vector3 left = Vector3.Transform(Vector3.UnitX, block.Trunks[i].Pelvis);
            float heading = MathF.Atan2(-left.Z, left.X);
            for (int side = 0; side < 2; side++)
            {
                ref FootState foot = ref block.Feet[side][i];
                float off = Turns.Wrapped(foot.Place.Turn - heading), over = MathF.Abs(off) - LargestTwist;
                if (over > 0f && foot.Kneel <= 0f)
                    foot.Place = foot.Place with { Turn = foot.Place.Turn - MathF.Sign(off) * over * (1f - Easing.Step(2.5f, 3.1f, MathF.Abs(off))) };
            }
        }
    }

    /// <summary>The hip joint in world.</summary>
    public static Vector3 HipJoint(BlockState block, int side, int i) =>
        block.Hips[i] + Vector3.Transform(block.Score.Rig.OffsetFromParent(side == 0 ? Bone.LeftUpperLeg : Bone.RightUpperLeg), block.Trunks[i].Pelvis);

    private static bool StandsOnHeel(in FootState foot) => foot.Heel < 0f || foot.Air;

    private static float Heel(BlockState block, int side, int i)
    {
        FootState foot = block.Feet[side][i];
        Vector3 hip = HipJoint(block, side, i);
        float limit = Easing.Lerp(Reach, StraightReach, Easing.Clamp01(block.Channel(BodyChannel.LegStretch, i))) * block.Score.Body.LegLength;
        float low = foot.Heel, high = HighestHeel;
        // An ankle bends only so far: a deep squat raises its heels.
        float fold = 1f - Distance(block, foot.Place, 0f, hip) / block.Score.Body.LegLength;
        if (foot.Planted && foot.Kneel <= 0f && fold > SquatFold)
            low = MathF.Max(low, Squat(block, foot.Place, fold, hip));
        if (Distance(block, foot.Place, low, hip) <= limit || low >= high)
            return low;
        low = MathF.Max(low, 0f);
        for (int k = 0; k < 9; k++)
        {
            float middle = 0.5f * (low + high);
            if (Distance(block, foot.Place, middle, hip) <= limit)
                high = middle;
            else
                low = middle;
        }

        return high;
    }

    /// <summary>The heel of a squat, as far as the knee folds.</summary>
    private static float Squat(BlockState block, in FootPlace place, float fold, Vector3 hip)
    {
        float heel = SquatHeel * Easing.Step(SquatFold, DeepestFold, fold), nearest = Folded * block.Score.Body.LegLength;
        while (heel > 0f && Distance(block, place, heel, hip) < nearest)
            heel -= 2f;
        return MathF.Max(heel, 0f);
    }

    private static float Distance(BlockState block, in FootPlace place, float heel, Vector3 hip) => Vector3.Distance(AnklePlacement.InWorld(block.Score.Body, place, heel), hip);
}
