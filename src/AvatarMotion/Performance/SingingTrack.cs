using System;
using System.Numerics;
using AvatarMotion.Motion;

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

    /// <summary>This track with gestures; one of gestures alone where <paramref name="track"/> is null.</summary>
    public static SingingTrack? With(SingingTrack? track, GestureTrack? gestures) =>
        gestures is null ? track : new SingingTrack(track?._moments ?? new Vector3[1]) { Gestures = gestures };

    /// <summary>What the hands do; null for nothing.</summary>
    public GestureTrack? Gestures { get; init; }

    /// <summary>Adds everything of <paramref name="time"/> seconds to the dance.</summary>
    public void Move(double time, BodyPose body, Rig rig)
    {
        Gestures?.Move(time, body);
        At(time).Move(body, rig);
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
