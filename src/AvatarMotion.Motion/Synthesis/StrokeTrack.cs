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
        _strokes.Add(new Stroke(timing.Beat, timing, value - Last));
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

    /// <summary>Moves the strokes of keys at a beat in time, within <paramref name="near"/> beats.</summary>
    public void ShiftAt(double beat, double near, double beats)
    {
        int first = -1;
        for (int i = FirstFrom(beat - near); i < _strokes.Count && _strokes[i].Beat <= beat + near; i++)
        {
            _strokes[i] = new Stroke(_strokes[i].Beat, _strokes[i].Timing.Shifted(beats), _strokes[i].Delta);
            first = first < 0 ? i : first;
        }

        for (int i = Math.Max(first, 0); first >= 0 && i < _strokes.Count; i++)
        {
            double done = Math.Max(_strokes[i].Timing.End, i > 0 ? _doneBy[i - 1] : double.NegativeInfinity);
            if (_strokes[i].Beat > beat + near && done == _doneBy[i])
                break;
            _doneBy[i] = done;
        }
    }

    private int FirstFrom(double beat)
    {
        int low = 0, high = _strokes.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_strokes[middle].Beat < beat)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private readonly struct Stroke
    {
        public Stroke(double beat, in StrokeTiming timing, float delta)
        {
            Beat = beat;
            Timing = timing;
            Delta = delta;
        }

        /// <summary>The beat of the key; the stroke may have been moved.</summary>
        public double Beat { get; }

        public StrokeTiming Timing { get; }

        public float Delta { get; }
    }
}
