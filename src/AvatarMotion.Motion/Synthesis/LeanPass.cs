using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Leans the trunk over until hands that stand on the floor reach it, where the hips alone cannot bring them there.</summary>
internal static class LeanPass
{
    private const int Rounds = 3;
    private const double SmoothSeconds = 0.05;
    private const float ArmReach = 0.965f;
    private const float PelvisShare = 0.4f;
    private const float LargestLean = 0.6f;

    public static void Run(BlockState block, TrunkSolver solver)
    {
        bool any = false;
        for (int i = 0; i < block.Frames && !any; i++)
            any = block.ArmMoments[0][i].Floor > 0f || block.ArmMoments[1][i].Floor > 0f;
        for (int round = 0; round < Rounds && any; round++)
            any = Lean(block, solver);
    }

    private static bool Lean(BlockState block, TrunkSolver solver)
    {
        Vector3[] raw = new Vector3[block.Frames], smooth = new Vector3[block.Frames];
        bool any = false;
        for (int i = 0; i < raw.Length; i++)
        {
            raw[i] = Missing(block, 0, i) + Missing(block, 1, i);
            any |= raw[i] != Vector3.Zero;
        }

        if (!any)
            return false;
        Smoothing.Apply(Smoothing.Gaussian(SmoothSeconds * block.Rate), raw, smooth);
        for (int i = 0; i < raw.Length; i++)
        {
            if (smooth[i].LengthSquared() < 1e-8f)
                continue;
            ref TrunkAngles trunk = ref block.Trunks[i];
            Quaternion lean = Turns.FromVector(smooth[i]);
            trunk.Pelvis = Turns.FromVector(PelvisShare * smooth[i]) * trunk.Pelvis;
            trunk.Chest = lean * trunk.Chest;
            trunk.Head = lean * trunk.Head;
            ArmWishPass.Place(block, solver, i);
            HipsSupport.Apply(block, i);
        }

        return true;
    }

    /// <summary>The turn of the trunk, as axis times radians, that brings a shoulder near enough to its planted hand.</summary>
    private static Vector3 Missing(BlockState block, int side, int i)
    {
        ArmMoment moment = block.ArmMoments[side][i];
        if (moment.Floor <= 0f)
            return Vector3.Zero;
        BodyMeasures body = block.Score.Body;
        Vector3 shoulder = block.Shoulders[side][i], off = FloorHand.Wrist(body, moment.FloorSpot) - block.Hips[i] - shoulder;
        float distance = off.Length(), missing = distance - ArmReach * body.ArmLength;
        if (missing <= 0f)
            return Vector3.Zero;
        Vector3 axis = Vector3.Cross(shoulder, off / distance);
        float lever = MathF.Max(axis.Length(), 0.3f * shoulder.Length());
        return axis * (Easing.Smooth(moment.Floor) * MathF.Min(missing / (lever * lever), LargestLean / MathF.Max(axis.Length(), 1e-3f)));
    }
}
