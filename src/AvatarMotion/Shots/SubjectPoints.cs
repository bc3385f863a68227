using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>Reads the points that a camera cares about from a solved body.</summary>
internal sealed class SubjectPoints
{
    private static readonly Bone[] Reaching =
    {
        Bone.LeftHand, Bone.RightHand, Bone.LeftLowerArm, Bone.RightLowerArm, Bone.LeftFoot, Bone.RightFoot,
        Bone.LeftToes, Bone.RightToes, Bone.LeftLowerLeg, Bone.RightLowerLeg, Bone.Hips, Bone.Chest,
    };

    private readonly Vector3[] _positions = new Vector3[Bones.Count];
    private readonly Quaternion[] _rotations = new Quaternion[Bones.Count];
    private readonly BodyPose _pose;
    private readonly Rig _rig;
    private readonly Vector3 _eyesFromHead;

    public SubjectPoints(Rig rig)
    {
        _rig = rig;
        _pose = new BodyPose(rig.Springs.Joints.Count);
        _eyesFromHead = EyesFromHead(rig);
    }

    public Vector3 Eyes => _positions[(int)Bone.Head] + Vector3.Transform(_eyesFromHead, _rotations[(int)Bone.Head]);

    public Quaternion HeadRotation => _rotations[(int)Bone.Head];

    public Vector3 this[Bone bone] => _positions[(int)bone];

    /// <summary>Unit vector that the body faces, on the floor: half hips, half chest.</summary>
    public Vector3 Facing
    {
        get
        {
            Vector3 sum = Vector3.Transform(Vector3.UnitZ, _rotations[(int)Bone.Hips]) + Vector3.Transform(Vector3.UnitZ, _rotations[(int)Bone.Chest]);
            sum.Y = 0f;
            return sum.LengthSquared() < 1e-8f ? Vector3.UnitZ : Vector3.Normalize(sum);
        }
    }

    /// <summary>Unit vector that the face looks along, on the floor.</summary>
    public Vector3 FaceDirection
    {
        get
        {
            Vector3 forward = Vector3.Transform(Vector3.UnitZ, _rotations[(int)Bone.Head]) with { Y = 0f };
            return forward.LengthSquared() < 1e-4f ? Facing : Vector3.Normalize(forward);
        }
    }

    /// <summary>Reads the body at <paramref name="time"/> seconds.</summary>
    public void Read(IMotionTake take, double time)
    {
        take.Sample(time, _pose);
        _pose.Solve(_rig, _positions, _rotations);
    }

    /// <summary>Box of all that reaches out, finger tips included.</summary>
    public (Vector3 Low, Vector3 High) Box()
    {
        Vector3 low = Eyes;
        Vector3 high = low;
        foreach (Bone bone in Reaching)
            Widen(ref low, ref high, _positions[(int)bone]);
        Widen(ref low, ref high, FingerTips(Bone.LeftLowerArm, Bone.LeftHand));
        Widen(ref low, ref high, FingerTips(Bone.RightLowerArm, Bone.RightHand));
        return (low, high);
    }

    // Fingers are about 0.7 of a forearm long and rarely bend far from it.
    private Vector3 FingerTips(Bone elbow, Bone hand) =>
        _positions[(int)hand] + 0.7f * (_positions[(int)hand] - _positions[(int)elbow]);

    private static void Widen(ref Vector3 low, ref Vector3 high, Vector3 point)
    {
        low = Vector3.Min(low, point);
        high = Vector3.Max(high, point);
    }

    private static Vector3 EyesFromHead(Rig rig)
    {
        Vector3 head = rig.RestPositionInModel(Bone.Head);
        if (rig.Has(Bone.LeftEye) && rig.Has(Bone.RightEye))
            return 0.5f * (rig.RestPositionInModel(Bone.LeftEye) + rig.RestPositionInModel(Bone.RightEye)) - head;
        float skull = Math.Max(rig.Height - head.Y, 0.05f * rig.Height);
        return new Vector3(0f, 0.45f * skull, 0.4f * skull);
    }
}
