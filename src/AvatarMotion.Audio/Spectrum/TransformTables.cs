using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Twiddle factors of one transform size, shared by the four-lane transform and its scalar twin. Immutable.</summary>
internal sealed class TransformTables
{
    public TransformTables(int size)
    {
        if (size < 32 || (size & (size - 1)) != 0)
            throw new ArgumentOutOfRangeException(nameof(size), size, "The transform size is a power of two of at least 32.");
        Size = size;
        List<float[]> stages = new();
        for (int n = size / 2; n >= 4; n /= 4)
            stages.Add(Stage(n));
        Stages = stages.ToArray();
        Cos = new float[size / 4 + 1];
        Sin = new float[size / 4 + 1];
        for (int k = 0; k <= size / 4; k++)
            (Cos[k], Sin[k]) = Turn(k, size);
    }

    /// <summary>Number of real samples.</summary>
    public int Size { get; }

    /// <summary>Per radix-4 stage of length n: six runs of n / 4 values, the cosines and sines of one, two and three steps.</summary>
    public float[][] Stages { get; }

    /// <summary>cos(-2πk / size) for k up to a quarter of the size, for the real recombination.</summary>
    public float[] Cos { get; }

    /// <summary>sin(-2πk / size) for k up to a quarter of the size.</summary>
    public float[] Sin { get; }

    private static float[] Stage(int n)
    {
        int m = n / 4;
        float[] table = new float[6 * m];
        for (int p = 0; p < m; p++)
        {
            for (int power = 1; power <= 3; power++)
                (table[(2 * power - 2) * m + p], table[(2 * power - 1) * m + p]) = Turn(power * p, n);
        }

        return table;
    }

    private static (float Cos, float Sin) Turn(int k, int n)
    {
        if (4 * k == n)
            return (0f, -1f);
        double angle = -2.0 * Math.PI * k / n;
        return ((float)Math.Cos(angle), (float)Math.Sin(angle));
    }
}
