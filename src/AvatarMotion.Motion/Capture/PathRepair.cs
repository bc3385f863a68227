using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// Rebuilds the way over the floor of a recording whose feet never stand: clips saved "in place", or with a path in another scale than the body. The foot that is lower
/// is taken as the one that stands, and the body moves over it.
/// </summary>
internal static class PathRepair
{
    /// <summary>Metres per second of low feet, median, above which feet and path do not belong together; people's standing feet slip 0.02 to 0.11.</summary>
    private const float Slipping = 0.22f;

    // Metres over the flat foot.
    private const float Low = 0.03f;
    private const float Flight = 0.07f;
    private const float Lower = 0.015f;

    /// <summary>Changes the body in place where its feet slip; says whether it did.</summary>
    public static bool Apply(RecordedBody body)
    {
        if (Slip(body) < Slipping)
            return false;
        float[] x = new float[body.Frames], z = new float[body.Frames], smoothX = new float[body.Frames], smoothZ = new float[body.Frames];
        int support = body.Balls[0][0].Y <= body.Balls[1][0].Y ? 0 : 1;
        for (int f = 1; f < body.Frames; f++)
        {
            if (body.Balls[1 - support][f].Y < body.Balls[support][f].Y - Lower)
                support = 1 - support;
            Vector3 way = body.Balls[support][f] - body.Balls[support][f - 1];
            bool flies = body.Balls[support][f].Y > RecordedBody.Measures.BallHeight + Flight;
            x[f] = x[f - 1] - (flies ? 0f : way.X);
            z[f] = z[f - 1] - (flies ? 0f : way.Z);
        }

        float[] kernel = Smoothing.Gaussian(1.5);
        Smoothing.Apply(kernel, x, smoothX);
        Smoothing.Apply(kernel, z, smoothZ);
        for (int f = 0; f < body.Frames; f++)
        {
            Vector3 shift = new(smoothX[f], 0f, smoothZ[f]);
            body.Hips[f] += shift;
            body.Balls[0][f] += shift;
            body.Balls[1][f] += shift;
        }

        return true;
    }

    /// <summary>Median speed over the floor of the lower foot where it is low; 0 where none ever is.</summary>
    public static float Slip(RecordedBody body)
    {
        List<float> speeds = new();
        for (int f = 1; f < body.Frames; f++)
        {
            int lower = body.Balls[0][f].Y <= body.Balls[1][f].Y ? 0 : 1;
            Vector3 way = body.Balls[lower][f] - body.Balls[lower][f - 1];
            if (body.Balls[lower][f].Y < RecordedBody.Measures.BallHeight + Low)
                speeds.Add(new Vector2(way.X, way.Z).Length() * (float)RecordedBody.Rate);
        }

        speeds.Sort();
        return speeds.Count > 0 ? speeds[speeds.Count / 2] : 0f;
    }
}
