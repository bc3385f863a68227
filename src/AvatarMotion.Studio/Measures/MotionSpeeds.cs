using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>How fast and how hard a body moves; give a track at 60 frames per second, scaled to people.</summary>
internal static class MotionSpeeds
{
    /// <summary>Mean speed of some joints, m/s.</summary>
    public static double Mean(BodyTrack track, params ReadOnlySpan<Bone> joints)
    {
        double sum = 0;
        int count = 0;
        foreach (Bone joint in joints)
        {
            if (!track.Has(joint))
                continue;
            for (int i = 1; i < track.Frames; i++, count++)
                sum += Vector3.Distance(track[i, joint], track[i - 1, joint]) * track.Rate;
        }

        return count > 0 ? sum / count : double.NaN;
    }

    /// <summary>Speeds of some joints in every frame, m/s.</summary>
    public static List<double> All(BodyTrack track, params ReadOnlySpan<Bone> joints)
    {
        List<double> speeds = [];
        foreach (Bone joint in joints)
        {
            for (int i = 1; i < track.Frames; i++)
                speeds.Add(Vector3.Distance(track[i, joint], track[i - 1, joint]) * track.Rate);
        }

        return speeds;
    }

    /// <summary>Mean length of the acceleration of all measured joints, m/s².</summary>
    public static double Acceleration(BodyTrack track)
    {
        double sum = 0;
        int count = 0;
        foreach (Bone joint in MeasuredJoints.Of(track))
        {
            for (int i = 1; i + 1 < track.Frames; i++, count++)
                sum += (track[i + 1, joint] - 2f * track[i, joint] + track[i - 1, joint]).Length() * track.Rate * track.Rate;
        }

        return count > 0 ? sum / count : double.NaN;
    }

    /// <summary>Median over the frames of the mean length of the jerk of all measured joints, m/s³.</summary>
    public static double Jerk(BodyTrack track)
    {
        Bone[] joints = MeasuredJoints.Of(track);
        double rate = track.Rate * track.Rate * track.Rate;
        List<double> jerks = [];
        for (int i = 1; i + 2 < track.Frames; i++)
        {
            double sum = 0;
            foreach (Bone joint in joints)
                sum += (track[i + 2, joint] - 3f * track[i + 1, joint] + 3f * track[i, joint] - track[i - 1, joint]).Length() * rate;
            jerks.Add(sum / joints.Length);
        }

        return Statistics.Median(jerks);
    }

    /// <summary>From the 3rd to the 97th percentile of the hips' height, metres.</summary>
    public static double HipsRange(BodyTrack track)
    {
        List<double> heights = [];
        for (int i = 0; i < track.Frames; i++)
            heights.Add(track[i, Bone.Hips].Y);
        return Statistics.Quantile(heights, 0.97) - Statistics.Quantile(heights, 0.03);
    }
}
