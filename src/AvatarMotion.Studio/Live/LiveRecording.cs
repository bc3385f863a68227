using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>What a live dancer has danced, pose by pose, and which moves; grows while it dances.</summary>
public sealed class LiveRecording : IMotionTake
{
    private readonly List<Vector3> _hips = [];
    private readonly List<Quaternion[]> _rotations = [];
    private readonly List<MoveSpan> _moves = [];
    private readonly bool _keepsPoses;
    private int _count;

    /// <param name="rate">Poses per second.</param>
    /// <param name="keepsPoses">False where only the time is wanted, so that hours of dancing cost no memory.</param>
    public LiveRecording(double rate, bool keepsPoses = true)
    {
        Rate = rate;
        _keepsPoses = keepsPoses;
    }

    public double Rate { get; }

    /// <summary>Seconds recorded.</summary>
    public double Duration => _count / Rate;

    /// <summary>Moves in the order they were danced.</summary>
    public IReadOnlyList<MoveSpan> Moves => _moves;

    /// <summary>Keeps the next pose and the name of the move it belongs to.</summary>
    public void Add(BodyPose pose, string move)
    {
        double now = Duration;
        _count++;
        if (!_keepsPoses)
            return;
        _hips.Add(pose.HipsInWorld);
        _rotations.Add((Quaternion[])pose.Rotations.Clone());
        if (_moves.Count > 0 && _moves[^1].Move == move)
            _moves[^1] = _moves[^1] with { End = Duration };
        else if (move.Length > 0)
            _moves.Add(new MoveSpan { Start = now, End = Duration, Move = move });
    }

    /// <inheritdoc/>
    public void Sample(double time, BodyPose pose)
    {
        double position = Math.Clamp(time * Rate, 0, Math.Max(0, _hips.Count - 1));
        int first = (int)position, second = Math.Min(first + 1, _hips.Count - 1);
        float amount = (float)(position - first);
        pose.HipsInWorld = Vector3.Lerp(_hips[first], _hips[second], amount);
        for (int i = 0; i < Bones.Count; i++)
            pose.Rotations[i] = Quaternion.Lerp(_rotations[first][i], _rotations[second][i], amount);
    }
}
