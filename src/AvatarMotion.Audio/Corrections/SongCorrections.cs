using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>
/// Carries out what a person corrects: the beats first (tempo, beats by hand, single beats), then the bars (meter, bar lines), then the sections, each kind in the order given, so that
/// the order of different kinds does not matter. Everything that stands on beats and bars follows; what is heard in seconds (voice, drums, curves, words) stays.
/// </summary>
public static class SongCorrections
{
    private const double PersonConfidence = 0.9;

    /// <summary>The song as corrected; the same song where there is nothing to correct.</summary>
    /// <exception cref="SongCorrectionException">A correction does not fit the song.</exception>
    public static Song Apply(Song song, IReadOnlyList<SongCorrection> corrections)
    {
        if (song is null)
            throw new ArgumentNullException(nameof(song));
        if (corrections is null)
            throw new ArgumentNullException(nameof(corrections));
        if (corrections.Count == 0)
            return song;
        GridEdit grid = new(song);
        Each(corrections, correction => Pulse(grid, song, correction, corrections));
        Each(corrections, correction => Beat(grid, correction));
        Each(corrections, correction => Meter(grid, correction));
        Bars(grid, corrections);
        Song counted = grid.IsChanged ? CorrectedSong.On(grid, song, Vouched(corrections)) : song;
        FormEdit form = new(counted);
        Each(corrections, correction => Section(form, correction));
        return CorrectedSong.Formed(form, counted, song);
    }

    /// <summary>The song on beats that are known from elsewhere; sections, phrases and events follow.</summary>
    public static Song OnGrid(Song song, KnownGrid known)
    {
        GridEdit grid = new(song);
        grid.Take(known);
        Song counted = CorrectedSong.On(grid, song, PersonConfidence);
        return CorrectedSong.Formed(new FormEdit(counted), counted, song);
    }

    private static void Each(IReadOnlyList<SongCorrection> corrections, Action<SongCorrection> carryOut)
    {
        for (int i = 0; i < corrections.Count; i++)
        {
            try
            {
                carryOut(corrections[i]);
            }
            catch (SongCorrectionException error)
            {
                error.Index = i;
                throw;
            }
        }
    }

    private static void Pulse(GridEdit grid, Song song, SongCorrection correction, IReadOnlyList<SongCorrection> all)
    {
        switch (correction)
        {
            case TempoCorrection tempo:
                PulseEdit.Scale(grid, tempo.Factor, tempo.From, tempo.To);
                break;
            case PaceCorrection pace:
                PulseEdit.Pace(grid, song, pace.BeatsPerMinute, Anchor(all));
                break;
            case BeatsCorrection beats:
                BeatEdit.Replace(grid, beats.Times);
                break;
        }
    }

    private static void Beat(GridEdit grid, SongCorrection correction)
    {
        if (correction is BeatCorrection beat)
            BeatEdit.Move(grid, beat.Time, beat.NewTime);
    }

    private static void Meter(GridEdit grid, SongCorrection correction)
    {
        if (correction is MeterCorrection meter)
            BarEdit.Count(grid, meter);
    }

    private static void Bars(GridEdit grid, IReadOnlyList<SongCorrection> corrections)
    {
        List<double> anchors = new();
        Each(corrections, correction =>
        {
            if (correction is not BarCorrection bar)
                return;
            grid.CheckTime(bar.Time);
            grid.NeedBeats();
            anchors.Add(bar.Time);
        });
        BarEdit.Shift(grid, anchors);
    }

    private static void Section(FormEdit form, SongCorrection correction)
    {
        switch (correction)
        {
            case SectionCorrection section:
                form.Begin(section);
                break;
            case JoinCorrection join:
                form.Join(join.Time);
                break;
        }
    }

    /// <summary>A moment on which an even grid must stand: the first bar line or beat that the person sets.</summary>
    private static double? Anchor(IReadOnlyList<SongCorrection> corrections)
    {
        foreach (SongCorrection correction in corrections)
        {
            if (correction is BarCorrection bar)
                return bar.Time;
        }

        foreach (SongCorrection correction in corrections)
        {
            if (correction is BeatCorrection beat)
                return beat.NewTime;
        }

        return null;
    }

    /// <summary>Whoever sets tempo, meter or bars has listened: the grid is no guess any more.</summary>
    private static double Vouched(IReadOnlyList<SongCorrection> corrections)
    {
        foreach (SongCorrection correction in corrections)
        {
            if (correction is TempoCorrection or PaceCorrection or BeatsCorrection or MeterCorrection or BarCorrection)
                return PersonConfidence;
        }

        return 0;
    }
}
