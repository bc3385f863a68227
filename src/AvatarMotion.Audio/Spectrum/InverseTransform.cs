using System;

namespace AvatarMotion.Audio;

/// <summary>The way back from <see cref="RealTransform"/>: real samples from bins 0 to N/2. Holds scratch memory: one instance per thread.</summary>
/// <remarks>
/// By way of the Hartley transform, which is its own inverse (Bracewell 1983): h[k] = Re X[k] - Im X[k], and the samples are Re F[n] - Im F[n] of
/// the forward transform F of h, over N. So one fast transform serves both ways.
/// </remarks>
internal sealed class InverseTransform
{
    private readonly RealTransform _transform;
    private readonly float[] _hartley;
    private readonly float[] _real;
    private readonly float[] _imaginary;

    public InverseTransform(int size)
    {
        _transform = new RealTransform(size);
        _hartley = new float[size];
        _real = new float[size / 2 + 4];
        _imaginary = new float[size / 2 + 4];
    }

    /// <summary>Number of real samples, a power of two of at least 32.</summary>
    public int Size => _transform.Size;

    /// <summary>Writes <see cref="Size"/> samples whose forward transform has the given Size / 2 + 1 real and imaginary parts.</summary>
    public void Inverse(ReadOnlySpan<float> real, ReadOnlySpan<float> imaginary, Span<float> samples)
    {
        int size = Size, half = size / 2;
        if (real.Length <= half || imaginary.Length <= half || samples.Length < size)
            throw new ArgumentException("The buffers of an inverse transform hold Size / 2 + 1 bins and Size samples.");
        float scale = 1f / size;
        _hartley[0] = scale * real[0];
        _hartley[half] = scale * real[half];
        for (int k = 1; k < half; k++)
        {
            _hartley[k] = scale * (real[k] - imaginary[k]);
            _hartley[size - k] = scale * (real[k] + imaginary[k]);
        }

        _transform.Forward(_hartley, _real, _imaginary);
        samples[0] = _real[0];
        samples[half] = _real[half];
        for (int n = 1; n < half; n++)
        {
            samples[n] = _real[n] - _imaginary[n];
            samples[size - n] = _real[n] + _imaginary[n];
        }
    }
}
