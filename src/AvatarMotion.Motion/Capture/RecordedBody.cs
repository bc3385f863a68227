using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>A clip on the body of <see cref="StandardRig"/>, frame by frame, while it is cleaned and measured. World space, metres, floor at y = 0.</summary>
internal sealed class RecordedBody
{
    /// <summary>Frames per second.</summary>
    public const double Rate = 60;

    public RecordedBody(int frames)
    {
        Frames = frames;
        Hips = new Vector3[frames];
        Turns = new Quaternion[frames * BodyBones.Count];
        Balls = new[] { new Vector3[frames], new Vector3[frames] };
        Hands = new[] { new HandPose[frames], new HandPose[frames] };
    }

    public int Frames { get; }

    public Vector3[] Hips { get; }

    /// <summary>Frame by frame, <see cref="BodyBones"/> rotations in world.</summary>
    public Quaternion[] Turns { get; }

    /// <summary>Toe joints by side and frame.</summary>
    public Vector3[][] Balls { get; }

    /// <summary>Fingers by side and frame.</summary>
    public HandPose[][] Hands { get; }

    /// <summary>The standard body itself.</summary>
    public static Rig Rig { get; } = StandardRig.Create();

    /// <summary>Its measures.</summary>
    public static BodyMeasures Measures { get; } = BodyMeasures.Of(Rig);

    public ref Quaternion Turn(int frame, Bone bone) => ref Turns[frame * BodyBones.Count + BodyBones.Of(bone)];

    /// <summary>The ankle that belongs to the toe joint and the foot's rotation.</summary>
    public Vector3 Ankle(Side side, int frame) =>
        Balls[(int)side][frame] - Vector3.Transform(Measures.BallFromAnkle, Turn(frame, side == Side.Left ? Bone.LeftFoot : Bone.RightFoot));

    /// <summary>The hip joint of a leg.</summary>
    public Vector3 HipJoint(Side side, int frame) =>
        Hips[frame] + Vector3.Transform(Rig.OffsetFromParent(side == Side.Left ? Bone.LeftUpperLeg : Bone.RightUpperLeg), Turn(frame, Bone.Hips));

    /// <summary>Joint places of a frame by <see cref="BodyBones"/>; knees and ankles as the legs are solved.</summary>
    public void Solve(int frame, Span<Vector3> places)
    {
        for (int k = 0; k < BodyBones.Count; k++)
        {
            Bone bone = BodyBones.All[k];
            int parent = Rig.ParentIndex(bone);
            places[k] = parent < 0
                ? Hips[frame]
                : places[BodyBones.Of((Bone)parent)] + Vector3.Transform(Rig.OffsetFromParent(bone), Turn(frame, (Bone)parent));
        }
    }

    /// <summary>Puts both legs between hips and feet; knees keep their side.</summary>
    public void SolveLegs(int frame)
    {
        foreach (Side side in new[] { Side.Left, Side.Right })
        {
            (Bone upper, Bone lower) = side == Side.Left ? (Bone.LeftUpperLeg, Bone.LeftLowerLeg) : (Bone.RightUpperLeg, Bone.RightLowerLeg);
            Vector3 pole = Vector3.Transform(Vector3.UnitZ, Turn(frame, upper));
            LegSolver.Solve(Rig, side, HipJoint(side, frame), Ankle(side, frame), pole, out Quaternion thigh, out Quaternion shin);
            Turn(frame, upper) = thigh;
            Turn(frame, lower) = shin;
        }
    }
}
