using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AvatarMotion.Rendering;

/// <summary>Mean milliseconds per pass. Waits for the device after each pass, so it is for measuring only.</summary>
internal sealed class PassTimes
{
    private readonly GlFunctions _gl;
    private readonly List<(string Name, long Ticks)> _sums = new();
    private int _frames;
    private long _last;

    public PassTimes(GlFunctions gl)
    {
        _gl = gl;
    }

    /// <summary>A frame begins.</summary>
    public void Begin()
    {
        _frames++;
        _gl.Finish();
        _last = Stopwatch.GetTimestamp();
    }

    /// <summary>The pass <paramref name="name"/> is over.</summary>
    public void Lap(string name)
    {
        _gl.Finish();
        long now = Stopwatch.GetTimestamp();
        int index = _sums.FindIndex(sum => sum.Name == name);
        if (index < 0)
            _sums.Add((name, now - _last));
        else
            _sums[index] = (name, _sums[index].Ticks + now - _last);
        _last = now;
    }

    public override string ToString()
    {
        StringBuilder text = new();
        foreach ((string name, long ticks) in _sums)
            text.Append(CultureInfo.InvariantCulture, $"{name} {ticks * 1000.0 / Stopwatch.Frequency / _frames:0.00}, ");
        return text.ToString();
    }
}
