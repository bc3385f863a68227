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
        BodyMeasures body = BodyMeasures.Of(rig);
        float length = new Vector2(body.BallFromAnkle.X, body.BallFromAnkle.Z).Length();
        SoleShape sole = new(body.SoleHeight, body.BallHeight, length, -body.HeelFromAnkle.Z);
        float deepest = 0f;
        double time = track.Start;
        for (int i = 0; i < track.Frames; i++)
        {
            float depth = MathF.Max(Of(track, i, FootBones.Left, body, sole), Of(track, i, FootBones.Right, body, sole));
            if (depth > deepest)
                (deepest, time) = (depth, track.TimeOf(i));
        }

        return (deepest, time);
    }

    private static float Of(BodyTrack track, int frame, FootBones foot, BodyMeasures body, SoleShape sole) =>
        track.Has(foot.Toes) ? -sole.Lowest(track[frame, foot.Knee], track[frame, foot.Ankle], track[frame, foot.Toes]) : body.SoleHeight - track[frame, foot.Ankle].Y;
}
