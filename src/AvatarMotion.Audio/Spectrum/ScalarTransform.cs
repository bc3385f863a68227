using System;

namespace AvatarMotion.Audio;

/// <summary>The scalar twin of <see cref="RealTransform"/>: the same operations on one number at a time, bit-equal by test.</summary>
internal sealed class ScalarTransform
{
    private readonly TransformTables _tables;
    private (float Real, float Imaginary)[] _source;
    private (float Real, float Imaginary)[] _target;

    public ScalarTransform(int size)
    {
        _tables = new TransformTables(size);
        _source = new (float, float)[size / 2];
        _target = new (float, float)[size / 2];
    }

    /// <summary>As <see cref="RealTransform.Forward"/>.</summary>
    public void Forward(ReadOnlySpan<float> samples, Span<float> real, Span<float> imaginary)
    {
        int half = _tables.Size / 2;
        for (int i = 0; i < half; i++)
            _source[i] = (samples[2 * i], samples[2 * i + 1]);
        int n = half;
        int stride = 1;
        foreach (float[] table in _tables.Stages)
        {
            Stage(n, stride, table);
            (_source, _target) = (_target, _source);
            n /= 4;
            stride *= 4;
        }

        if (n == 2)
        {
            LastStage(stride);
            (_source, _target) = (_target, _source);
        }

        Recombine(real, imaginary, half);
    }

    private void Stage(int n, int stride, float[] w)
    {
        int m = n / 4;
        for (int p = 0; p < m; p++)
        {
            for (int q = 0; q < stride; q++)
            {
                (float ar, float ai) = _source[q + stride * p];
                (float br, float bi) = _source[q + stride * (p + m)];
                (float cr, float ci) = _source[q + stride * (p + 2 * m)];
                (float dr, float di) = _source[q + stride * (p + 3 * m)];
                float sumR = ar + cr, sumI = ai + ci, differenceR = ar - cr, differenceI = ai - ci;
                float otherR = br + dr, otherI = bi + di, turnR = br - dr, turnI = bi - di;
                int to = q + 4 * stride * p;
                _target[to] = (sumR + otherR, sumI + otherI);
                _target[to + stride] = Twist(differenceR + turnI, differenceI - turnR, w[p], w[m + p]);
                _target[to + 2 * stride] = Twist(sumR - otherR, sumI - otherI, w[2 * m + p], w[3 * m + p]);
                _target[to + 3 * stride] = Twist(differenceR - turnI, differenceI + turnR, w[4 * m + p], w[5 * m + p]);
            }
        }
    }

    private void LastStage(int stride)
    {
        for (int q = 0; q < stride; q++)
        {
            (float ar, float ai) = _source[q];
            (float br, float bi) = _source[q + stride];
            _target[q] = (ar + br, ai + bi);
            _target[q + stride] = (ar - br, ai - bi);
        }
    }

    private void Recombine(Span<float> re, Span<float> im, int half)
    {
        (re[0], im[0]) = (_source[0].Real + _source[0].Imaginary, 0f);
        (re[half], im[half]) = (_source[0].Real - _source[0].Imaginary, 0f);
        for (int k = 1; k <= half / 2; k++)
        {
            (float zr, float zi) = _source[k];
            (float yr, float yi) = _source[half - k];
            float evenR = 0.5f * (zr + yr), evenI = 0.5f * (zi - yi);
            (float r, float i) = Twist(0.5f * (zi + yi), 0.5f * (yr - zr), _tables.Cos[k], _tables.Sin[k]);
            (re[half - k], im[half - k]) = (evenR - r, i - evenI);
            (re[k], im[k]) = (evenR + r, evenI + i);
        }
    }

    private static (float Real, float Imaginary) Twist(float real, float imaginary, float cos, float sin) =>
        (real * cos - imaginary * sin, real * sin + imaginary * cos);
}
