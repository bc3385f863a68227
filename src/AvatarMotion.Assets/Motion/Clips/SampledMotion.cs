using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Joints whose local places and rotations are kept frame by frame: what glTF animations and foreign scenes become.</summary>
internal sealed class SampledMotion : MovingSkeleton
{
    private readonly IReadOnlyList<JointTrack> _tracks;
    private readonly Matrix4x4[] _locals;
    private readonly Vector3[] _scales;
    private readonly Matrix4x4[] _worlds;
    private readonly int[] _order;
    private readonly int[] _parents;

    /// <param name="rest">The pose that the body rests in.</param>
    /// <param name="locals">What joints without a track stay at, against their parents.</param>
    /// <param name="tracks">One per joint.</param>
    public SampledMotion(Skeleton rest, Matrix4x4[] locals, IReadOnlyList<JointTrack> tracks, int frames)
        : base(rest)
    {
        _tracks = tracks;
        _locals = locals;
        _worlds = new Matrix4x4[locals.Length];
        _scales = new Vector3[locals.Length];
        _parents = new int[locals.Length];
        _order = rest.InOrder();
        Frames = frames;
        for (int i = 0; i < locals.Length; i++)
        {
            _parents[i] = rest.Joints[i].Parent;
            _scales[i] = new Vector3(Length(locals[i].M11, locals[i].M12, locals[i].M13), Length(locals[i].M21, locals[i].M22, locals[i].M23), Length(locals[i].M31, locals[i].M32, locals[i].M33));
        }
    }

    public override int Frames { get; }

    public override void Pose(int frame, Vector3[] positions, Quaternion[] rotations)
    {
        foreach (int i in _order)
        {
            Matrix4x4 local = Local(i, frame);
            _worlds[i] = _parents[i] < 0 ? local : local * _worlds[_parents[i]];
            positions[i] = _worlds[i].Translation;
            rotations[i] = JointTurn.Of(_worlds[i]);
        }
    }

    private Matrix4x4 Local(int joint, int frame)
    {
        JointTrack track = _tracks[joint];
        Matrix4x4 local = _locals[joint];
        if (track.Turns is not null)
        {
            Vector3 place = local.Translation;
            local = Matrix4x4.CreateScale(_scales[joint]) * Matrix4x4.CreateFromQuaternion(track.Turns[frame]);
            local.Translation = place;
        }

        if (track.Places is not null)
            local.Translation = track.Places[frame];
        return local;
    }

    private static float Length(float x, float y, float z) => new Vector3(x, y, z).Length();
}
