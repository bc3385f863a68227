using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>How much a body does other things in one stretch of time than in another: mean joint distance at the same share of both, seen from under the hips.</summary>
internal static class StretchDifference
{
    private const int Phases = 32;

    /// <summary>Distance in metres of two stretches of a track; NaN where one lies outside it.</summary>
    public static double Of(BodyTrack track, (double Start, double End) a, (double Start, double End) b) => Of(track, a, track, b);

    /// <summary>Distance in metres of two bodies in the same stretch of time.</summary>
    public static double Between(BodyTrack a, BodyTrack b, double start, double end) => Of(a, (start, end), b, (start, end));

    private static double Of(BodyTrack track, (double Start, double End) a, BodyTrack other, (double Start, double End) b)
    {
        Bone[] joints = Array.FindAll(MeasuredJoints.Of(track), other.Has);
        double sum = 0;
        for (int i = 0; i < Phases; i++)
        {
            int here = track.FrameAt(a.Start + (a.End - a.Start) * i / Phases), there = other.FrameAt(b.Start + (b.End - b.Start) * i / Phases);
            if (here < 0 || there < 0 || here >= track.Frames || there >= other.Frames)
                return double.NaN;
            Vector3 under = track[here, Bone.Hips] with { Y = 0f }, underOther = other[there, Bone.Hips] with { Y = 0f };
            foreach (Bone joint in joints)
                sum += Vector3.Distance(track[here, joint] - under, other[there, joint] - underOther);
        }

        return sum / (Phases * joints.Length);
    }

    /// <summary>Mean distance of neighboring windows of two seconds, metres.</summary>
    public static double OfWindows(BodyTrack track, double seconds = 2)
    {
        List<double> differences = [];
        for (double start = track.Start; start + 2 * seconds <= track.Start + track.Duration; start += seconds)
        {
            double difference = Of(track, (start, start + seconds), (start + seconds, start + 2 * seconds));
            if (!double.IsNaN(difference))
                differences.Add(difference);
        }

        return Statistics.Mean(differences);
    }
}
