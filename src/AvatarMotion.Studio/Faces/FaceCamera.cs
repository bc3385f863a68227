using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>A close-up of one face that follows the head and leaves room below it for the panel.</summary>
internal sealed class FaceCamera
{
    private const double Calm = 0.16;
    private const int Looks = 5;
    private const float Fov = 16f;

    private readonly Performer _singer;
    private readonly IMotionTake _body;
    private readonly BodyPose _pose;
    private readonly Vector3[] _positions = new Vector3[Bones.Count];
    private readonly Quaternion[] _rotations = new Quaternion[Bones.Count];
    private readonly float _head;
    private readonly float _shown;
    private readonly float _freeBelow;

    /// <param name="singer">Whose face.</param>
    /// <param name="shownHeads">Heads (from the neck's joint to the crown) from the picture's upper to its lower edge.</param>
    /// <param name="freeBelow">Share of the picture at its bottom that something else will cover, in [0, 1).</param>
    public FaceCamera(Performer singer, float shownHeads, float freeBelow)
    {
        _singer = singer;
        _body = singer.Finished;
        _pose = new BodyPose(singer.Rig.Springs.Joints.Count);
        _head = MathF.Max(singer.Rig.Height - singer.Rig.RestPositionInModel(Bone.Head).Y, 0.08f * singer.Rig.Height);
        _shown = shownHeads * _head;
        _freeBelow = freeBelow;
    }

    /// <summary>The camera at a second of the song.</summary>
    public CameraView At(double time)
    {
        Vector3 head = Vector3.Zero, forward = Vector3.Zero;
        for (int i = 0; i < Looks; i++)
        {
            _body.Sample(time + Calm * (i - Looks / 2) / Looks, _pose);
            _pose.Solve(_singer.Rig, _positions, _rotations);
            head += _positions[(int)Bone.Head] / Looks;
            forward += Vector3.Transform(Vector3.UnitZ, _rotations[(int)Bone.Head]) / Looks;
        }

        forward.Y = 0f;
        forward = forward.LengthSquared() > 1e-4f ? Vector3.Normalize(forward) : Vector3.UnitZ;
        float middle = 0.36f * _head;
        float distance = 0.5f * _shown / MathF.Tan(0.5f * Fov * MathF.PI / 180f);
        Vector3 face = head + new Vector3(0f, middle - 0.5f * _freeBelow * _shown, 0f);
        return CameraView.LookAt(face + distance * forward, face, Fov);
    }
}
