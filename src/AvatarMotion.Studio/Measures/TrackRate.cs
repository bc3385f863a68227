using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Brings a track to another frame rate: Catmull-Rom between frames, so that a slow recording gets no corners.</summary>
internal static class TrackRate
{
    public static BodyTrack To(BodyTrack track, double rate)
    {
        if (Math.Abs(track.Rate - rate) < 1e-6 || track.Frames < 2)
            return track;
        int frames = (int)Math.Floor((track.Frames - 1) / track.Rate * rate + 1e-6) + 1;
        BodyTrack result = new(rate, frames, track.Known(), track.Start);
        for (int i = 0; i < frames; i++)
        {
            double position = i / rate * track.Rate;
            int at = Math.Min((int)position, track.Frames - 2);
            Write(track, at, (float)(position - at), result, i);
        }

        return result;
    }

    private static void Write(BodyTrack track, int at, float amount, BodyTrack to, int frame)
    {
        int before = Math.Max(at - 1, 0), after = Math.Min(at + 2, track.Frames - 1);
        for (int b = 0; b < Bones.Count; b++)
        {
            Bone bone = (Bone)b;
            Vector3 p0 = track[before, bone], p1 = track[at, bone], p2 = track[at + 1, bone], p3 = track[after, bone];
            Vector3 slopeA = 0.5f * (p2 - p0), slopeB = 0.5f * (p3 - p1);
            float t = amount, t2 = t * t, t3 = t2 * t;
            to[frame, bone] = (2 * t3 - 3 * t2 + 1) * p1 + (t3 - 2 * t2 + t) * slopeA + (3 * t2 - 2 * t3) * p2 + (t3 - t2) * slopeB;
        }
    }
}
