using System;

namespace AvatarMotion.Audio;

/// <summary>Magnitude spectrum of the onset curve of a whole song, for finding one exact tempo. Immutable.</summary>
internal sealed class OnsetSpectrum
{
    private readonly float[] _magnitudes;

    public OnsetSpectrum(float[] onset)
    {
        int size = 1024;
        while (size < 4 * onset.Length)
            size *= 2;
        float[] padded = new float[size];
        double mean = 0;
        foreach (float value in onset)
            mean += value / onset.Length;
        for (int i = 0; i < onset.Length; i++)
            padded[i] = onset[i] - (float)mean;
        float[] real = new float[size / 2 + 1], imaginary = new float[size / 2 + 1];
        new RealTransform(size).Forward(padded, real, imaginary);
        _magnitudes = new float[size / 2 + 1];
        for (int k = 0; k < _magnitudes.Length; k++)
            _magnitudes[k] = MathF.Sqrt(real[k] * real[k] + imaginary[k] * imaginary[k]);
        Resolution = Hops.PerSecond / size;
    }

    /// <summary>Hertz between bins.</summary>
    public double Resolution { get; }

    /// <summary>Frequency in [<paramref name="low"/>, <paramref name="high"/>) hertz with the strongest line, its second and fourth harmonic included.</summary>
    public double Strongest(double low, double high)
    {
        double best = low, bestValue = double.MinValue;
        for (double frequency = low; frequency < high; frequency += Resolution)
        {
            double value = Line(frequency) + 0.7 * Line(2 * frequency) + 0.5 * Line(4 * frequency);
            if (value > bestValue)
                (bestValue, best) = (value, frequency);
        }

        return best;
    }

    private double Line(double frequency) => Smoothing.At(_magnitudes, frequency / Resolution);
}
