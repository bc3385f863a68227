using System;
using System.Numerics;

namespace AvatarMotion;

/// <summary>Filters over evenly sampled tracks without lag and with short reach: what lies beyond the window never changes a value, so an edit stays local.</summary>
internal static class TrackSmoothing
{
    /// <summary>Three moving averages of 2 × <paramref name="halfWidth"/> + 1 values: near a Gaussian of deviation <paramref name="halfWidth"/>.</summary>
    public static Vector3[] Smooth(Vector3[] values, int halfWidth) =>
        Average(Average(Average(values, halfWidth), halfWidth), halfWidth);

    /// <summary>Mean of the window around each value; windows are cut at the ends.</summary>
    public static Vector3[] Average(Vector3[] values, int halfWidth)
    {
        Vector3[] result = new Vector3[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int first = Math.Max(i - halfWidth, 0);
            int last = Math.Min(i + halfWidth, values.Length - 1);
            Vector3 sum = Vector3.Zero;
            for (int k = first; k <= last; k++)
                sum += values[k];
            result[i] = sum / (last - first + 1);
        }

        return result;
    }

    /// <summary>Upper hull: the largest value of each window, then averaged over as much, so that it never lies below the track.</summary>
    public static Vector3[] UpperHull(Vector3[] values, int halfWidth) => Hull(values, halfWidth, 1f);

    /// <summary>Lower hull, as <see cref="UpperHull"/> from below.</summary>
    public static Vector3[] LowerHull(Vector3[] values, int halfWidth) => Hull(values, halfWidth, -1f);

    private static Vector3[] Hull(Vector3[] values, int halfWidth, float sign)
    {
        Vector3[] extremes = new Vector3[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int last = Math.Min(i + halfWidth, values.Length - 1);
            Vector3 extreme = sign * values[i];
            for (int k = Math.Max(i - halfWidth, 0); k <= last; k++)
                extreme = Vector3.Max(extreme, sign * values[k]);
            extremes[i] = sign * extreme;
        }

        int half = halfWidth / 2;
        return Average(Average(extremes, half), halfWidth - half);
    }
}
