using System;

namespace AvatarMotion.Audio;

/// <summary>What the length of a part costs: least near eight bars of a usual tempo, more where it is no multiple of four.</summary>
internal sealed class PartLengths
{
    private const double ShortestFull = 10.5;
    private readonly int _full;
    private readonly bool _free;

    /// <param name="bar">Usual length of a bar in seconds.</param>
    /// <param name="free">Whether the bars are only a raster of time, so that multiples mean nothing.</param>
    public PartLengths(double bar, bool free)
    {
        _free = free;
        _full = 8;
        while (_full > 2 && _full * bar >= 2 * ShortestFull)
            _full /= 2;
        while (_full < 64 && _full * bar < ShortestFull)
            _full *= 2;
    }

    /// <summary>Bars of a full part: eight at a usual tempo, sixteen where bars are counted twice as fast, four where half as fast.</summary>
    public int Full => _full;

    /// <summary>Most bars of a part.</summary>
    public int Longest => 5 * _full / 2;

    /// <summary>The price of a part of <paramref name="length"/> bars; the ends of a song may have any length.</summary>
    public double Price(int length, bool atEnd)
    {
        double price = _free ? Free(length) : OnBars(length);
        if (length < _full / 2)
            price += 1.0 * (_full / 2 - length) / _full * 4;
        return atEnd ? 0.5 * (price + 0.5) : price;
    }

    private double OnBars(int length)
    {
        if (length == _full)
            return 0.5;
        if (length == 2 * _full)
            return 0.7;
        if (2 * length % _full == 0)
            return length <= 3 * _full / 2 ? 0.85 : 1.0;
        return 4 * length % _full == 0 ? 1.3 : 1.7;
    }

    private double Free(int length)
    {
        double octaves = Math.Log((double)length / _full, 2.0);
        return 0.8 + 0.4 * octaves * octaves;
    }
}
