using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>One channel over beats: a sum of strokes that may overlap, each with a bell-shaped speed and a little wind-up.</summary>
internal sealed class StrokeTrack
{
    private readonly List<Stroke> _strokes = new();
    private readonly List<double> _doneBy = new();
    private readonly List<float> _sums = new();

    /// <summary>The value after the last stroke.</summary>
    public float Last { get; private set; }

    /// <summary>The beat of the last key.</summary>
    public double LastBeat { get; private set; } = double.NegativeInfinity;

    /// <summary>Adds a key: the value has arrived by <paramref name="timing"/>'s beat. Keys come in the order of beats.</summary>
    public void Add(float value, in StrokeTiming timing)
    {
        if (_sums.Count == 0)
            _sums.Add(0f);
        _strokes.Add(new Stroke(timing, value - Last));
        _doneBy.Add(Math.Max(timing.End, _doneBy.Count > 0 ? _doneBy[_doneBy.Count - 1] : double.NegativeInfinity));
        Last = value;
        _sums.Add(value);
        LastBeat = timing.Beat;
    }

    /// <summary>
    /// Value at a beat, less <paramref name="offset"/>; <paramref name="cursor"/> makes walking forward cheap and may start anywhere at or before.
    /// The offset is taken from the sum before anything is added, so that whole turns in the past leave no rounding behind.
    /// </summary>
    public float At(double beat, ref int cursor, float offset = 0f)
    {
        if (_strokes.Count == 0)
            return -offset;
        while (cursor < _strokes.Count && _doneBy[cursor] <= beat)
            cursor++;
        float value = _sums[cursor] - offset;
        for (int i = cursor; i < _strokes.Count && _strokes[i].Timing.WindupStart < beat; i++)
            value += _strokes[i].Delta * _strokes[i].Timing.Progress(beat);
        return value;
    }

    private readonly struct Stroke
    {
        public Stroke(in StrokeTiming timing, float delta)
        {
            Timing = timing;
            Delta = delta;
        }

        public StrokeTiming Timing { get; }

        public float Delta { get; }
    }
}
