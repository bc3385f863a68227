using System;

namespace AvatarMotion.Audio;

/// <summary>Autocorrelation by way of the power spectrum (Wiener-Khinchin). Holds scratch memory: one instance per thread.</summary>
internal sealed class Autocorrelation
{
    private readonly RealTransform _transform;
    private readonly float[] _samples;
    private readonly float[] _real;
    private readonly float[] _imaginary;

    /// <param name="length">Longest input, in values.</param>
    public Autocorrelation(int length)
    {
        int size = 32;
        while (size < 2 * length)
            size *= 2;
        _transform = new RealTransform(size);
        _samples = new float[size];
        _real = new float[size / 2 + 4];
        _imaginary = new float[size / 2 + 4];
    }

    /// <summary>Σ x[n] x[n + lag] for each lag below the length of <paramref name="lags"/>.</summary>
    public void Compute(ReadOnlySpan<float> values, Span<float> lags)
    {
        Array.Clear(_samples, 0, _samples.Length);
        values.CopyTo(_samples);
        _transform.Forward(_samples, _real, _imaginary);
        int half = _samples.Length / 2;
        for (int k = 0; k <= half; k++)
            _samples[k] = _real[k] * _real[k] + _imaginary[k] * _imaginary[k];
        for (int k = 1; k < half; k++)
            _samples[_samples.Length - k] = _samples[k];
        _transform.Forward(_samples, _real, _imaginary);
        float scale = 1f / _samples.Length;
        for (int lag = 0; lag < lags.Length; lag++)
            lags[lag] = _real[lag] * scale;
    }
}
