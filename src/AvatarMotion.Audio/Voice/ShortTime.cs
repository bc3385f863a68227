using System;

namespace AvatarMotion.Audio;

/// <summary>One frame of sound to its spectrum and back: Hann window both ways, frames every <see cref="Hops.Samples"/> samples, added up with overlap. Holds scratch memory: one instance per thread.</summary>
/// <remarks>Weighted overlap-add (Crochiere 1980): what comes back is divided by the sum of the squared windows, so that unchanged spectra give the sound itself at any hop.</remarks>
internal sealed unsafe class ShortTime
{
    /// <summary>Samples in a frame.</summary>
    public const int Size = 2048;

    /// <summary>Bins of a spectrum.</summary>
    public const int Bins = Size / 2 + 1;

    /// <summary>Length of a buffer for bins: whole lanes.</summary>
    public const int Padded = (Bins + Lanes.Count - 1) / Lanes.Count * Lanes.Count;

    /// <summary>Frames on either side whose sound reaches into that of a frame.</summary>
    public const int Reach = (Size / 2 + Hops.Samples - 1) / Hops.Samples;

    private static readonly float[] Window = Hann();
    private static readonly float[] Weights = InverseSum();
    private readonly RealTransform _forward = new(Size);
    private readonly InverseTransform _back = new(Size);
    private readonly float[] _samples = new float[Size];

    /// <summary>The spectrum of <see cref="Size"/> samples; both targets hold <see cref="Padded"/> values.</summary>
    public void Analyze(ReadOnlySpan<float> samples, Span<float> real, Span<float> imaginary)
    {
        for (int i = 0; i < Size; i++)
            _samples[i] = samples[i] * Window[i];
        _forward.Forward(_samples, real, imaginary);
    }

    /// <summary>Adds the sound of a spectrum to <see cref="Size"/> samples of <paramref name="target"/>.</summary>
    public void Add(ReadOnlySpan<float> real, ReadOnlySpan<float> imaginary, Span<float> target)
    {
        _back.Inverse(real, imaginary, _samples);
        for (int i = 0; i < Size; i++)
            target[i] += _samples[i] * Window[i];
    }

    /// <summary>Factor on the added sound at sample <paramref name="sample"/>, where frame i is centered on i × hop.</summary>
    public static float Weight(long sample) => Weights[(int)((sample % Hops.Samples + Hops.Samples) % Hops.Samples)];

    private static float[] Hann()
    {
        float[] window = new float[Size];
        for (int i = 0; i < Size; i++)
            window[i] = (float)(0.5 - 0.5 * Math.Cos(2.0 * Math.PI * i / Size));
        return window;
    }

    private static float[] InverseSum()
    {
        float[] weights = new float[Hops.Samples];
        for (int phase = 0; phase < weights.Length; phase++)
        {
            double sum = 0;
            for (int frame = -Reach; frame <= Reach; frame++)
            {
                int at = phase - frame * Hops.Samples + Size / 2;
                sum += at is >= 0 and < Size ? (double)Window[at] * Window[at] : 0;
            }

            weights[phase] = (float)(1.0 / sum);
        }

        return weights;
    }
}
