using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>A sampled function of time: value i stands at i × <see cref="Hop"/> seconds. Immutable.</summary>
public sealed class Curve
{
    private readonly float[] _values;

    public Curve(double hop, float[] values)
    {
        if (!(hop > 0))
            throw new ArgumentOutOfRangeException(nameof(hop), hop, "The hop is more than 0 seconds.");
        Hop = hop;
        _values = values ?? throw new ArgumentNullException(nameof(values));
    }

    /// <summary>A curve that is 0 everywhere.</summary>
    public static Curve Empty { get; } = new(1.0, Array.Empty<float>());

    /// <summary>Seconds between values.</summary>
    public double Hop { get; }

    /// <summary>The values.</summary>
    public IReadOnlyList<float> Values => _values;

    /// <summary>Linear interpolation at <paramref name="time"/> seconds; the end values go on outside; 0 for an empty curve.</summary>
    public float At(double time)
    {
        if (_values.Length == 0)
            return 0f;
        double position = Math.Min(Math.Max(time / Hop, 0.0), _values.Length - 1);
        int left = (int)position;
        int right = Math.Min(left + 1, _values.Length - 1);
        return _values[left] + (_values[right] - _values[left]) * (float)(position - left);
    }

    /// <summary>Mean over [<paramref name="start"/>, <paramref name="end"/>) seconds; 0 for an empty curve.</summary>
    public float Mean(double start, double end)
    {
        if (_values.Length == 0)
            return 0f;
        int first = Math.Min(Math.Max((int)Math.Round(start / Hop), 0), _values.Length - 1);
        int last = Math.Min(Math.Max((int)Math.Round(end / Hop), first + 1), _values.Length);
        double sum = 0;
        for (int i = first; i < last; i++)
            sum += _values[i];
        return (float)(sum / (last - first));
    }
}
