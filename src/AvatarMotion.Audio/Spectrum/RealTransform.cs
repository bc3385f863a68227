using System;

namespace AvatarMotion.Audio;

/// <summary>
/// Discrete Fourier transform of real samples, X[k] = Σ x[n] e^(-2πikn/N) for k in [0, N/2], in four lanes. Holds scratch memory:
/// one instance per thread.
/// </summary>
/// <remarks>
/// Stockham autosort, radix 4 with one radix-2 stage where needed (Swarztrauber 1987), on N/2 complex points in split form, then the
/// usual real recombination. Lanes run over neighboring outputs; the first stage, whose outputs are too close, is transposed on storing.
/// </remarks>
internal sealed unsafe class RealTransform
{
    private readonly TransformTables _tables;
    private readonly float[] _work;

    public RealTransform(int size)
    {
        _tables = new TransformTables(size);
        _work = new float[2 * size];
    }

    /// <summary>Number of real samples, a power of two of at least 32.</summary>
    public int Size => _tables.Size;

    /// <summary>Number of bins, <see cref="Size"/> / 2 + 1.</summary>
    public int Bins => _tables.Size / 2 + 1;

    /// <summary>Transforms <paramref name="samples"/> (length <see cref="Size"/>) into <see cref="Bins"/> real and imaginary parts.</summary>
    public void Forward(ReadOnlySpan<float> samples, Span<float> real, Span<float> imaginary)
    {
        if (samples.Length < Size || real.Length < Bins || imaginary.Length < Bins)
            throw new ArgumentException("The buffers of a real transform hold Size samples and Size / 2 + 1 bins.");
        int half = Size / 2;
        fixed (float* input = samples, re = real, im = imaginary, work = _work)
        {
            float* source = work;
            float* target = work + 2 * half;
            FirstStage(input, source, half, _tables.Stages[0]);
            int n = half / 4;
            int stride = 4;
            for (int stage = 1; stage < _tables.Stages.Length; stage++, n /= 4, stride *= 4)
            {
                Stage(source, target, half, n, stride, _tables.Stages[stage]);
                float* swap = source;
                source = target;
                target = swap;
            }

            if (n == 2)
            {
                LastStage(source, target, half);
                source = target;
            }

            Recombine(source, re, im, half);
        }
    }

    private static void FirstStage(float* input, float* target, int half, float[] table)
    {
        int m = half / 4;
        fixed (float* w = table)
        {
            for (int p = 0; p < m; p += Lanes.Count)
            {
                Lanes.LoadPairs(input + 2 * p, out Lanes ar, out Lanes ai);
                Lanes.LoadPairs(input + 2 * (p + m), out Lanes br, out Lanes bi);
                Lanes.LoadPairs(input + 2 * (p + 2 * m), out Lanes cr, out Lanes ci);
                Lanes.LoadPairs(input + 2 * (p + 3 * m), out Lanes dr, out Lanes di);
                Lanes sumR = ar + cr, sumI = ai + ci, differenceR = ar - cr, differenceI = ai - ci;
                Lanes otherR = br + dr, otherI = bi + di, turnR = br - dr, turnI = bi - di;
                Twist(differenceR + turnI, differenceI - turnR, Lanes.Load(w + p), Lanes.Load(w + m + p), out Lanes oneR, out Lanes oneI);
                Twist(sumR - otherR, sumI - otherI, Lanes.Load(w + 2 * m + p), Lanes.Load(w + 3 * m + p), out Lanes twoR, out Lanes twoI);
                Twist(differenceR - turnI, differenceI + turnR, Lanes.Load(w + 4 * m + p), Lanes.Load(w + 5 * m + p), out Lanes threeR, out Lanes threeI);
                Lanes.StoreTransposed(target + 4 * p, sumR + otherR, oneR, twoR, threeR);
                Lanes.StoreTransposed(target + half + 4 * p, sumI + otherI, oneI, twoI, threeI);
            }
        }
    }

