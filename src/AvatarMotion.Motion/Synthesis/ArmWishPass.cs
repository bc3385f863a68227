using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Fourth pass: the arms as the move wants them, on the moving ribs, and where trunk and arms carry the center of mass.</summary>
internal static class ArmWishPass
{
    public static void Run(BlockState block, TrunkSolver solver)
    {
        Vector3[] positions = new Vector3[Bones.Count];
        Quaternion[] rotations = new Quaternion[Bones.Count];
        Vector2[] raw = new Vector2[block.Frames];
        for (int i = 0; i < block.Frames; i++)
        {
            solver.Solve(block.Trunks[i], positions, rotations);
            Vector3 chest = positions[(int)solver.Chest], head = positions[(int)Bone.Head];
            Quaternion chestInWorld = rotations[(int)solver.Chest];
            Vector3 mass = 0.22f * chest + 0.22f * (0.5f * (chest + head)) + 0.08f * head;
            for (int side = 0; side < 2; side++)
            {
                PlaceArm(block, (Side)side, i, chest, chestInWorld);
                mass += 0.028f * (block.Shoulders[side][i] + block.Elbows[side][i]) * 0.5f + 0.022f * (block.Elbows[side][i] + block.Hands[side][i]) * 0.5f;
            }

            raw[i] = new Vector2(mass.X, mass.Z);
        }

        Smoothing.Apply(Smoothing.Gaussian(0.12 * block.Rate), raw, block.MassOffset);
    }

    /// <summary>Puts the arms of a frame on a trunk that has leaned since.</summary>
    public static void Place(BlockState block, TrunkSolver solver, int i)
    {
        Span<Vector3> positions = stackalloc Vector3[Bones.Count];
        Span<Quaternion> rotations = stackalloc Quaternion[Bones.Count];
        solver.Solve(block.Trunks[i], positions, rotations);
        for (int side = 0; side < 2; side++)
            LayArm(block, (Side)side, i, positions[(int)solver.Chest], rotations[(int)solver.Chest]);
    }

    private static void PlaceArm(BlockState block, Side side, int i, Vector3 chest, Quaternion chestInWorld)
    {
        DanceScore score = block.Score;
        ref ArmMoment moment = ref block.ArmMoments[(int)side][i];
        double time = block.TimeOf(i);
        string id = side == Side.Left ? "left-arm" : "right-arm";
        Vector3 drift = new(Noise.At(time, 0.7, score.Seed, id), Noise.At(time, 0.6, score.Seed + 1, id), Noise.At(time, 0.8, score.Seed + 2, id));
        Quaternion upper = moment.Pose.UpperInChest * Turns.FromVector(0.03f * drift);
        float flex = MathF.Max(0.05f, moment.Pose.Flex + 0.03f * Noise.At(time, 0.65, score.Seed + 3, id));
        moment.Pose = new ArmPose(upper, flex);
        LayArm(block, side, i, chest, chestInWorld);
    }

    private static void LayArm(BlockState block, Side side, int i, Vector3 chest, Quaternion chestInWorld)
    {
        DanceScore score = block.Score;
        ArmPose pose = block.ArmMoments[(int)side][i].Pose;
        Quaternion upper = pose.UpperInChest;
        Vector3 bone = Vector3.Transform(ArmPose.RestBone(side), upper);
        Vector3 hinge = Vector3.Transform(ArmPose.RestHinge(side), upper);
        Vector3 fore = Vector3.Transform(bone, Quaternion.CreateFromAxisAngle(hinge, pose.Flex));
        Quaternion clavicle = Clavicle.InChest(score.Rig, side, bone, Shrug(block.Trunks[i], side));
        Vector3 shoulder = chest + Vector3.Transform(Clavicle.ShoulderInChest(score.Rig, side, clavicle), chestInWorld);
        Vector3 elbow = shoulder + score.Body.UpperArm * Vector3.Transform(bone, chestInWorld);
        block.Shoulders[(int)side][i] = shoulder;
        block.Elbows[(int)side][i] = elbow;
        block.Hands[(int)side][i] = elbow + score.Body.Forearm * Vector3.Transform(fore, chestInWorld);
    }

    public static float Shrug(in TrunkAngles trunk, Side side) => side == Side.Left ? trunk.LeftShrug : trunk.RightShrug;
}
