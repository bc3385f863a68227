using System;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;

namespace AvatarMotion.Motion;

/// <summary>The newest seconds of a live dance as a ring of poses. One thread writes, one reads; nothing is allocated after construction.</summary>
internal sealed class LiveTake
{
    /// <summary>Frames that a piece shares with the one before it, faded from one to the other.</summary>
    public const int Overlap = 14;

    private readonly int[] _bones;
    private readonly int _capacity;
    private readonly Quaternion[] _rotations;
    private readonly Vector3[] _hips;
    private readonly HandPose[] _hands;
    private long _first;
    private long _end;

    /// <param name="rig">The body.</param>
    /// <param name="rate">Poses per second.</param>
    /// <param name="seconds">Length of the ring.</param>
    public LiveTake(Rig rig, double rate, double seconds)
    {
        List<int> bones = new();
        for (int b = 0; b < (int)Bone.LeftThumbMetacarpal; b++)
        {
            if (rig.Has((Bone)b) && (Bone)b is not (Bone.LeftEye or Bone.RightEye or Bone.Jaw))
                bones.Add(b);
        }

        _bones = bones.ToArray();
        _capacity = (int)(seconds * rate);
        _rotations = new Quaternion[_capacity * _bones.Length];
        _hips = new Vector3[_capacity];
        _hands = new HandPose[2 * _capacity];
        Rate = rate;
    }

    public double Rate { get; }

    /// <summary>Frames before this one are written.</summary>
    public long End => Volatile.Read(ref _end);

    /// <summary>Begins anew at <paramref name="frame"/>.</summary>
    public void Begin(long frame)
    {
        _first = frame;
        Volatile.Write(ref _end, frame);
    }

    /// <summary>Makes frames before <paramref name="end"/> readable.</summary>
    public void Publish(long end) => Volatile.Write(ref _end, end);

    /// <summary>Keeps a pose. One that is there already is faded into the new one, which counts for <paramref name="share"/>.</summary>
    public void Keep(long frame, BodyPose pose, in HandPose left, in HandPose right, float share)
    {
        int at = (int)(frame % _capacity);
        Span<Quaternion> kept = _rotations.AsSpan(at * _bones.Length, _bones.Length);
        for (int k = 0; k < _bones.Length; k++)
            kept[k] = share >= 1f ? pose.Rotations[_bones[k]] : Quaternion.Lerp(kept[k], pose.Rotations[_bones[k]], share);
        _hips[at] = share >= 1f ? pose.HipsInWorld : Vector3.Lerp(_hips[at], pose.HipsInWorld, share);
        _hands[2 * at] = share >= 1f ? left : HandPose.Blend(_hands[2 * at], left, share);
        _hands[2 * at + 1] = share >= 1f ? right : HandPose.Blend(_hands[2 * at + 1], right, share);
    }

    /// <summary>The body at <paramref name="time"/> seconds of the score, mixed into <paramref name="pose"/> with <paramref name="share"/>; hands come back apart.</summary>
    public void Sample(double time, float share, BodyPose pose, ref HandPose left, ref HandPose right)
    {
        double last = End - 1;
        double position = Math.Max(Math.Max(_first, last - _capacity + 2), Math.Min(time * Rate, last));
        long frame = (long)position;
        int a = (int)(frame % _capacity), b = (int)(Math.Min(frame + 1, (long)last) % _capacity);
        float amount = (float)(position - frame);
        for (int k = 0; k < _bones.Length; k++)
        {
            Quaternion now = Quaternion.Lerp(_rotations[a * _bones.Length + k], _rotations[b * _bones.Length + k], amount);
            ref Quaternion target = ref pose.Rotations[_bones[k]];
            target = share >= 1f ? now : Quaternion.Slerp(target, now, share);
        }

        Vector3 hips = Vector3.Lerp(_hips[a], _hips[b], amount);
        pose.HipsInWorld = share >= 1f ? hips : Vector3.Lerp(pose.HipsInWorld, hips, share);
        HandPose nowLeft = HandPose.Blend(_hands[2 * a], _hands[2 * b], amount), nowRight = HandPose.Blend(_hands[2 * a + 1], _hands[2 * b + 1], amount);
        left = share >= 1f ? nowLeft : HandPose.Blend(left, nowLeft, share);
        right = share >= 1f ? nowRight : HandPose.Blend(right, nowRight, share);
    }
}
