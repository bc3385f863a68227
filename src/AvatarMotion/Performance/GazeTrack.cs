using System;
using System.Numerics;

namespace AvatarMotion;

/// <summary>Looks of one performer over the film, 60 a second, linear between. Immutable.</summary>
internal sealed class GazeTrack
{
    public const double Rate = 60.0;

    private readonly Vector3[] _head;
    private readonly Vector3[] _eyes;

    public GazeTrack(Vector3[] head, Vector3[] eyes)
    {
        _head = head;
        _eyes = eyes;
    }

    /// <summary>The look at <paramref name="time"/> seconds.</summary>
    public GazeMoment At(double time)
    {
        double position = Math.Min(Math.Max(time * Rate, 0.0), _head.Length - 1);
        int left = (int)position;
        int right = Math.Min(left + 1, _head.Length - 1);
        float amount = (float)(position - left);
        return new GazeMoment(Vector3.Lerp(_head[left], _head[right], amount), Vector3.Lerp(_eyes[left], _eyes[right], amount));
    }
}
