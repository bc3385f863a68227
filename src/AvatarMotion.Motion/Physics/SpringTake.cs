using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Baked springs as a function of time. Immutable; sampling allocates nothing.</summary>
public sealed class SpringTake
{
    private readonly PackedRotation[] _rotations;
    private readonly int _joints;
    private readonly int _frames;

    internal SpringTake(PackedRotation[] rotations, int joints)
    {
        _rotations = rotations;
        _joints = joints;
        _frames = joints == 0 ? 0 : rotations.Length / joints;
    }

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
            rotations[i] = Quaternion.Lerp(_rotations[left * _joints + i].Unpack(), _rotations[right * _joints + i].Unpack(), amount);
    }
}
