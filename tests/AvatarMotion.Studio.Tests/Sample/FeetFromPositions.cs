using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace AvatarMotion.Studio.Tests;

/// <summary>Finds where a foot is planted from exported positions alone, and measures it.</summary>
internal sealed class FeetFromPositions
{
    private const float LowAboveFloor = 0.012f;
    private const float StillMetresPerSecond = 0.15f;
    private const double ShortestPlant = 0.1;
    private readonly SampleTake _take;

    public FeetFromPositions(SampleTake take, string side)
    {
        _take = take;
        Toes = take.Path(side + "Toes");
        float floor = Toes.Select(p => p.Y).OrderBy(y => y).ElementAt(Toes.Length / 50);
        IsDown = Toes.Select(p => p.Y < floor + LowAboveFloor).ToArray();
    }

    public Vector3[] Toes { get; }

    public bool[] IsDown { get; }

    /// <summary>Share of time that the foot is down.</summary>
    public double DownShare => IsDown.Count(down => down) / (double)IsDown.Length;

    /// <summary>Frames [first, last] in which the ball of the foot is low and does not travel.</summary>
    public List<(int First, int Last)> Plants()
    {
        List<(int, int)> plants = [];
        int start = -1;
        for (int i = 1; i <= IsDown.Length; i++)
        {
            bool planted = i < IsDown.Length && IsDown[i] && Speed(i) < StillMetresPerSecond;
            if (planted && start < 0)
                start = i;
            if (planted || start < 0)
                continue;
            if ((i - start) / _take.Rate >= ShortestPlant)
                plants.Add((start, i - 1));
            start = -1;
        }

        return plants;
    }

    /// <summary>Largest horizontal travel of the ball of the foot inside each plant, metres.</summary>
    public double[] Slips() => Plants().Select(p => Spread(p.First, p.Last)).ToArray();

    /// <summary>Weight-changing steps: the foot rises more than 3 cm and lands more than 8 cm away.</summary>
    public int Steps()
    {
        List<(int First, int Last)> plants = Plants();
        int steps = 0;
        for (int i = 1; i < plants.Count; i++)
        {
            float height = 0;
            for (int f = plants[i - 1].Last; f <= plants[i].First; f++)
                height = Math.Max(height, Toes[f].Y - Toes[plants[i - 1].Last].Y);
            if (height > 0.03f && Horizontal(Toes[plants[i - 1].Last], Toes[plants[i].First]) > 0.08)
                steps++;
        }

        return steps;
    }

    private double Spread(int first, int last)
    {
        double largest = 0;
        for (int i = first; i <= last; i++)
            largest = Math.Max(largest, Horizontal(Toes[first], Toes[i]));
        return largest;
    }

    private double Speed(int i) => Horizontal(Toes[i - 1], Toes[i]) * _take.Rate;

    private static double Horizontal(Vector3 a, Vector3 b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Z - b.Z) * (a.Z - b.Z));
}
