using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace AvatarMotion.Rendering;

/// <summary>Mean core milliseconds per pass, of the whole process, so that on a software driver busy neighbors do not count. Waits for the device after each pass, so it is for measuring only.</summary>
internal sealed class PassTimes
{
    private readonly GlFunctions _gl;
    private readonly List<(string Name, TimeSpan Used)> _sums = new();
    private int _frames;
    private TimeSpan _last;

    public PassTimes(GlFunctions gl)
    {
        _gl = gl;
    }

    /// <summary>A frame begins.</summary>
    public void Begin()
    {
        _frames++;
        _gl.Finish();
        _last = Environment.CpuUsage.TotalTime;
    }

    /// <summary>The pass <paramref name="name"/> is over.</summary>
    public void Lap(string name)
    {
        _gl.Finish();
        TimeSpan now = Environment.CpuUsage.TotalTime;
        int index = _sums.FindIndex(sum => sum.Name == name);
        if (index < 0)
            _sums.Add((name, now - _last));
        else
            _sums[index] = (name, _sums[index].Used + now - _last);
        _last = now;
    }

    public override string ToString()
    {
        StringBuilder text = new();
        foreach ((string name, TimeSpan used) in _sums)
            text.Append(CultureInfo.InvariantCulture, $"{name} {used.TotalMilliseconds / _frames:0.00}, ");
        return text.ToString();
    }
}
