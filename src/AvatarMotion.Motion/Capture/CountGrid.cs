using System;

namespace AvatarMotion.Motion;

/// <summary>The counts of a recorded dance: where each lies, in seconds of the clip.</summary>
internal sealed class CountGrid
{
    private readonly double[] _times;

    /// <param name="times">Seconds of the counts, ascending; at least two.</param>
    /// <param name="sureness">How much better the counts fit than chance, 0 and more; above 1 is a clear beat.</param>
    public CountGrid(double[] times, double sureness)
    {
        _times = times;
        Sureness = sureness;
    }

    /// <summary>Number of counts; the last one begins no phrase.</summary>
    public int Count => _times.Length;

    /// <summary>How clear the beat is.</summary>
    public double Sureness { get; }

    /// <summary>Counts per minute, on average.</summary>
    public double PerMinute => 60 * (_times.Length - 1) / (_times[_times.Length - 1] - _times[0]);

    /// <summary>Seconds at a fractional count; smooth in time where counts are uneven, and going on at the outer lengths.</summary>
    /// <remarks>Monotone cubic (Fritsch and Butland 1984), so that a body never moves backward.</remarks>
    public double TimeAt(double count)
    {
        int last = _times.Length - 1;
        if (count <= 0)
            return _times[0] + count * (_times[1] - _times[0]);
        if (count >= last)
            return _times[last] + (count - last) * (_times[last] - _times[last - 1]);
        int i = (int)count;
        double t = count - i, length = _times[i + 1] - _times[i];
        double from = Slope(i), to = Slope(i + 1);
        double t2 = t * t, t3 = t2 * t;
        return _times[i] + (t3 - 2 * t2 + t) * from + (3 * t2 - 2 * t3) * length + (t3 - t2) * to;
    }

    private double Slope(int i)
    {
        if (i <= 0)
            return _times[1] - _times[0];
        if (i >= _times.Length - 1)
            return _times[_times.Length - 1] - _times[_times.Length - 2];
        double before = _times[i] - _times[i - 1], after = _times[i + 1] - _times[i];
        return 2 * before * after / Math.Max(before + after, 1e-9);
    }
}
