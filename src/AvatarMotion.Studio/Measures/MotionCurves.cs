using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Speed of a body as curves over its frames.</summary>
internal static class MotionCurves
{
    /// <summary>Width of the smoothing that the beat alignment score uses, in seconds: 5 frames at 60 per second.</summary>
    public const double SmoothSeconds = 5 / 60.0;

    /// <summary>Mean speed of the measured joints from each frame to the next, m/s; one value less than there are frames.</summary>
    public static double[] MeanSpeed(BodyTrack track)
    {
        Bone[] joints = MeasuredJoints.Of(track);
        double[] speed = new double[Math.Max(0, track.Frames - 1)];
        for (int i = 0; i < speed.Length; i++)
        {
            double sum = 0;
            foreach (Bone joint in joints)
                sum += Vector3.Distance(track[i + 1, joint], track[i, joint]);
            speed[i] = sum * track.Rate / joints.Length;
        }

        return speed;
    }

    /// <summary>A Gaussian of <paramref name="sigma"/> frames, its tails cut at 4 sigma, mirrored at the ends.</summary>
    public static double[] Smoothed(double[] values, double sigma)
    {
        int half = (int)Math.Ceiling(4 * sigma);
        double[] kernel = new double[2 * half + 1];
        double total = 0;
        for (int k = -half; k <= half; k++)
            total += kernel[k + half] = Math.Exp(-0.5 * k * k / (sigma * sigma));
        double[] smooth = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            double sum = 0;
            for (int k = -half; k <= half; k++)
                sum += kernel[k + half] * values[Reflected(i + k, values.Length)];
            smooth[i] = sum / total;
        }

        return smooth;
    }

    /// <summary>Times of the strict local minima of the smoothed mean speed, in seconds, to a fraction of a frame.</summary>
    public static List<double> Minima(BodyTrack track)
    {
        double[] speed = Smoothed(MeanSpeed(track), SmoothSeconds * track.Rate);
        List<double> times = [];
        for (int i = 1; i + 1 < speed.Length; i++)
        {
            if (speed[i] < speed[i - 1] && speed[i] < speed[i + 1])
                times.Add(track.TimeOf(i) + (0.5 + Peak(speed[i - 1], speed[i], speed[i + 1])) / track.Rate);
        }

        return times;
    }

    /// <summary>Times at which the summed, unsmoothed speed is lowest within <paramref name="order"/> seconds to each side.</summary>
    public static List<double> PlainMinima(BodyTrack track, double order)
    {
        double[] speed = MeanSpeed(track);
        int reach = Math.Max(1, (int)Math.Round(order * track.Rate));
        List<double> times = [];
        for (int i = 0; i < speed.Length; i++)
        {
            bool lowest = i > 0 && i + 1 < speed.Length;
            for (int k = Math.Max(0, i - reach); lowest && k <= Math.Min(speed.Length - 1, i + reach); k++)
                lowest = k == i || speed[i] < speed[k];
            if (lowest)
                times.Add(track.TimeOf(i) + 0.5 / track.Rate);
        }

        return times;
    }

    /// <summary>How far the top or bottom of a parabola through three even samples lies after the middle one, in samples.</summary>
    public static double Peak(double before, double at, double after)
    {
        double bend = before - 2 * at + after;
        return Math.Abs(bend) < 1e-12 ? 0 : Math.Clamp(0.5 * (before - after) / bend, -0.5, 0.5);
    }

    private static int Reflected(int i, int length)
    {
        while (i < 0 || i >= length)
            i = i < 0 ? -1 - i : 2 * length - 1 - i;
        return i;
    }
}
