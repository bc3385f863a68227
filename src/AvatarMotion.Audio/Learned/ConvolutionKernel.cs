using System;
#if NET
using System.Runtime.Intrinsics;
#endif

namespace AvatarMotion.Audio;

/// <summary>The inner loops of <see cref="Convolution"/>.</summary>
/// <remarks>
/// A tile is four outputs by two vectors of times. Lanes are times, so every output is bias, then one product per input and tap in
/// their order: the same bits for any width of the vectors.
/// </remarks>
internal static unsafe class ConvolutionKernel
{
    /// <summary>Outputs that are computed together.</summary>
    public const int Outputs = 4;

    /// <summary>Floats in the widest vectors of this machine.</summary>
#if NET
    public static int Widest => Vector512.IsHardwareAccelerated ? 16 : Vector256.IsHardwareAccelerated ? 8 : 4;
#else
    public static int Widest => 4;
#endif

    /// <summary>Computes times [<paramref name="first"/>, <paramref name="last"/>) with vectors of at most <paramref name="width"/> floats.</summary>
    public static void Run(in ConvolutionWork work, int first, int last, int width)
    {
#if NET
        if (width >= 16)
            Run<VectorOf16>(work, first, last);
        else if (width >= 8)
            Run<VectorOf8>(work, first, last);
        else
            Run<VectorOf4>(work, first, last);
#else
        Run<VectorOf4>(work, first, last);
#endif
    }

    private static void Run<T>(in ConvolutionWork work, int first, int last)
        where T : struct, IVector<T>
    {
        int width = 2 * default(T).Width;
        float* rest = stackalloc float[Outputs * width];
        for (int time = first; time < last; time += width)
        {
            bool whole = work.Rows == Outputs && time + width <= last;
            Tile<T>(work, time, whole ? work.Output + time : rest, whole ? work.Pitch : width);
            for (int row = 0; !whole && row < work.Rows; row++)
            {
                for (int i = 0; i < Math.Min(width, last - time); i++)
                    work.Output[row * work.Pitch + time + i] = rest[row * width + i];
            }
        }
    }

    private static void Tile<T>(in ConvolutionWork work, int time, float* output, int pitch)
        where T : struct, IVector<T>
    {
        T kind = default;
        int width = kind.Width;
        float* input = work.Input + time, weights = work.Weights;
        int* offset = work.Offsets;
        int* end = offset + work.Products;
        T a0 = kind.All(work.Bias[0]), b0 = kind.All(work.Bias[1]), c0 = kind.All(work.Bias[2]), d0 = kind.All(work.Bias[3]);
        T a1 = a0, b1 = b0, c1 = c0, d1 = d0;
        for (; offset < end; offset++, weights += Outputs)
        {
            float* source = input + *offset;
            T left = kind.Load(source), right = kind.Load(source + width);
            T weight = kind.All(weights[0]);
            a0 = a0.Plus(left.Times(weight));
            a1 = a1.Plus(right.Times(weight));
            weight = kind.All(weights[1]);
            b0 = b0.Plus(left.Times(weight));
            b1 = b1.Plus(right.Times(weight));
            weight = kind.All(weights[2]);
            c0 = c0.Plus(left.Times(weight));
            c1 = c1.Plus(right.Times(weight));
            weight = kind.All(weights[3]);
            d0 = d0.Plus(left.Times(weight));
            d1 = d1.Plus(right.Times(weight));
        }

        a0.Store(output);
        a1.Store(output + width);
        b0.Store(output + pitch);
        b1.Store(output + pitch + width);
        c0.Store(output + 2 * pitch);
        c1.Store(output + 2 * pitch + width);
        d0.Store(output + 3 * pitch);
        d1.Store(output + 3 * pitch + width);
    }
}
