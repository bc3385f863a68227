using System;
using System.Numerics;

namespace AvatarMotion.Rendering;

/// <summary>Up to four matrices that carry a vertex, heaviest first, so that the loop stops at <see cref="Count"/>.</summary>
internal readonly struct Influences
{
    private const float NegligibleWeight = 0.004f;

    public readonly Vector4 Weights;
    public readonly int A;
    public readonly int B;
    public readonly int C;
    public readonly int D;
    public readonly int Count;

    /// <summary>A rigid vertex on matrix <paramref name="matrix"/>.</summary>
    public Influences(int matrix)
    {
        A = B = C = D = matrix;
        Weights = Vector4.UnitX;
        Count = 1;
    }

    /// <param name="start">Index of the mesh's first matrix.</param>
    public Influences(int start, (ushort A, ushort B, ushort C, ushort D) joints, Vector4 weights)
    {
        Span<(float Weight, int Joint)> sorted = stackalloc (float, int)[]
        {
            (weights.X, joints.A), (weights.Y, joints.B), (weights.Z, joints.C), (weights.W, joints.D),
        };
        for (int i = 1; i < sorted.Length; i++)
        {
            for (int k = i; k > 0 && sorted[k].Weight > sorted[k - 1].Weight; k--)
                (sorted[k], sorted[k - 1]) = (sorted[k - 1], sorted[k]);
        }

        (A, B, C, D) = (start + sorted[0].Joint, start + sorted[1].Joint, start + sorted[2].Joint, start + sorted[3].Joint);
        Count = 1;
        float sum = sorted[0].Weight;
        for (; Count < 4 && sorted[Count].Weight > NegligibleWeight; Count++)
            sum += sorted[Count].Weight;
        Weights = new Vector4(sorted[0].Weight, sorted[1].Weight, sorted[2].Weight, sorted[3].Weight) / MathF.Max(sum, 1e-6f);
        if (Count == 1)
            Weights = Vector4.UnitX;
    }
}
