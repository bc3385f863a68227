using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>How deep heels and balls of the feet go under the floor (y = 0), in metres; the sole's shape comes from the rig at rest.</summary>
internal static class SoleDepth
{
    /// <summary>Deepest point of the whole track and its time; 0 where nothing sinks.</summary>
    public static (float Depth, double Time) Deepest(BodyTrack track, Rig rig)
    {
        float deepest = 0f;
        double time = track.Start;
        for (int i = 0; i < track.Frames; i++)
        {
            float depth = MathF.Max(Of(track, i, FootBones.Left, rig), Of(track, i, FootBones.Right, rig));
            if (depth > deepest)
                (deepest, time) = (depth, track.TimeOf(i));
        }

        return (deepest, time);
    }

    private static float Of(BodyTrack track, int frame, FootBones foot, Rig rig)
    {
        Vector3 ankle = track[frame, foot.Ankle], restAnkle = rig.RestPositionInModel(foot.Ankle);
        if (!track.Has(foot.Toes))
            return restAnkle.Y - ankle.Y;
        Vector3 toes = track[frame, foot.Toes], restToes = rig.RestPositionInModel(foot.Toes);
        float ball = MathF.Max(restToes.Y, 0f) - toes.Y;
        // The heel turns with the line from ankle to ball: down where the toes go up.
        float pitch = Pitch(toes - ankle) - Pitch(restToes - restAnkle);
        Vector3 heel = BodyMeasures.Of(rig).HeelFromAnkle;
        float down = -heel.Y * MathF.Cos(pitch) - heel.Z * MathF.Sin(pitch);
        return MathF.Max(ball, down - ankle.Y);
    }

    private static float Pitch(Vector3 way) => MathF.Atan2(way.Y, new Vector2(way.X, way.Z).Length());
}
