using System;

namespace AvatarMotion.Audio;

/// <summary>Hann-windowed magnitude spectrum of one frame; a sine of amplitude 1 has magnitude 1. Holds scratch memory: one instance per thread.</summary>
internal sealed unsafe class FrameSpectrum
{
    private readonly RealTransform _transform;
    private readonly float[] _window;
    private readonly float[] _windowed;
    private readonly float[] _real;
    private readonly float[] _imaginary;

    public FrameSpectrum(int size)
    {
        _transform = new RealTransform(size);
        _window = new float[size];
        _windowed = new float[size];
        _real = new float[Padded];
        _imaginary = new float[Padded];
        for (int i = 0; i < size; i++)
            _window[i] = (float)((0.5 - 0.5 * Math.Cos(2.0 * Math.PI * i / size)) * 4.0 / size);
    }

    /// <summary>Samples in a frame.</summary>
    public int Size => _transform.Size;

    /// <summary>Bins in a spectrum, Size / 2 + 1.</summary>
    public int Bins => _transform.Bins;

    /// <summary>Length of the buffer for magnitudes: <see cref="Bins"/> rounded up to whole lanes.</summary>
    public int Padded => (Bins + Lanes.Count - 1) / Lanes.Count * Lanes.Count;

    /// <summary>Writes the magnitudes of <paramref name="samples"/> (length <see cref="Size"/>) to <paramref name="magnitudes"/> (length <see cref="Padded"/>).</summary>
    public void Magnitudes(ReadOnlySpan<float> samples, Span<float> magnitudes)
    {
        if (samples.Length < Size || magnitudes.Length < Padded)
            throw new ArgumentException("A frame holds Size samples and Padded magnitudes.");
        fixed (float* input = samples, window = _window, windowed = _windowed)
        {
            for (int i = 0; i < Size; i += Lanes.Count)
                (Lanes.Load(input + i) * Lanes.Load(window + i)).Store(windowed + i);
        }

        _transform.Forward(_windowed, _real, _imaginary);
        fixed (float* real = _real, imaginary = _imaginary, target = magnitudes)
        {
            for (int i = 0; i < Padded; i += Lanes.Count)
            {
                Lanes re = Lanes.Load(real + i), im = Lanes.Load(imaginary + i);
                Lanes.Sqrt(re * re + im * im).Store(target + i);
            }
        }
    }
}
