using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>Where in the world a look goes.</summary>
internal sealed class GazeTargets
{
    private static readonly Vector3 Crowd = new(3.5f, 0.9f, 8f);
    private static readonly Vector3 Sky = new(3f, 6f, 9f);
    private static readonly Vector3 Down = new(0.5f, -0.62f, 1.1f);

    private readonly CameraTrack _camera;
    private readonly IReadOnlyDictionary<string, IMotionTake> _bodies;
    private readonly Dictionary<string, SubjectPoints> _partners = new(StringComparer.Ordinal);

    public GazeTargets(CameraTrack camera, IReadOnlyDictionary<string, IMotionTake> bodies, IReadOnlyDictionary<string, Rig> rigs)
    {
        _camera = camera;
        _bodies = bodies;
        foreach (KeyValuePair<string, IMotionTake> body in bodies)
            _partners[body.Key] = new SubjectPoints(rigs[body.Key]);
    }

    /// <summary>The point of a look at <paramref name="time"/> seconds, in world.</summary>
    /// <param name="span">The look.</param>
    /// <param name="time">Seconds.</param>
    /// <param name="eyes">Eyes of the one who looks, in world.</param>
    public Vector3 At(in GazeSpan span, double time, Vector3 eyes)
    {
        switch (span.Focus)
        {
            case GazeFocus.Crowd:
                return new Vector3(span.Side * Crowd.X, Crowd.Y, Crowd.Z);
            case GazeFocus.Sky:
                return new Vector3(span.Side * Sky.X, Sky.Y, Sky.Z);
            case GazeFocus.Down:
                return eyes + new Vector3(span.Side * Down.X, Down.Y, Down.Z);
            case GazeFocus.Partner when _partners.TryGetValue(span.Partner, out SubjectPoints? partner):
                partner.Read(_bodies[span.Partner], time);
                return partner.Eyes;
            default:
                return _camera.Sample(time).Position;
        }
    }
}
