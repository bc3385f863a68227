using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>How strongly the music speaks on each half count: kicks, snares and the first sounds of sung words.</summary>
internal sealed class CountStrength
{
    private const double Kick = 0.8;
    private const double Snare = 1.0;
    private const double StrongBeat = 0.7;
    private const double Word = 0.7;
    private const double Note = 0.35;

    /// <summary>Half counts by whole half count since the first beat; an index below 0 is a pickup and left out.</summary>
    private readonly float[] _strength;
    private readonly BeatClock _clock;
    private readonly double _perBeat;

    public CountStrength(Song song)
    {
        _clock = new BeatClock(song);
        _perBeat = DanceCounts.PerBeat(song);
        _strength = new float[Math.Max(0, HalfAt(song.Duration)) + 2];
        foreach (Bar bar in song.Bars)
        {
            Add(bar.Start, StrongBeat);
            if (bar.Beats == 4 && bar.FirstBeat + 2 < song.Beats.Count)
                Add(song.Beats[bar.FirstBeat + 2], StrongBeat);
        }

        foreach (Onset hit in song.Drums.Kick)
            Add(hit.Time, Kick * hit.Strength);
        foreach (Onset hit in song.Drums.Snare)
            Add(hit.Time, Snare * hit.Strength);
        foreach (Note note in song.Notes)
            Add(note.Start, Note);
        foreach (LyricLine line in song.Lyrics.Lines)
            Add(line.Start, Word);
        foreach (SongEvent moment in song.Events)
        {
            if (moment.Kind is SongEventKind.Drop or SongEventKind.FinalHit)
                Add(moment.Time, 1.0);
        }
    }

    /// <summary>The strengths of <paramref name="counts"/> counts from <paramref name="start"/> seconds on, two values a count.</summary>
    public float[] From(double start, int counts)
    {
        float[] found = new float[2 * counts];
        int first = HalfAt(start);
        for (int i = 0; i < found.Length; i++)
        {
            if (first + i >= 0 && first + i < _strength.Length)
                found[i] = _strength[first + i];
        }

        return found;
    }

    /// <summary>0 where a move says exactly what the music says, 1 where they have nothing in common; 0 where the music says nothing.</summary>
    /// <param name="music">Strengths of a phrase.</param>
    /// <param name="move">Accents of a move.</param>
    /// <param name="offset">Half count of the phrase at which the move begins.</param>
    public static double Misfit(float[] music, float[] move, int offset)
    {
        double cross = 0, own = 1e-9, other = 1e-9;
        for (int i = 0; i < move.Length && offset + i < music.Length; i++)
        {
            cross += music[offset + i] * move[i];
            own += move[i] * move[i];
            other += music[offset + i] * music[offset + i];
        }

        return other < 1e-6 ? 0 : 1.0 - cross / Math.Sqrt(own * other);
    }

    private int HalfAt(double time) => (int)Math.Floor(2.0 * _clock.BeatAt(time) * _perBeat + 0.5);

    private void Add(double time, double strength)
    {
        int half = HalfAt(time);
        if (half >= 0 && half < _strength.Length)
            _strength[half] = Math.Min(1f, _strength[half] + (float)strength);
    }
}
