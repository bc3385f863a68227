using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>How big each phrase is danced: every kind of section has its own range, and the song's own curve moves inside it, so that a chorus is always bigger than a verse.</summary>
internal sealed class EnergyPlan
{
    /// <summary>Overall energy at which the ranges hold as written.</summary>
    private const double Neutral = 0.7;

    private readonly Song _song;
    private readonly ChoreographyOptions _options;
    private readonly bool _hasChorus;
    private readonly int _lastChorus = -1;

    public EnergyPlan(Song song, ChoreographyOptions options)
    {
        _song = song;
        _options = options;
        for (int i = 0; i < song.Sections.Count; i++)
        {
            if (song.Sections[i].Kind == SectionKind.Chorus)
            {
                _hasChorus = true;
                _lastChorus = i;
            }
        }
    }

    /// <summary>Energy in [0.05, 1] of [<paramref name="start"/>, <paramref name="end"/>) seconds in a section.</summary>
    public double At(int section, double start, double end)
    {
        (double low, double high) = RangeOf(section);
        double place = _song.Energy.Mean(start, end);
        if (section < _song.Sections.Count && _song.Sections[section].Kind is SectionKind.Intro or SectionKind.PreChorus)
            place = 0.4 * place + 0.6 * Progress(_song.Sections[section], 0.5 * (start + end));
        double energy = (low + (high - low) * place) * Scale(section);
        return Math.Round(Math.Min(Math.Max(energy, 0.05), 1.0), 2);
    }

    private double Scale(int section)
    {
        double overall = _options.Energy;
        if (section < _song.Sections.Count && _options.SectionEnergy.TryGetValue(_song.Sections[section].Kind, out double wished))
            overall = wished;
        return 1.0 + 0.8 * (Math.Min(Math.Max(overall, 0), 1) - Neutral);
    }

    private static double Progress(Section section, double time) =>
        Math.Min(Math.Max((time - section.Start) / Math.Max(section.Length, 0.001), 0), 1);

    private (double Low, double High) RangeOf(int section)
    {
        if (_song.Sections.Count == 0)
            return (0.25, 0.85);
        if (_song.IsBeatGuessed)
            return (0.15, 0.5);
        if (section == _lastChorus)
            return (0.84, 0.96);
        return _song.Sections[section].Kind switch
        {
            SectionKind.Intro => (0.2, 0.5),
            SectionKind.Verse => _hasChorus ? (0.36, 0.56) : (0.3, 0.85),
            SectionKind.PreChorus => (0.46, 0.66),
            SectionKind.Chorus => (0.7, 0.82),
            SectionKind.Drop => (0.76, 0.94),
            SectionKind.Bridge => (0.3, 0.52),
            SectionKind.Break => (0.08, 0.2),
            SectionKind.Outro => (0.22, 0.46),
            _ => (0.45, 0.68),
        };
    }
}
