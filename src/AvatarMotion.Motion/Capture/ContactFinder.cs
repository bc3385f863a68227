using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Finds when a foot stands, by height and speed of its toe joint, with hysteresis: it is harder to begin to stand than to go on.</summary>
internal static class ContactFinder
{
    // Metres over the flat foot, metres per second.
    private const float LowToBegin = 0.035f;
    private const float LowToStay = 0.065f;
    private const float SlowToBegin = 0.30f;
    private const float SlowToStay = 0.50f;

    // Frames at 60 per second.
    private const int ShortestGap = 3;
    private const int ShortestStand = 4;

    /// <summary>Metres that a standing toe joint may be from the middle of where it stood; a foot that creeps further has moved.</summary>
    private const float Creep = 0.07f;

    /// <summary>Stretches in order.</summary>
    public static List<FootDown> Find(Vector3[] balls)
    {
        float[] speeds = Speeds(balls);
        float floor = RecordedBody.Measures.BallHeight;
        List<FootDown> found = new();
        int from = -1;
        for (int f = 0; f <= balls.Length; f++)
        {
            bool stands = f < balls.Length && (from < 0
                ? balls[f].Y < floor + LowToBegin && speeds[f] < SlowToBegin
                : balls[f].Y < floor + LowToStay && speeds[f] < SlowToStay);
            if (stands && from < 0)
                from = f;
            else if (!stands && from >= 0)
            {
                Add(found, balls, new FootDown(from, f - 1));
                from = -1;
            }
        }

        List<FootDown> parts = new();
        foreach (FootDown down in found)
            Split(parts, balls, speeds, down);
        return parts;
    }

    /// <summary>Metres per second of a toe joint, a little smoothed.</summary>
    public static float[] Speeds(Vector3[] balls)
    {
        float[] raw = new float[balls.Length], smooth = new float[balls.Length];
        for (int f = 0; f < balls.Length; f++)
        {
            int a = Math.Max(f - 1, 0), b = Math.Min(f + 1, balls.Length - 1);
            raw[f] = Vector3.Distance(balls[a], balls[b]) * (float)RecordedBody.Rate / Math.Max(b - a, 1);
        }

        Smoothing.Apply(Smoothing.Gaussian(1.2), raw, smooth);
        return smooth;
    }

    private static void Add(List<FootDown> found, Vector3[] balls, FootDown down)
    {
        int last = found.Count - 1;
        bool joins = last >= 0 && down.First - found[last].Last <= ShortestGap && Flat(balls[down.First] - balls[found[last].Last]) < 0.03f;
        if (joins)
            found[last] = new FootDown(found[last].First, down.Last);
        else if (down.Last - down.First + 1 >= ShortestStand)
            found.Add(down);
    }

    /// <summary>A stretch in which the foot creeps far is two, parted where it is fastest.</summary>
    private static void Split(List<FootDown> parts, Vector3[] balls, float[] speeds, FootDown down)
    {
        Vector3 middle = Middle(balls, down);
        bool creeps = false;
        int fastest = -1;
        for (int f = down.First; f <= down.Last; f++)
        {
            creeps |= Flat(balls[f] - middle) > Creep;
            bool inside = f >= down.First + ShortestStand && f <= down.Last - ShortestStand;
            if (inside && (fastest < 0 || speeds[f] > speeds[fastest]))
                fastest = f;
        }

        if (!creeps || fastest < 0)
        {
            parts.Add(down);
            return;
        }

        int half = Math.Min(3, Math.Min(fastest - down.First, down.Last - fastest) - 1);
        Split(parts, balls, speeds, new FootDown(down.First, fastest - half));
        Split(parts, balls, speeds, new FootDown(fastest + half, down.Last));
    }

    /// <summary>Where the toe joint stood, on average.</summary>
    public static Vector3 Middle(Vector3[] balls, FootDown down)
    {
        Vector3 sum = Vector3.Zero;
        for (int f = down.First; f <= down.Last; f++)
            sum += balls[f];
        return sum / (down.Last - down.First + 1);
    }

    private static float Flat(Vector3 v) => MathF.Sqrt(v.X * v.X + v.Z * v.Z);
}
