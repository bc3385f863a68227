using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// A body in world as blending needs it: hips, rotations, toe joints and the way knees point. Feet are blended as places on the floor and the legs solved to them, so
/// that a foot that stands in both of two motions stands in their mix.
/// </summary>
internal sealed class BlendedBody
{
    private const float Reach = 0.998f;
    private const float HeelReach = 0.992f;

    /// <summary>Metres that the hips may be lowered for a foot out of reach.</summary>
    private const float MostLowering = 0.05f;

    /// <summary>Radians that a heel may rise further for a leg that does not reach.</summary>
    private const float MostHeel = 1f;

    /// <summary>Metres over the floor at which a foot stops to pull the hips down.</summary>
    private const float Free = 0.08f;

    /// <summary>Radians that a heel rises in a pivot, and radians of turning below which a flat foot turns unseen.</summary>
    private const float PivotRise = 0.3f;
    private const float LeastPivot = 0.12f;

    private readonly Rig _rig;
    private readonly BodyMeasures _body;
    private readonly Vector3[] _positions = new Vector3[Bones.Count];
    private readonly Quaternion[] _world = new Quaternion[Bones.Count];

    public BlendedBody(Rig rig, BodyMeasures body)
    {
        _rig = rig;
        _body = body;
    }

    public Vector3 Hips { get; set; }

    /// <summary>By <see cref="BodyBones"/>.</summary>
    public Quaternion[] Turns { get; } = new Quaternion[BodyBones.Count];

    /// <summary>Toe joints by <see cref="Side"/>.</summary>
    public Vector3[] Balls { get; } = new Vector3[2];

    /// <summary>Where knees point, by <see cref="Side"/>.</summary>
    public Vector3[] Poles { get; } = new Vector3[2];

    /// <summary>Takes a finished pose.</summary>
    public void Take(BodyPose pose)
    {
        pose.Solve(_rig, _positions, _world);
        Hips = pose.HipsInWorld;
        for (int k = 0; k < BodyBones.Count; k++)
            Turns[k] = _world[(int)BodyBones.All[k]];
        for (int side = 0; side < 2; side++)
        {
            Bone foot = side == 0 ? Bone.LeftFoot : Bone.RightFoot;
            Balls[side] = _positions[(int)foot] + Vector3.Transform(BallFromAnkle(side), _world[(int)foot]);
            Poles[side] = Pole(Turns, side);
        }
    }

    /// <summary>Goes toward another body by <paramref name="amount"/> in [0, 1].</summary>
    /// <param name="rightArm">The same for the right arm, which may be busy at the microphone.</param>
    public void Toward(BlendedBody other, float amount, float rightArm)
    {
        Hips = Vector3.Lerp(Hips, other.Hips, amount);
        float left = PivotHeel(other, 0, amount), right = PivotHeel(other, 1, amount);
        Quaternion chest = Turns[BodyBones.Of(Bone.UpperChest)];
        for (int k = 0; k < BodyBones.Count; k++)
        {
            if (BodyBones.All[k] < Bone.RightShoulder)
                Turns[k] = Quaternion.Slerp(Turns[k], other.Turns[k], amount);
        }

        // An arm that stays with the old body is carried by the new one's ribs.
        Quaternion carried = Turns[BodyBones.Of(Bone.UpperChest)] * Quaternion.Conjugate(chest);
        for (int k = BodyBones.Of(Bone.RightShoulder); k < BodyBones.Count; k++)
            Turns[k] = Quaternion.Slerp(rightArm < amount ? carried * Turns[k] : Turns[k], other.Turns[k], rightArm);
        for (int side = 0; side < 2; side++)
        {
            Balls[side] = Vector3.Lerp(Balls[side], other.Balls[side], amount);
            Poles[side] = Vector3.Lerp(Poles[side], other.Poles[side], amount);
            Turns[BodyBones.Of(side == 0 ? Bone.LeftFoot : Bone.RightFoot)] *= Quaternion.CreateFromAxisAngle(Vector3.UnitX, side == 0 ? left : right);
        }
    }

