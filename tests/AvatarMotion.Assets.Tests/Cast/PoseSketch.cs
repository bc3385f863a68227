using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets.Tests;

/// <summary>Poses written as limb directions in model space (+X is her left) and turns of the trunk in degrees, for looking at deformation.</summary>
public sealed class PoseSketch
{
    private readonly Rig _rig;

    public PoseSketch(Rig rig)
    {
        _rig = rig;
        Pose = new BodyPose(rig.Springs.Joints.Count) { HipsInWorld = rig.RestPositionInModel(Bone.Hips) };
    }

    public BodyPose Pose { get; }

    public PoseSketch Move(float x, float y, float z)
    {
        Pose.HipsInWorld += new Vector3(x, y, z);
        return this;
    }

    /// <summary>Degrees around X (bow), Y (turn), Z (lean).</summary>
    public PoseSketch Turn(Bone bone, float x, float y = 0f, float z = 0f)
    {
        Pose.Rotations[(int)bone] = Pose.Rotations[(int)bone] * Quaternion.CreateFromYawPitchRoll(y * MathF.PI / 180f, x * MathF.PI / 180f, z * MathF.PI / 180f);
        return this;
    }

    /// <summary>The same degrees spread over spine, chest and upper chest.</summary>
    public PoseSketch Trunk(float x, float y = 0f, float z = 0f)
    {
        foreach (Bone bone in new[] { Bone.Spine, Bone.Chest, Bone.UpperChest })
            Turn(bone, x / 3f, y / 3f, z / 3f);
        return this;
    }

    /// <summary>Aims an arm; the clavicle takes a third of the raise above the horizon.</summary>
    public PoseSketch Arm(bool left, Vector3 upper, Vector3 lower)
    {
        float side = left ? 1f : -1f;
        Bone shoulder = left ? Bone.LeftShoulder : Bone.RightShoulder;
        Quaternion chest = WorldRotation(Bone.UpperChest);
        Vector3 local = Vector3.Transform(Vector3.Normalize(upper), Quaternion.Inverse(chest));
        float raise = MathF.Asin(Math.Clamp(local.Y, -1f, 1f));
        float forward = MathF.Atan2(local.Z, MathF.Max(0.3f, MathF.Abs(local.X))) * 0.2f;
        Pose.Rotations[(int)shoulder] = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, side * raise * (raise > 0f ? 0.33f : 0.10f))
            * Quaternion.CreateFromAxisAngle(Vector3.UnitY, -side * forward);
        Aim(shoulder + 1, new(side, 0f, 0f), Vector3.UnitZ, upper, lower);
        Aim(shoulder + 2, new(side, 0f, 0f), Vector3.UnitZ, lower, -upper);
        return this;
    }

    /// <summary>Aims a leg; the foot keeps its rest direction turned by <paramref name="toesOut"/> degrees unless <paramref name="footFollows"/>.</summary>
    public PoseSketch Leg(bool left, Vector3 upper, Vector3 lower, float toesOut = 0f, bool footFollows = false)
    {
        Bone first = left ? Bone.LeftUpperLeg : Bone.RightUpperLeg;
        float turn = (left ? 1f : -1f) * toesOut * MathF.PI / 180f;
        Vector3 knee = new(MathF.Sin(turn), 0f, MathF.Cos(turn));
        Vector3 hint = Vector3.Cross(Vector3.Normalize(upper), Vector3.Normalize(lower)).Length() > 0.1f ? -lower : knee;
        Aim(first, -Vector3.UnitY, Vector3.UnitZ, upper, hint);
        Aim(first + 1, -Vector3.UnitY, Vector3.UnitZ, lower, hint == knee ? knee : upper);
        Quaternion foot = Quaternion.CreateFromAxisAngle(Vector3.UnitY, turn);
        Pose.Rotations[(int)first + 2] = footFollows ? Quaternion.Identity : Quaternion.Inverse(WorldRotation(first + 1)) * foot;
        return this;
    }

    /// <summary>Curls the four fingers by degrees per joint, and the thumb half as much.</summary>
    public PoseSketch Curl(bool left, float degrees)
    {
        Bone first = left ? Bone.LeftThumbMetacarpal : Bone.RightThumbMetacarpal;
        for (int i = 0; i < 15; i++)
        {
            Bone bone = first + i;
            Pose.Rotations[(int)bone] = i < 3
                ? Quaternion.CreateFromAxisAngle(Vector3.Normalize(new(0.6f, 0f, left ? -0.8f : 0.8f)), (left ? 1f : -1f) * degrees * 0.3f * MathF.PI / 180f)
                : Quaternion.CreateFromAxisAngle(Vector3.UnitZ, (left ? -1f : 1f) * degrees * MathF.PI / 180f);
        }

        return this;
    }

    private Quaternion WorldRotation(Bone bone)
    {
        Quaternion rotation = Pose.Rotations[(int)bone];
        for (int parent = _rig.ParentIndex(bone); parent >= 0; parent = _rig.ParentIndex((Bone)parent))
            rotation = Pose.Rotations[parent] * rotation;
        return rotation;
    }

    private void Aim(Bone bone, Vector3 restDirection, Vector3 restHint, Vector3 direction, Vector3 hint)
    {
        Quaternion world = Frame(direction, hint) * Quaternion.Inverse(Frame(restDirection, restHint));
        Quaternion parent = WorldRotation((Bone)_rig.ParentIndex(bone));
        Pose.Rotations[(int)bone] = Quaternion.Normalize(Quaternion.Inverse(parent) * world);
    }

    private static Quaternion Frame(Vector3 direction, Vector3 hint)
    {
        Vector3 x = Vector3.Normalize(direction);
        Vector3 z = hint - (x * Vector3.Dot(x, hint));
        z = z.LengthSquared() < 1e-4f ? Vector3.Normalize(Vector3.Cross(x, new(0.1f, 0.9f, 0.3f))) : Vector3.Normalize(z);
        Vector3 y = Vector3.Cross(z, x);
        return Quaternion.CreateFromRotationMatrix(new(x.X, x.Y, x.Z, 0, y.X, y.Y, y.Z, 0, z.X, z.Y, z.Z, 0, 0, 0, 0, 1));
    }
}
