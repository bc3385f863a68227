using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>A baked dance: a body at every time of the song. Immutable; sampling allocates nothing and may run on many threads in any order.</summary>
public sealed class DanceTake : IMotionTake
{
    private readonly Bone[] _bones;
    private readonly ushort[] _rotations;
    private readonly Vector3[] _hips;
    private readonly byte[] _fingers;
    private readonly int _frames;

    internal DanceTake(Bone[] bones, double rate, int frames, double duration)
    {
        _bones = bones;
        _frames = frames;
        Rate = rate;
        Duration = duration;
        _rotations = new ushort[frames * bones.Length * PackedRotation.Words];
        _hips = new Vector3[frames];
        _fingers = new byte[frames * 2 * HandPose.Values];
    }

    /// <summary>Length in seconds: the song's.</summary>
    public double Duration { get; }

    /// <summary>Poses kept per second.</summary>
    public double Rate { get; }

    /// <summary>Moves in the order they are danced, idle stretches too.</summary>
    public IReadOnlyList<MoveSpan> Moves { get; internal init; } = Array.Empty<MoveSpan>();

    /// <summary>When each foot stands still on the floor, by start time.</summary>
    public IReadOnlyList<FootContact> Contacts { get; internal init; } = Array.Empty<FootContact>();

    /// <summary>Seconds by which the dancer is behind the beat; <see cref="Contacts"/> are in the same time.</summary>
    public double Late { get; internal init; }

    /// <inheritdoc/>
    public void Sample(double time, BodyPose pose)
    {
        double position = (time - Late) * Rate;
        position = position > 0 ? Math.Min(position, _frames - 1) : 0;
        int first = (int)position, second = Math.Min(first + 1, _frames - 1);
        float amount = (float)(position - first);
        pose.HipsInWorld = Vector3.Lerp(_hips[first], _hips[second], amount);
        ReadOnlySpan<ushort> a = Frame(first), b = Frame(second);
        for (int k = 0; k < _bones.Length; k++)
        {
            int at = k * PackedRotation.Words;
            pose.Rotations[(int)_bones[k]] = Quaternion.Lerp(PackedRotation.Read(a.Slice(at, 3)), PackedRotation.Read(b.Slice(at, 3)), amount);
        }

        Hand(first, second, 0, amount).Apply(Side.Left, pose.Rotations);
        Hand(first, second, 1, amount).Apply(Side.Right, pose.Rotations);
    }

    /// <summary>Keeps one frame while baking.</summary>
    internal void Keep(int frame, BodyPose pose, in HandPose left, in HandPose right)
    {
        _hips[frame] = pose.HipsInWorld;
        int size = _bones.Length * PackedRotation.Words;
        Span<ushort> words = _rotations.AsSpan(frame * size, size);
        for (int k = 0; k < _bones.Length; k++)
            PackedRotation.Write(pose.Rotations[(int)_bones[k]], words.Slice(k * PackedRotation.Words, PackedRotation.Words));
        left.Write(_fingers.AsSpan((2 * frame) * HandPose.Values, HandPose.Values));
        right.Write(_fingers.AsSpan((2 * frame + 1) * HandPose.Values, HandPose.Values));
    }

    private ReadOnlySpan<ushort> Frame(int frame) => _rotations.AsSpan(frame * _bones.Length * PackedRotation.Words, _bones.Length * PackedRotation.Words);

    private HandPose Hand(int first, int second, int side, float amount) =>
        HandPose.Read(_fingers.AsSpan((2 * first + side) * HandPose.Values, HandPose.Values), _fingers.AsSpan((2 * second + side) * HandPose.Values, HandPose.Values), amount);
}
