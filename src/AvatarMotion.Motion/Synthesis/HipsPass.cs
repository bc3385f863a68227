using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Fifth pass: where the hips are. Horizontally under the center of mass; vertically as high as the bounce wants and the legs reach.</summary>
internal static class HipsPass
{
    private const float Reach = 0.990f;
    private const float HardReach = 0.996f;

    // A knee this straight still turns without a jerk; straight legs want to be higher than they reach.
    private const float StraightReach = 0.9965f;
    private const float StraightRise = 0.03f;
    private const float RestOut = 0.012f;
    private const float SwingSlack = 0.5f;
    private const float FullReach = 0.9978f;
    private const float HighestHeel = 55f;
    private const float MassFollow = 0.75f;
    private const float Lowest = 0.12f;
    private const float MostFolded = 0.30f;
    private const float SquatHeel = 15f;
    private const double SupportSeconds = 0.06;
    private const float LowFlight = 0.25f;
    private const float Crouch = 0.006f;
    private const float ShockDepth = 0.011f;

    public static void Run(BlockState block)
    {
        BodyMeasures body = block.Score.Body;
        float[] limit = new float[block.Frames], lowest = new float[block.Frames], smooth = new float[block.Frames];
        for (int i = 0; i < block.Frames; i++)
        {
            block.Hips[i] = Floor(block, i);
            limit[i] = MathF.Min(Limit(block, i, Easing.Lerp(Reach, StraightReach, Stretch(block, i)), null), 3f);
        }

        Smoothing.Lowest(3, limit, lowest);
        Smoothing.Apply(Smoothing.Gaussian(0.042 * block.Rate), lowest, smooth);
        float[] height = new float[block.Frames], even = new float[block.Frames];
        for (int i = 0; i < block.Frames; i++)
        {
            GrooveMoment groove = block.Grooves[i];
            float given = block.Channel(BodyChannel.HipsHeight, i);
            // Near the floor the legs do not bounce.
            float stretch = Stretch(block, i), bounce = (1f - 0.8f * Easing.Step(0.12f, 0.40f, -given / body.HipsHeight)) * (1f - stretch);
            float wish = body.HipsHeight + StraightRise * stretch * body.Scale - bounce * ((Crouch + 1.2f * groove.Depth * groove.Down) * body.Scale + Shock(block, i)) + 0.9f * block.Channel(BodyChannel.HipsY, i) + given;
            height[i] = SoftLower(wish, smooth[i], Easing.Lerp(0.012f, 0.004f, stretch));
        }

        Smoothing.Apply(Smoothing.Gaussian(0.025 * block.Rate), height, even);
        HipsTiming.Apply(block, even, block.Jumps);
        for (int i = 0; i < block.Frames; i++)
        {
            float y = MathF.Max(even[i], Lowest * body.HipsHeight) + block.Jumps[i];
            block.Hips[i].Y = MathF.Max(MathF.Min(y, Limit(block, i, HardReach, HighestHeel)), Folded(block, i));
        }

        Support(block);
    }

    private static float Stretch(BlockState block, int i) => Easing.Clamp01(block.Channel(BodyChannel.LegStretch, i));

    /// <summary>Knees and palms on the floor take the hips with them, a little before and after they stand there.</summary>
    private static void Support(BlockState block)
    {
        Vector3[] moved = new Vector3[block.Frames], smooth = new Vector3[block.Frames];
        bool any = false;
        for (int i = 0; i < block.Frames; i++)
        {
            Vector3 free = block.Hips[i];
            HipsSupport.Apply(block, i);
            moved[i] = block.Hips[i] - free;
            any |= moved[i] != Vector3.Zero;
            block.Hips[i] = free;
        }

        if (!any)
            return;
        Smoothing.Apply(Smoothing.Gaussian(SupportSeconds * block.Rate), moved, smooth);
        for (int i = 0; i < block.Frames; i++)
        {
            block.Hips[i] += smooth[i];
            if (smooth[i] != Vector3.Zero)
                block.Hips[i].Y = MathF.Max(block.Hips[i].Y, Folded(block, i));
        }
    }

    private static Vector3 Floor(BlockState block, int i)
    {
        float face = block.Channel(BodyChannel.FaceTurn, i) * Turns.Degree;
        Vector3 forward = Turns.Forward(face), left = new(forward.Z, 0f, -forward.X);
        // Hands that stand on the floor carry what leans out.
        float hands = MathF.Max(block.ArmMoments[0][i].Floor, block.ArmMoments[1][i].Floor);
        Vector2 com = block.Com[i] - MassFollow * (1f - 0.9f * hands) * block.MassOffset[i];
        return new Vector3(com.X, 0f, com.Y) + (block.Channel(BodyChannel.HipsX, i) + RestOut * block.Score.Body.Scale * block.Rest[i]) * left + (block.Channel(BodyChannel.HipsZ, i) - Sitting(block, i)) * forward;
    }

