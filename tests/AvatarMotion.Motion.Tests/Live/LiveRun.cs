using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion.Tests;

/// <summary>A live dance to the end of a sound, one picture per 60th of a second, and what is measured on it.</summary>
internal sealed class LiveRun : IDisposable
{
    public const int Rate = 44100;
    public const int Block = Rate / 60;

    private readonly List<Vector3[]> _positions = new();
    private readonly List<double> _beats = new();
    private readonly Rig _rig;

    private LiveRun(LiveOptions options)
    {
        _rig = StandardRig.Create();
        Dancer = new LiveDancer(_rig, options with { SampleRate = Rate, Channels = 1 });
    }

    public LiveDancer Dancer { get; }

    public int Frames => _positions.Count;

    /// <summary>What the dancer did in each frame.</summary>
    public List<LiveMode> Modes { get; } = new();

    /// <summary>Names of moves in the order they were danced, without repeats.</summary>
    public List<string> Moves { get; } = new();

    /// <summary>Times at which the dance beat was whole.</summary>
    public IReadOnlyList<double> Beats => _beats;

    /// <summary>Bytes that the calling thread allocated in Push and Sample.</summary>
    public long Bytes { get; private set; }

    public ulong Hash { get; private set; } = 14695981039346656037UL;

    public static LiveRun To(float[] samples, LiveOptions? options = null)
    {
        LiveRun run = new(options ?? new LiveOptions());
        BodyPose pose = new();
        Quaternion[] rotations = new Quaternion[Bones.Count];
        for (int i = 0; i + Block <= samples.Length; i += Block)
            run.Step(samples.AsSpan(i, Block), pose, rotations);
        return run;
    }

    public Vector3 At(int frame, Bone bone) => _positions[frame][(int)bone];

    /// <summary>Highest speed of a joint between two frames, m/s.</summary>
    public float TopSpeed(Bone bone)
    {
        float top = 0f;
        for (int i = 1; i < Frames; i++)
            top = MathF.Max(top, 60f * Vector3.Distance(At(i, bone), At(i - 1, bone)));
        return top;
    }

    /// <summary>Highest change of speed of a joint between three frames, m/s².</summary>
    public float TopAcceleration(Bone bone)
    {
        float top = 0f;
        for (int i = 2; i < Frames; i++)
            top = MathF.Max(top, 3600f * (At(i, bone) - 2f * At(i - 1, bone) + At(i - 2, bone)).Length());
        return top;
    }

    /// <summary>Share of the time on the floor in which the ball of a foot slides faster than 0.15 m/s.</summary>
    public double Sliding(Bone toes)
    {
        int down = 0, slides = 0;
        float floor = _rig.RestPositionInModel(toes).Y + 0.008f;
        for (int i = 1; i < Frames; i++)
        {
            if (At(i, toes).Y > floor || At(i - 1, toes).Y > floor)
                continue;
            down++;
            Vector3 way = At(i, toes) - At(i - 1, toes);
            slides += new Vector2(way.X, way.Z).Length() * 60f > 0.15f ? 1 : 0;
        }

        return (double)slides / Math.Max(1, down);
    }

    public void Dispose() => Dancer.Dispose();

    private void Step(ReadOnlySpan<float> samples, BodyPose pose, Quaternion[] rotations)
    {
        double before = Dancer.BeatAt(Dancer.Time);
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        Dancer.Push(samples);
        Dancer.Sample(Dancer.Time, pose);
        Bytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
        double beat = Dancer.BeatAt(Dancer.Time);
        if (Math.Floor(beat) > Math.Floor(before) && beat - before < 0.5)
            _beats.Add(Dancer.Time - (beat - Math.Floor(beat)) * 60 / Dancer.BeatsPerMinute);
        Vector3[] positions = new Vector3[Bones.Count];
        pose.Solve(_rig, positions, rotations);
        _positions.Add(positions);
        foreach (Vector3 position in positions)
            Hash = unchecked((Hash ^ (ulong)(uint)BitConverter.SingleToInt32Bits(position.X + position.Y + position.Z)) * 1099511628211UL);
        Modes.Add(Dancer.Mode);
        string move = Dancer.MoveAt(Dancer.Time);
        if (Moves.Count == 0 || Moves[Moves.Count - 1] != move)
            Moves.Add(move);
    }
}
