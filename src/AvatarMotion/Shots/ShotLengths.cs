using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Cuts the song's bars into slots: short in choruses, longer in verses, longest in the quietest part.</summary>
internal sealed class ShotLengths
{
    private const double FastSeconds = 3.3;
    private const double CalmSeconds = 5.5;
    private const double LongestCalm = 8.5;
    private const double LongestRest = 16.0;

    private readonly IReadOnlyList<FilmPart> _parts;
    private readonly int _seed;
    private readonly int _fast;
    private readonly int _calm;
    private readonly int _most;
    private readonly int _longest;
    private readonly int _rest;
    private readonly FilmPart? _quietest;

    public ShotLengths(IReadOnlyList<FilmPart> parts, MusicalGrid grid, int seed)
    {
        _parts = parts;
        _seed = seed;
        double bar = grid.BarLength(grid.BarCount / 2);
        _fast = Clamp((int)Math.Round(FastSeconds / bar), 1, 2);
        _calm = Clamp((int)Math.Round(CalmSeconds / bar), _fast + 1, 4);
        _quietest = Quietest(parts);
        _rest = _quietest is null ? 0 : Rest(_quietest.Bars, bar);
        _most = Math.Min((int)(LongestCalm / bar), 4);
        _longest = Math.Max(_calm + 1, _most);
        if (_quietest is not null)
            _longest = Clamp(_longest, Shortest, Math.Max(_rest, Shortest));
        _calm = Math.Min(_calm, _longest);
    }

    /// <summary>Slots in order, without gaps.</summary>
    public List<ShotSlot> Cut()
    {
        List<ShotSlot> slots = new();
        foreach (FilmPart part in _parts)
            Cut(part, slots);
        return slots;
    }

    private void Cut(FilmPart part, List<ShotSlot> slots)
    {
        int bar = part.FirstBar;
        if (part == _quietest)
        {
            slots.Add(new ShotSlot(part, bar, _rest) { Rests = true });
            bar += _rest;
        }

        while (bar < part.EndBar)
        {
            int left = part.EndBar - bar;
            int length = Math.Min(Draw(part, bar), left);
            if (!part.IsFast && left - length < Shortest)
                length = left <= _longest ? left : (left + 1) / 2;
            slots.Add(new ShotSlot(part, bar, length));
            bar += length;
        }
    }

    private int Shortest => _fast + 1;

    // What the long shot leaves is either nothing or long enough for a shot of its own.
    private int Rest(int bars, double barSeconds)
    {
        int rest = Math.Min(Math.Min(8, bars), Math.Max((int)(LongestRest / barSeconds), _calm));
        return bars > rest && bars - rest < Shortest ? bars - Shortest : rest;
    }

    private int Draw(FilmPart part, int bar)
    {
        double chance = SeededRandom.Unit(_seed, "length", bar);
        if (part.IsFast)
            return bar == part.FirstBar || chance < 0.55 ? _fast : Math.Max(_fast - 1, 1);
        if (part.Kind == SectionKind.PreChorus || part.Kind == SectionKind.Instrumental)
            return _fast + 1;
        return chance < 0.6 || _calm >= _most ? _calm : Math.Min(_calm + 1, _longest);
    }

    private static FilmPart? Quietest(IReadOnlyList<FilmPart> parts)
    {
        FilmPart? quietest = null;
        foreach (FilmPart part in parts)
        {
            if (!part.IsFast && part.Bars >= 3 && (quietest is null || part.Energy < quietest.Energy))
                quietest = part;
        }

        return quietest;
    }

    private static int Clamp(int value, int low, int high) => Math.Min(Math.Max(value, low), high);
}
