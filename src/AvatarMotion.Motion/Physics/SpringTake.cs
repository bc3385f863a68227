using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Baked springs as a function of time. Immutable; sampling allocates nothing.</summary>
public sealed class SpringTake : IMotionTake
{
    private readonly ushort[] _rotations;
    private readonly int _joints;
    private readonly int _frames;

    internal SpringTake(ushort[] rotations, int joints)
    {
        _rotations = rotations;
        _joints = joints;
        _frames = joints == 0 ? 0 : rotations.Length / (joints * PackedRotation.Words);
    }

    /// <summary>Writes <see cref="BodyPose.Springs"/> only.</summary>
    public void Sample(double time, BodyPose pose) => Sample(time, pose.Springs);

    /// <summary>Writes the joints' rotations at <paramref name="time"/> seconds into <paramref name="rotations"/>; times outside hold the ends.</summary>
    public void Sample(double time, Span<Quaternion> rotations)
    {
        if (_frames == 0)
            return;
        double position = Math.Min(Math.Max(time / SpringChain.StepSeconds, 0.0), _frames - 1);
        int left = (int)position;
        int right = Math.Min(left + 1, _frames - 1);
        float amount = (float)(position - left);
        for (int i = 0; i < _joints; i++)
            rotations[i] = Quaternion.Lerp(Read(left, i), Read(right, i), amount);
    }

    private Quaternion Read(int frame, int joint) =>
        PackedRotation.Read(_rotations.AsSpan((frame * _joints + joint) * PackedRotation.Words, PackedRotation.Words));
}