    /// <summary>Radians by which a heel rises while its foot turns from one body's direction to the other's: on its ball, in the middle of the way.</summary>
    private float PivotHeel(BlendedBody other, int side, float amount)
    {
        int foot = BodyBones.Of(side == 0 ? Bone.LeftFoot : Bone.RightFoot);
        float apart = MathF.Abs(AvatarMotion.Motion.Turns.Wrapped(FlatFoot.TurnOf(other.Turns[foot]) - FlatFoot.TurnOf(Turns[foot])));
        return PivotRise * Easing.Smooth((apart - LeastPivot) / LeastPivot) * Easing.Smooth(4f * amount * (1f - amount));
    }

    /// <summary>Solves the legs and writes everything in parents' spaces.</summary>
    public void Write(BodyPose pose)
    {
        RaiseHeel(0);
        RaiseHeel(1);
        Hips -= new Vector3(0f, MathF.Max(Missing(0), Missing(1)), 0f);
        for (int side = 0; side < 2; side++)
        {
            Bone upper = side == 0 ? Bone.LeftUpperLeg : Bone.RightUpperLeg;
            LegSolver.Solve(_rig, (Side)side, HipJoint(side), Ankle(side), Poles[side], out Turns[BodyBones.Of(upper)], out Turns[BodyBones.Of(upper + 1)]);
        }

        pose.HipsInWorld = Hips;
        for (int k = 0; k < BodyBones.Count; k++)
        {
            Bone bone = BodyBones.All[k];
            if (!_rig.Has(bone))
                continue;
            int parent = _rig.ParentIndex(bone);
            pose.Rotations[(int)bone] = parent < 0 ? Turns[k] : Quaternion.Normalize(Quaternion.Conjugate(Turns[BodyBones.Of((Bone)parent)]) * Turns[k]);
        }
    }

    /// <summary>Where the knee of a solved leg points.</summary>
    public static Vector3 Pole(Quaternion[] turns, int side) => Vector3.Transform(Vector3.UnitZ, turns[BodyBones.Of(side == 0 ? Bone.LeftUpperLeg : Bone.RightUpperLeg)]);

    private Vector3 BallFromAnkle(int side) => _body.BallFromAnkle + new Vector3(side == 0 ? _body.BallOutOfAnkle : -_body.BallOutOfAnkle, 0f, 0f);

    private Vector3 Ankle(int side) => Balls[side] - Vector3.Transform(BallFromAnkle(side), Turns[BodyBones.Of(side == 0 ? Bone.LeftFoot : Bone.RightFoot)]);

    private Vector3 HipJoint(int side) => Hips + Vector3.Transform(_rig.OffsetFromParent(side == 0 ? Bone.LeftUpperLeg : Bone.RightUpperLeg), Turns[0]);

    /// <summary>Lifts the heel about the toe joint as far as the leg needs to reach it.</summary>
    private void RaiseHeel(int side)
    {
        int foot = BodyBones.Of(side == 0 ? Bone.LeftFoot : Bone.RightFoot);
        Quaternion flat = Turns[foot];
        float low = 0f, high = MostHeel;
        if (Reaches(side))
            return;
        for (int i = 0; i < 8; i++)
        {
            float middle = 0.5f * (low + high);
            Turns[foot] = flat * Quaternion.CreateFromAxisAngle(Vector3.UnitX, middle);
            (low, high) = Reaches(side) ? (low, middle) : (middle, high);
        }

        Turns[foot] = flat * Quaternion.CreateFromAxisAngle(Vector3.UnitX, high);
    }

    private bool Reaches(int side) => Vector3.Distance(HipJoint(side), Ankle(side)) <= HeelReach * _body.LegLength;

    /// <summary>Metres that the hips are too high for a leg whose foot is on the floor, less as it lifts.</summary>
    private float Missing(int side)
    {
        float stands = 1f - Easing.Smooth((Balls[side].Y - _body.BallHeight) / Free);
        if (stands <= 0f)
            return 0f;
        Vector3 ankle = Ankle(side), hip = HipJoint(side);
        float length = Reach * _body.LegLength, across = new Vector2(hip.X - ankle.X, hip.Z - ankle.Z).LengthSquared();
        return stands * Math.Clamp(hip.Y - ankle.Y - MathF.Sqrt(MathF.Max(length * length - across, 0.01f)), 0f, MostLowering);
    }
}
