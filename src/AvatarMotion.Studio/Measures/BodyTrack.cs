using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Joint positions of one body in world (metres, +Y up, floor near y = 0), frame by frame at an even rate. All that dance is measured on.</summary>
public sealed class BodyTrack
{
    private readonly Vector3[] _positions;
    private readonly bool[] _has = new bool[Bones.Count];

    /// <param name="rate">Frames per second.</param>
    /// <param name="frames">Number of frames.</param>
    /// <param name="bones">Joints that are known; the others answer with zero.</param>
    /// <param name="start">Time of the first frame in seconds.</param>
    public BodyTrack(double rate, int frames, IEnumerable<Bone> bones, double start = 0)
    {
        Rate = rate;
        Frames = frames;
        Start = start;
        _positions = new Vector3[frames * Bones.Count];
        foreach (Bone bone in bones)
            _has[(int)bone] = true;
    }

    /// <summary>Frames per second.</summary>
    public double Rate { get; }

    public int Frames { get; }

    /// <summary>Time of the first frame in seconds.</summary>
    public double Start { get; }

    /// <summary>Length in seconds.</summary>
    public double Duration => Frames / Rate;

    /// <summary>Position of a joint in a frame.</summary>
    public Vector3 this[int frame, Bone bone]
    {
        get => _positions[frame * Bones.Count + (int)bone];
        set => _positions[frame * Bones.Count + (int)bone] = value;
    }

    /// <summary>Whether the joint is known.</summary>
    public bool Has(Bone bone) => _has[(int)bone];

    /// <summary>Seconds of a frame.</summary>
    public double TimeOf(int frame) => Start + frame / Rate;

    /// <summary>The frame nearest to a time; may lie outside.</summary>
    public int FrameAt(double time) => (int)Math.Round((time - Start) * Rate);

    /// <summary>All 55 positions of a frame, to write into.</summary>
    public Span<Vector3> Frame(int frame) => _positions.AsSpan(frame * Bones.Count, Bones.Count);

    /// <summary>The bones that are known.</summary>
    public IEnumerable<Bone> Known()
    {
        for (int i = 0; i < Bones.Count; i++)
        {
            if (_has[i])
                yield return (Bone)i;
        }
    }

    /// <summary>Samples a take on a rig.</summary>
    public static BodyTrack Sample(IMotionTake take, Rig rig, double start, double end, double rate = 60)
    {
        List<Bone> bones = [];
        for (int i = 0; i < Bones.Count; i++)
        {
            if (rig.Has((Bone)i))
                bones.Add((Bone)i);
        }

        BodyTrack track = new(rate, Math.Max(1, (int)((end - start) * rate)), bones, start);
        BodyPose pose = new(rig.Springs.Joints.Count);
        Quaternion[] rotations = new Quaternion[Bones.Count];
        for (int i = 0; i < track.Frames; i++)
        {
            take.Sample(track.TimeOf(i), pose);
            pose.Solve(rig, track.Frame(i), rotations);
        }

        return track;
    }

    /// <summary>The frames [first, first + count).</summary>
    public BodyTrack Part(int first, int count)
    {
        BodyTrack part = new(Rate, count, Known(), TimeOf(first));
        Array.Copy(_positions, first * Bones.Count, part._positions, 0, count * Bones.Count);
        return part;
    }

    /// <summary>The same motion of a body <paramref name="factor"/> times as large.</summary>
    public BodyTrack Scaled(float factor)
    {
        BodyTrack scaled = new(Rate, Frames, Known(), Start);
        for (int i = 0; i < _positions.Length; i++)
            scaled._positions[i] = factor * _positions[i];
        return scaled;
    }
}
