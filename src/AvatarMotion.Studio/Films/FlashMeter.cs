using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>
/// Counts flashes in pictures as they are seen: a flash is a pair of opposing changes of relative luminance by at least 0.1 with the darker state
/// below 0.80, or a pair of changes to and from saturated red, over at least a quarter of the picture.
/// </summary>
/// <remarks>W3C, WCAG 2.2, "general flash and red flash thresholds"; changes are followed from extreme to extreme, so that a flash may take several frames. A quarter of the whole picture, as in Ofcom's note on flashing images.</remarks>
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
    private readonly List<double> _flashes = [];
    private double _last = double.NegativeInfinity;

    /// <param name="cells">Parts that the picture is measured in, of equal size.</param>
    public FlashMeter(int cells)
    {
        _bright = new FlashTrace[cells];
        _red = new FlashTrace[cells];
    }

    /// <summary>When each flash was complete, seconds.</summary>
    public IReadOnlyList<double> Flashes => _flashes;

    /// <summary>Takes over what <paramref name="other"/> of as many cells has seen, to try a picture on.</summary>
    public void CopyFrom(FlashMeter other)
    {
        other._bright.CopyTo(_bright, 0);
        other._red.CopyTo(_red, 0);
        _flashes.Clear();
        _flashes.AddRange(other._flashes);
        _last = other._last;
    }

    /// <summary>Takes the next picture; returns how many flashes the second that ends with it holds.</summary>
    public int Add(ReadOnlySpan<PictureCell> cells, double time)
    {
        double since = Math.Max(_last, time - Together);
        Span<int> lit = [0, 0];
        Span<int> red = [0, 0];
        for (int i = 0; i < cells.Length; i++)
        {
            _bright[i].Follow(cells[i].Luminance, Change, DarkState, time);
            _red[i].Follow(cells[i].Redness, RedChange, float.PositiveInfinity, time);
            lit[_bright[i].FellLast ? 1 : 0] += _bright[i].FlashedAt > since ? 1 : 0;
            red[_red[i].FellLast ? 1 : 0] += _red[i].FlashedAt > since ? 1 : 0;
        }

        if (Math.Max(Math.Max(lit[0], lit[1]), Math.Max(red[0], red[1])) >= Share * cells.Length)
        {
            _flashes.Add(time);
            _last = time;
        }

        return InSecondBefore(time);
    }

    private int InSecondBefore(double time)
    {
        int count = 0;
        for (int i = _flashes.Count - 1; i >= 0 && _flashes[i] > time - Window; i--)
            count++;
        return count;
    }
}
