using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>
/// Lets a film's frames pass in their order and damps those that would complete a fourth flash within a second: first the frame is brought to the
/// brightness of the one before it, then it is mixed with that one, and at the worst it repeats it.
/// </summary>
internal sealed class FlashGuard
{
    private const double SamePlace = 1.0;
    private static readonly float[] Mixes = [1f, 0.5f, 0.25f, 0f];

    private readonly PictureCells _cells;
    private readonly FlashMeter _meter = new(PictureCells.Count);
    private readonly FlashMeter _trial = new(PictureCells.Count);
    private readonly byte[] _last;
    private readonly int _lumaBytes;
    private readonly List<double> _damped = [];
    private double _lastDamped = double.NegativeInfinity;

    public FlashGuard(int width, int height)
    {
        _cells = new PictureCells(width, height);
        _lumaBytes = width * height;
        _last = new byte[width * height * 3 / 2];
    }

    /// <summary>Where damping began, seconds; one entry a place.</summary>
    public IReadOnlyList<double> Damped => _damped;

    /// <summary>Takes the next frame and changes it where it must be.</summary>
    public void Pass(Span<byte> frame, double time)
    {
        frame = frame[.._last.Length];
        ReadOnlySpan<PictureCell> cells = _cells.Measure(frame);
        _trial.CopyFrom(_meter);
        if (_trial.Add(cells, time) > FlashMeter.MostFlashes)
            Damp(frame, time);
        else
            _meter.CopyFrom(_trial);
        frame.CopyTo(_last);
    }

    private void Damp(Span<byte> frame, double time)
    {
        if (time - _lastDamped > SamePlace)
            _damped.Add(time);
        _lastDamped = time;
        Level(frame[.._lumaBytes], _last.AsSpan(0, _lumaBytes));
        byte[] leveled = frame.ToArray();
        foreach (float share in Mixes)
        {
            Mix(leveled, _last, share, frame);
            _trial.CopyFrom(_meter);
            if (_trial.Add(_cells.Measure(frame), time) <= FlashMeter.MostFlashes)
                break;
        }

        _meter.CopyFrom(_trial);
    }

    /// <summary>Moves the mean of <paramref name="luma"/> to that of <paramref name="like"/>.</summary>
    private static void Level(Span<byte> luma, ReadOnlySpan<byte> like)
    {
        float gain = (Sum(like) - 16f * like.Length) / Math.Max(Sum(luma) - 16f * luma.Length, luma.Length);
        for (int i = 0; i < luma.Length; i++)
            luma[i] = (byte)Math.Clamp(16f + gain * (luma[i] - 16f), 16f, 235f);
    }

    private static float Sum(ReadOnlySpan<byte> luma)
    {
        long sum = 0;
        foreach (byte value in luma)
            sum += value;
        return sum;
    }

    private static void Mix(ReadOnlySpan<byte> now, ReadOnlySpan<byte> before, float share, Span<byte> frame)
    {
        for (int i = 0; i < frame.Length; i++)
            frame[i] = (byte)(before[i] + share * (now[i] - before[i]) + 0.5f);
    }
}
