using System;

namespace AvatarMotion.Audio;

/// <summary>Windowed-sinc kernels that read a sound at another rate. Immutable; shared by threads.</summary>
/// <remarks>Blackman-windowed sinc (Smith 2002, "Digital audio resampling"), one kernel per phase of the reduced ratio; cut at 0.92 of the lower Nyquist frequency.</remarks>
internal sealed unsafe class Resampler
{
    private const int ZeroCrossings = 12;
    private readonly int _up;
    private readonly int _down;
    private readonly int _taps;
    private readonly float[] _kernels;

    /// <param name="from">Rate of the samples in hertz.</param>
    /// <param name="to">Wanted rate in hertz.</param>
    public Resampler(int from, int to)
    {
        int divisor = GreatestCommonDivisor(from, to);
        _up = to / divisor;
        _down = from / divisor;
        double cut = 0.92 * Math.Min(1.0, (double)to / from);
        int reach = (int)Math.Ceiling(ZeroCrossings / cut);
        _taps = (2 * reach + Lanes.Count - 1) / Lanes.Count * Lanes.Count;
        _kernels = new float[_up * _taps];
        for (int phase = 0; phase < _up; phase++)
            Fill(phase, cut);
    }

    /// <summary>Samples before the position that a kernel reaches.</summary>
    public int Before => _taps / 2 - 1;

    /// <summary>Length of a kernel.</summary>
    public int Taps => _taps;

    /// <summary>Index of the input sample at or before output sample <paramref name="index"/>.</summary>
    public long InputIndex(long index) => FloorDivide(index * _down, _up);

    /// <summary>Output sample <paramref name="index"/>; <paramref name="input"/> points <see cref="Before"/> samples before <see cref="InputIndex"/>.</summary>
    public float At(long index, float* input)
    {
        int phase = (int)(index * _down - InputIndex(index) * _up);
        fixed (float* kernel = &_kernels[phase * _taps])
        {
            Lanes sum = Lanes.All(0f);
            for (int i = 0; i < _taps; i += Lanes.Count)
                sum += Lanes.Load(input + i) * Lanes.Load(kernel + i);
            return sum.Sum();
        }
    }

    private void Fill(int phase, double cut)
    {
        double sum = 0;
        for (int i = 0; i < _taps; i++)
        {
            double x = i - Before - (double)phase / _up;
            double turn = Math.Min(1.0, Math.Abs(x) / (_taps / 2));
            double window = 0.42 + 0.5 * Math.Cos(Math.PI * turn) + 0.08 * Math.Cos(2 * Math.PI * turn);
            double sinc = Math.Abs(x) < 1e-9 ? 1.0 : Math.Sin(Math.PI * cut * x) / (Math.PI * cut * x);
            _kernels[phase * _taps + i] = (float)(window * sinc);
            sum += window * sinc;
        }

        for (int i = 0; i < _taps; i++)
            _kernels[phase * _taps + i] /= (float)sum;
    }

    private static long FloorDivide(long a, long b) => a >= 0 ? a / b : -((-a + b - 1) / b);

    private static int GreatestCommonDivisor(int a, int b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
