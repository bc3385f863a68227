using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>The left foot's share of the weight as a staircase over seconds: where it wants to be, before the body's inertia.</summary>
internal sealed class WeightTrack
{
    private readonly List<(double Time, float Left, int Order)> _steps = new();
    private bool _sorted = true;

    /// <summary>From <paramref name="time"/> on the left foot carries <paramref name="left"/>.</summary>
    public void Add(double time, float left)
    {
        _steps.Add((time, left, _steps.Count));
        _sorted = false;
    }

    /// <summary>Adds what the steps of a foot say.</summary>
    public void Add(FootTrack track, Side side)
    {
        foreach (FootStep step in track.Steps)
        {
            if (step.ShareAfter is { } own)
                Add(step.End, side == Side.Left ? own : 1f - own);
        }
    }

    /// <summary>Puts the stairs in the order of time; done once, before reading.</summary>
    public void Sort()
    {
        _steps.Sort((a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : a.Order.CompareTo(b.Order));
        _sorted = true;
    }

    /// <summary>The left share at <paramref name="time"/> seconds; one half before the first stair.</summary>
    public float At(double time)
    {
        System.Diagnostics.Debug.Assert(_sorted, "Sort comes before At.");
        int low = -1, high = _steps.Count;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (_steps[middle].Time <= time)
                low = middle;
            else
                high = middle;
        }

        return low < 0 ? 0.5f : _steps[low].Left;
    }
}
