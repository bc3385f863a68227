using System;
using System.Numerics;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion.Tests;

/// <summary>Where the joints are over one cycle of a move, hips and facing taken out, to compare moves by.</summary>
internal sealed class MoveCyclePoints
{
    private const int Frames = 32;
    private const int Block = 8;

    private static readonly int Count = DanceMeasure.Joints.Length;

    private static readonly Rig Body = StandardRig.Create();

    // Frame after frame, joints in the order of DanceMeasure.Joints.
    private readonly Vector3[] _points;

    // The mean of a block of frames that starts at each frame.
    private readonly Vector3[] _blocks;

    private MoveCyclePoints(string name, Vector3[] points)
    {
        Name = name;
        _points = points;
        _blocks = new Vector3[points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            for (int k = 0; k < Block; k++)
                _blocks[i] += points[(i + k * Count) % points.Length] / Block;
        }
    }

    public string Name { get; }

    /// <summary>The second of three cycles at 110 beats a minute.</summary>
    public static MoveCyclePoints Danced(Move move)
    {
        const double Beat = 60.0 / 110;
        Song song = Songs.Steady(110, 12);
        DancePhrase phrase = new() { Id = "p", Start = 0.5, End = 0.5 + 20 * Beat, Moves = new[] { move.Info.Name }, Energy = 0.6f };
        DanceTake take = DanceBaker.Bake(new[] { phrase }, song, Body, new DanceOptions { Moves = MoveLibrary.Default.With(move) });
        BodyPose pose = new();
        Vector3[] positions = new Vector3[Bones.Count];
        Quaternion[] rotations = new Quaternion[Bones.Count];
        Vector3[] points = new Vector3[Frames * Count];
        for (int i = 0; i < Frames; i++)
        {
            take.Sample(0.5 + 8 * Beat * (1 + i / (double)Frames), pose);
            pose.Solve(Body, positions, rotations);
            for (int j = 0; j < Count; j++)
                points[i * Count + j] = positions[(int)DanceMeasure.Joints[j]] - new Vector3(pose.HipsInWorld.X, 0f, pose.HipsInWorld.Z);
        }

        return new MoveCyclePoints(move.Info.Name, points);
    }

    /// <summary>Left and right exchanged.</summary>
    public MoveCyclePoints Mirrored()
    {
        Vector3[] points = new Vector3[_points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            Bone bone = DanceMeasure.Joints[i % Count];
            int other = Array.IndexOf(DanceMeasure.Joints, Bones.Mirror(bone));
            points[i] = _points[i - i % Count + other] * new Vector3(-1f, 1f, 1f);
        }

        return new MoveCyclePoints("~" + Name, points);
    }

    /// <summary>The cycle begun some frames later.</summary>
    public MoveCyclePoints Shifted(int frames)
    {
        Vector3[] points = new Vector3[_points.Length];
        for (int i = 0; i < points.Length; i++)
            points[i] = _points[(i + frames * Count) % points.Length];
        return new MoveCyclePoints(Name, points);
    }

    /// <summary>Mean distance of the joints in meters at the best shift in time; whatever is not below <paramref name="limit"/> may be answered by any number that is not either.</summary>
    public float DistanceTo(MoveCyclePoints other, float limit)
    {
        float least = limit * _points.Length;
        for (int shift = 0; shift < Frames; shift++)
        {
            if (Bound(other, shift * Count, least) < least)
                least = MathF.Min(least, Sum(other, shift * Count, least));
        }

        return least / _points.Length;
    }

    /// <summary>At most the sum: points are on average no nearer to each other than their means are.</summary>
    private float Bound(MoveCyclePoints other, int offset, float enough)
    {
        float sum = 0f;
        for (int start = 0; start < _points.Length && sum < enough; start += Block * Count)
        {
            int shifted = (start + offset) % _points.Length;
            for (int j = 0; j < Count; j++)
                sum += Block * Vector3.Distance(_blocks[shifted + j], other._blocks[start + j]);
        }

        return sum;
    }

    private float Sum(MoveCyclePoints other, int offset, float enough)
    {
        float sum = 0f;
        for (int i = 0; i < _points.Length && sum < enough; i++)
        {
            int shifted = i + offset;
            sum += Vector3.Distance(_points[shifted < _points.Length ? shifted : shifted - _points.Length], other._points[i]);
        }

        return sum;
    }
}
