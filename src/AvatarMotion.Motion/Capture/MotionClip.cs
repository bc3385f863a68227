using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// A recorded motion on the proportions of whoever moved: normalized rotations (T-pose is identity) and the way of the hips at a fixed rate. Immutable; sampling
/// allocates nothing.
/// </summary>
public sealed class MotionClip : IMotionTake
{
    private readonly Bone[] _bones;
    private readonly Vector3[] _hips;
    private readonly Quaternion[] _rotations;

    /// <param name="rig">The mover's own proportions, metres.</param>
    /// <param name="rate">Frames per second, above 0.</param>
    /// <param name="hips">Hips joint in world per frame, metres; at least one.</param>
    /// <param name="bones">Bones that the rotations are for.</param>
    /// <param name="rotations">Frame by frame, one rotation in the parent's space for each of <paramref name="bones"/>.</param>
    public MotionClip(Rig rig, double rate, Vector3[] hips, Bone[] bones, Quaternion[] rotations)
    {
        Rig = rig ?? throw new ArgumentNullException(nameof(rig));
        if (!(rate > 0) || double.IsInfinity(rate))
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A clip has more than 0 frames per second.");
        if (hips is null || hips.Length == 0)
            throw new ArgumentException("A clip has at least one frame.", nameof(hips));
        if (bones is null || rotations is null || rotations.Length != hips.Length * bones.Length)
            throw new ArgumentException("There is one rotation for each bone and frame.", nameof(rotations));
        Rate = rate;
        _hips = hips;
        _bones = bones;
        _rotations = rotations;
    }

    /// <summary>Name of the clip, for example the file's name without its ending.</summary>
    public string Name { get; init; } = "";

    /// <summary>The mover's proportions.</summary>
    public Rig Rig { get; }

    /// <summary>Frames per second.</summary>
    public double Rate { get; }

    public int Frames => _hips.Length;

    /// <summary>Seconds from the first frame to the last.</summary>
    public double Duration => (Frames - 1) / Rate;

    /// <summary>Bones that the file moves; the others rest.</summary>
    public IReadOnlyList<Bone> Moved => _bones;

    /// <summary>What was odd but worked, one sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = Array.Empty<string>();

    /// <summary>The same clip under another name.</summary>
    public MotionClip Renamed(string name) => new(Rig, Rate, _hips, _bones, _rotations) { Name = name, Notices = Notices };

    /// <inheritdoc/>
    public void Sample(double time, BodyPose pose)
    {
        double position = time * Rate;
        position = position > 0 ? Math.Min(position, Frames - 1) : 0;
        int first = (int)position, second = Math.Min(first + 1, Frames - 1);
        float amount = (float)(position - first);
        pose.Reset();
        pose.HipsInWorld = Vector3.Lerp(_hips[first], _hips[second], amount);
        int a = first * _bones.Length, b = second * _bones.Length;
        for (int k = 0; k < _bones.Length; k++)
            pose.Rotations[(int)_bones[k]] = Quaternion.Slerp(_rotations[a + k], _rotations[b + k], amount);
    }
}