    private static void Stage(float* source, float* target, int half, int n, int stride, float[] table)
    {
        int m = n / 4;
        int step = m * stride;
        fixed (float* w = table)
        {
            for (int p = 0; p < m; p++)
            {
                Lanes w1r = Lanes.All(w[p]), w1i = Lanes.All(w[m + p]);
                Lanes w2r = Lanes.All(w[2 * m + p]), w2i = Lanes.All(w[3 * m + p]);
                Lanes w3r = Lanes.All(w[4 * m + p]), w3i = Lanes.All(w[5 * m + p]);
                float* from = source + stride * p;
                float* to = target + 4 * stride * p;
                for (int q = 0; q < stride; q += Lanes.Count, from += Lanes.Count, to += Lanes.Count)
                {
                    Lanes ar = Lanes.Load(from), ai = Lanes.Load(from + half);
                    Lanes br = Lanes.Load(from + step), bi = Lanes.Load(from + half + step);
                    Lanes cr = Lanes.Load(from + 2 * step), ci = Lanes.Load(from + half + 2 * step);
                    Lanes dr = Lanes.Load(from + 3 * step), di = Lanes.Load(from + half + 3 * step);
                    Lanes sumR = ar + cr, sumI = ai + ci, differenceR = ar - cr, differenceI = ai - ci;
                    Lanes otherR = br + dr, otherI = bi + di, turnR = br - dr, turnI = bi - di;
                    (sumR + otherR).Store(to);
                    (sumI + otherI).Store(to + half);
                    Twist(differenceR + turnI, differenceI - turnR, w1r, w1i, out Lanes r, out Lanes i);
                    r.Store(to + stride);
                    i.Store(to + half + stride);
                    Twist(sumR - otherR, sumI - otherI, w2r, w2i, out r, out i);
                    r.Store(to + 2 * stride);
                    i.Store(to + half + 2 * stride);
                    Twist(differenceR - turnI, differenceI + turnR, w3r, w3i, out r, out i);
                    r.Store(to + 3 * stride);
                    i.Store(to + half + 3 * stride);
                }
            }
        }
    }

    private static void Twist(Lanes real, Lanes imaginary, Lanes cos, Lanes sin, out Lanes outReal, out Lanes outImaginary)
    {
        outReal = real * cos - imaginary * sin;
        outImaginary = real * sin + imaginary * cos;
    }

    private static void LastStage(float* source, float* target, int half)
    {
        int stride = half / 2;
        for (int part = 0; part < 2; part++, source += half, target += half)
        {
            for (int q = 0; q < stride; q += Lanes.Count)
            {
                Lanes a = Lanes.Load(source + q), b = Lanes.Load(source + q + stride);
                (a + b).Store(target + q);
                (a - b).Store(target + q + stride);
            }
        }
    }

    private void Recombine(float* z, float* re, float* im, int half)
    {
        re[0] = z[0] + z[half];
        im[0] = 0f;
        re[half] = z[0] - z[half];
        im[half] = 0f;
        Lanes halves = Lanes.All(0.5f);
        fixed (float* cos = _tables.Cos, sin = _tables.Sin)
        {
            for (int k = 1; k <= half / 2; k += Lanes.Count)
            {
                int mirror = half - k - 3;
                Lanes zr = Lanes.Load(z + k), zi = Lanes.Load(z + half + k);
                Lanes yr = Lanes.Load(z + mirror).Reversed(), yi = Lanes.Load(z + half + mirror).Reversed();
                Lanes evenR = halves * (zr + yr), evenI = halves * (zi - yi);
                Lanes oddR = halves * (zi + yi), oddI = halves * (yr - zr);
                Twist(oddR, oddI, Lanes.Load(cos + k), Lanes.Load(sin + k), out Lanes r, out Lanes i);
                (evenR - r).Reversed().Store(re + mirror);
                (i - evenI).Reversed().Store(im + mirror);
                (evenR + r).Store(re + k);
                (evenI + i).Store(im + k);
            }
        }
    }
}