    /// <summary>How far hips that sink over kneeling legs go back toward the heels: all the way on both knees, some of it on one.</summary>
    private static float Sitting(BlockState block, int i)
    {
        float left = block.Feet[0][i].Kneel, right = block.Feet[1][i].Kneel;
        if (left <= 0f && right <= 0f)
            return 0f;
        BodyMeasures body = block.Score.Body;
        float both = MathF.Min(left, right), one = MathF.Max(left, right) - both;
        float hands = MathF.Max(block.ArmMoments[0][i].Floor, block.ArmMoments[1][i].Floor);
        return (both + 0.3f * one) * (1f - hands) * HipsSupport.BehindKnee(body, body.HipsHeight + block.Channel(BodyChannel.HipsHeight, i));
    }

    /// <summary>The highest hips at which both legs reach the feet that stand.</summary>
    private static float Limit(BlockState block, int i, float reach, float? heel)
    {
        BodyMeasures body = block.Score.Body;
        float limit = float.PositiveInfinity;
        for (int side = 0; side < 2; side++)
        {
            FootState foot = block.Feet[side][i];
            if (foot.Air && foot.Place.Height > 0.04f)
                continue;
            float share = side == 0 ? block.Weight[i] : 1f - block.Weight[i];
            float raised = heel ?? MathF.Max(foot.Heel, 44f * Easing.Clamp01(1.05f - 1.5f * share));
            Vector3 ankle = AnklePlacement.InWorld(body, foot.Place, MathF.Max(raised, foot.Heel));
            Vector3 joint = Vector3.Transform(block.Score.Rig.OffsetFromParent(side == 0 ? Bone.LeftUpperLeg : Bone.RightUpperLeg), block.Trunks[i].Pelvis);
            float dx = ankle.X - block.Hips[i].X - joint.X, dz = ankle.Z - block.Hips[i].Z - joint.Z;
            float length = reach * body.LegLength;
            // A foot that only touches with its toe tips comes as near as the leg is long.
            // So does one that swings low, the less it stands the more.
            float free = foot.Pointed + (foot.Air ? SwingSlack * Easing.Step(0.02f, 0.06f, foot.Place.Height) : 0f);
            limit = MathF.Min(limit, free + ankle.Y - joint.Y + MathF.Sqrt(MathF.Max(length * length - dx * dx - dz * dz, 0.01f)));
        }

        return limit;
    }

    /// <summary>The highest hips at which both legs reach the feet that stand, on raised heels.</summary>
    public static float Highest(BlockState block, int i) => Limit(block, i, FullReach, HighestHeel);

    /// <summary>The lowest hips that knees allow, which fold only so far, over the feet that stand or swing low.</summary>
    public static float Folded(BlockState block, int i)
    {
        BodyMeasures body = block.Score.Body;
        float lowest = 0f;
        for (int side = 0; side < 2; side++)
        {
            FootState foot = block.Feet[side][i];
            float length = MostFolded * body.LegLength * (foot.Air ? 1f - Easing.Step(0.4f * LowFlight, LowFlight, foot.Place.Height / body.Scale) : 1f);
            Vector3 ankle = AnklePlacement.InWorld(body, foot.Place, MathF.Max(foot.Heel, SquatHeel)), off = LegPass.HipJoint(block, side, i) - ankle;
            float above = length * length - off.X * off.X - off.Z * off.Z;
            if (above > 0f)
                lowest = MathF.Max(lowest, block.Hips[i].Y - off.Y + MathF.Sqrt(above));
        }

        return lowest;
    }

    /// <summary>A landing gives a short damped dip.</summary>
    private static float Shock(BlockState block, int i)
    {
        double time = block.TimeOf(i);
        float dip = 0f;
        foreach (FootTrack track in block.Score.Feet)
        {
            FootStep? landed = track.LastLanded(time + 0.02);
            if (landed is null || landed.To.Height > 0.02f || !landed.Lifts)
                continue;
            float since = (float)(time + 0.02 - landed.End);
            float hardness = landed.Action == FootAction.Step ? 1f : 0.4f;
            dip += hardness * block.Score.MusicAt(landed.End).Landing * ShockDepth * MathF.Exp(-since / 0.085f) * MathF.Sin(2f * MathF.PI * 4.6f * since);
        }

        return dip * block.Score.Body.Scale;
    }

    /// <summary>The lower of two, rounded where they meet.</summary>
    private static float SoftLower(float a, float b, float soft)
    {
        float low = MathF.Min(a, b), off = MathF.Abs(a - b) / soft;
        return off > 8f ? low : low - soft * MathF.Log(1f + MathF.Exp(-off));
    }
}
