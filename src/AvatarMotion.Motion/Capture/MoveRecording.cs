using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>A stretch in which a foot of a recording stands, in counts of its move; before 0 and behind the last count where it stands on beyond.</summary>
public readonly record struct RecordedContact(Side Foot, float Start, float End);

/// <summary>
/// A recorded dance on counts: the body of <see cref="StandardRig"/> at equal steps of a count, from half a count before the first to half a count behind the last,
/// in the frame of the move's start. Immutable.
/// </summary>
public sealed class MoveRecording
{
    /// <summary>Counts that are kept before the first and behind the last, for blending.</summary>
    public const float Lead = 0.5f;

    private readonly Vector3[] _hips;
    private readonly Quaternion[] _turns;
    private readonly Vector3[] _balls;
    private readonly HandPose[] _hands;
    private MoveRecording? _mirrored;

    internal MoveRecording(int counts, int perCount, IReadOnlyList<RecordedContact> contacts)
    {
        Counts = counts;
        PerCount = perCount;
        Contacts = contacts;
        Samples = (counts + 1) * perCount + 1;
        _hips = new Vector3[Samples];
        _turns = new Quaternion[Samples * BodyBones.Count];
        _balls = new Vector3[Samples * 2];
        _hands = new HandPose[Samples * 2];
    }

    /// <summary>Length of the move in counts.</summary>
    public int Counts { get; }

    /// <summary>Samples in a count.</summary>
    public int PerCount { get; }

    /// <summary>Samples altogether.</summary>
    public int Samples { get; }

    /// <summary>When feet stand, by start.</summary>
    public IReadOnlyList<RecordedContact> Contacts { get; }

    /// <summary>The other side.</summary>
    public MoveRecording Mirrored() => _mirrored ??= RecordingMirror.Of(this);

    /// <summary>Count of a sample.</summary>
    internal float CountOf(int sample) => sample / (float)PerCount - Lead;

    /// <summary>The body at a count; beyond the kept stretch it stays.</summary>
    internal void Sample(double count, RecordedPose pose)
    {
        double position = (count + Lead) * PerCount;
        position = position > 0 ? Math.Min(position, Samples - 1) : 0;
        int a = (int)position, b = Math.Min(a + 1, Samples - 1);
        float amount = (float)(position - a);
        pose.Hips = Vector3.Lerp(_hips[a], _hips[b], amount);
        for (int k = 0; k < BodyBones.Count; k++)
            pose.Turns[k] = Quaternion.Lerp(_turns[a * BodyBones.Count + k], _turns[b * BodyBones.Count + k], amount);
        for (int side = 0; side < 2; side++)
        {
            pose.Balls[side] = Vector3.Lerp(_balls[2 * a + side], _balls[2 * b + side], amount);
            pose.Hands[side] = HandPose.Blend(_hands[2 * a + side], _hands[2 * b + side], amount);
        }
    }

    /// <summary>Keeps a sample while the recording is made.</summary>
    internal void Keep(int sample, RecordedPose pose)
    {
        _hips[sample] = pose.Hips;
        pose.Turns.AsSpan().CopyTo(_turns.AsSpan(sample * BodyBones.Count));
        for (int side = 0; side < 2; side++)
        {
            _balls[2 * sample + side] = pose.Balls[side];
            _hands[2 * sample + side] = pose.Hands[side];
        }
    }
}
