using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Brings the hips to where kneeling thighs and planted hands can hold them.</summary>
internal static class HipsSupport
{
    private const int Rounds = 6;
    private const float Straightest = 0.992f;
    private const float LowestThigh = 0.55f;
    private const float ArmReach = 0.97f;

    /// <summary>Moves the hips of a frame so that the thigh of a kneeling leg ends at its knee and planted hands are within reach.</summary>
    public static void Apply(BlockState block, int i)
    {
        FootState left = block.Feet[0][i], right = block.Feet[1][i];
        bool kneels = left.Kneel > 0f || right.Kneel > 0f, leans = block.ArmMoments[0][i].Floor > 0f || block.ArmMoments[1][i].Floor > 0f;
        if (!kneels && !leans)
            return;
        for (int round = 0; round < Rounds; round++)
        {
            Vector3 change = Vector3.Zero;
            for (int side = 0; side < 2; side++)
                change += Reach(block, side, i);
            block.Hips[i] += 0.5f * change;
            change = Kneel(block, 0, i) + Kneel(block, 1, i);
            block.Hips[i] += change / (left.Kneel > 0f && right.Kneel > 0f ? 2f : 1f);
        }
    }

    /// <summary>How far behind its knee a hip lies when the hips are this high: over it when kneeling upright, on the heel when sitting.</summary>
    public static float BehindKnee(BodyMeasures body, float hipsHeight)
    {
        float above = Math.Clamp(hipsHeight - (body.HipsHeight - body.LegLength - body.SoleHeight) - Kneeling.KneeHeight(body), LowestThigh * body.Thigh, Straightest * body.Thigh);
        return MathF.Sqrt(body.Thigh * body.Thigh - above * above);
    }

    /// <summary>The nearest place of the hip at which the thigh ends at its knee; a hip that is too near goes forward over planted hands, else up.</summary>
    private static Vector3 Kneel(BlockState block, int side, int i)
    {
        FootState foot = block.Feet[side][i];
        if (foot.Kneel <= 0f)
            return Vector3.Zero;
        BodyMeasures body = block.Score.Body;
        Vector3 off = LegPass.HipJoint(block, side, i) - Kneeling.Knee(foot.Place, body), wish = off;
        Vector3 forward = Turns.Forward(foot.Place.Turn);
        float missing = body.Thigh - off.Length();
        if (missing > 0f)
            wish += missing * MathF.Max(block.ArmMoments[0][i].Floor, block.ArmMoments[1][i].Floor) * forward;
        wish *= body.Thigh / MathF.Max(wish.Length(), 0.05f);
        wish.Y = MathF.Max(wish.Y, LowestThigh * body.Thigh);
        return foot.Kneel * (wish - off);
    }

    private static Vector3 Reach(BlockState block, int side, int i)
    {
        ArmMoment moment = block.ArmMoments[side][i];
        if (moment.Floor <= 0f)
            return Vector3.Zero;
        BodyMeasures body = block.Score.Body;
        Vector3 off = FloorHand.Wrist(body, moment.FloorSpot) - block.Hips[i] - block.Shoulders[side][i];
        float distance = off.Length(), missing = distance - ArmReach * body.ArmLength;
        return missing > 0f ? off * new Vector3(1f, 0.35f, 1f) * (Easing.Smooth(moment.Floor) * missing / distance) : Vector3.Zero;
    }
}
