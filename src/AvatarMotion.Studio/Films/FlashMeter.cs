using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>
/// Counts flashes in pictures as they are seen: a flash is a pair of opposing changes of relative luminance by at least 0.1 with the darker state
/// below 0.80, or a pair of changes to and from saturated red, over at least a quarter of the picture.
/// </summary>
/// <remarks>What moves is no flash: see <see cref="PictureMotion"/>. W3C, WCAG 2.2, "general flash and red flash thresholds"; changes are followed from extreme to extreme, so that a flash may take several frames. A quarter of the whole picture, as in Ofcom's note on flashing images.</remarks>
public sealed class FlashMeter
{
    /// <summary>Most flashes that any second may hold.</summary>
    public const int MostFlashes = 3;

    private const float Change = 0.1f;
    private const float DarkState = 0.8f;
    private const float RedChange = 20f / 320f;
    private const double Window = 1.0;
    private const double Share = 0.25;

    /// <summary>Parts of the picture that flash in the same direction within this time flash as one, seconds; what merely moves lights its parts one after another.</summary>
    private const double Together = 0.1;

    private readonly FlashTrace[] _bright;
    private readonly FlashTrace[] _red;
    private readonly PictureMotion _brightMotion = new();
    private readonly PictureMotion _redMotion = new();
    private readonly float[] _values;
    private readonly List<double> _flashes = [];
    private double _last = double.NegativeInfinity;

    /// <param name="cells">Parts that the picture is measured in, of equal size, <see cref="PictureCells.Columns"/> to a row.</param>
    public FlashMeter(int cells)
    {
        _bright = new FlashTrace[cells];
        _red = new FlashTrace[cells];
        _values = new float[cells];
    }

    /// <summary>When each flash was complete, seconds.</summary>
    public IReadOnlyList<double> Flashes => _flashes;

    /// <summary>Takes over what <paramref name="other"/> of as many cells has seen, to try a picture on.</summary>
    public void CopyFrom(FlashMeter other)
    {
        other._bright.CopyTo(_bright, 0);
        other._red.CopyTo(_red, 0);
        _brightMotion.CopyFrom(other._brightMotion);
        _redMotion.CopyFrom(other._redMotion);
        _flashes.Clear();
        _flashes.AddRange(other._flashes);
        _last = other._last;
    }

    /// <summary>Takes the next picture; returns how many flashes the second that ends with it holds.</summary>
    public int Add(ReadOnlySpan<PictureCell> cells, double time)
    {
        for (int i = 0; i < cells.Length; i++)
            _values[i] = cells[i].Luminance;
        int lit = Follow(_bright, _brightMotion, (Change, DarkState), time);
        for (int i = 0; i < cells.Length; i++)
            _values[i] = cells[i].Redness;
        int red = Follow(_red, _redMotion, (RedChange, float.PositiveInfinity), time);
        if (Math.Max(lit, red) >= Share * cells.Length)
        {
            _flashes.Add(time);
            _last = time;
        }

        return InSecondBefore(time);
    }

    /// <summary>How many cells have flashed together in the same direction.</summary>
    private int Follow(FlashTrace[] traces, PictureMotion motion, (float Change, float Dark) flash, double time)
    {
        double since = Math.Max(_last, time - Together);
        Span<int> together = [0, 0];
        motion.Look(_values);
        for (int i = 0; i < traces.Length; i++)
        {
            traces[i].Follow(_values[i], flash.Change, flash.Dark, time, motion.Explains(i, _values[i]));
            together[traces[i].FellLast ? 1 : 0] += traces[i].FlashedAt > since ? 1 : 0;
        }

        motion.Keep(_values);
        return Math.Max(together[0], together[1]);
    }

    private int InSecondBefore(double time)
    {
        int count = 0;
        for (int i = _flashes.Count - 1; i >= 0 && _flashes[i] > time - Window; i--)
            count++;
        return count;
    }
}
