using System;
using System.Numerics;

namespace AvatarMotion;

/// <summary>What singing does to a body over the film, 60 a second, linear between. Immutable.</summary>
internal sealed class SingingTrack
{
    public const double Rate = 60.0;

    private readonly Vector3[] _moments;

    /// <param name="moments">Chin up, tilt (radians) and breath of each sixtieth of a second.</param>
    public SingingTrack(Vector3[] moments)
    {
        _moments = moments;
    }

    /// <summary>The moment at <paramref name="time"/> seconds.</summary>
    public SingingMoment At(double time)
    {
        double position = Math.Min(Math.Max(time * Rate, 0.0), _moments.Length - 1);
        int left = (int)position;
        int right = Math.Min(left + 1, _moments.Length - 1);
        Vector3 now = Vector3.Lerp(_moments[left], _moments[right], (float)(position - left));
        return new SingingMoment(now.X, now.Y, now.Z);
    }
}
