using System;

namespace AvatarMotion.Studio;

/// <summary>From the seconds of a practice film to those of the song: one stretch, slowed down and repeated.</summary>
internal sealed class PracticeClock
{
    /// <param name="start">Second of the song where every round begins.</param>
    /// <param name="end">Second of the song where every round ends, after <paramref name="start"/>.</param>
    /// <param name="tempo">Share of the song's tempo.</param>
    /// <param name="rounds">At least 1.</param>
    public PracticeClock(double start, double end, double tempo, int rounds)
    {
        Start = start;
        End = end;
        Tempo = tempo;
        Rounds = rounds;
    }

    public double Start { get; }

    public double End { get; }

    public double Tempo { get; }

    public int Rounds { get; }

    /// <summary>Seconds of film that a round takes.</summary>
    public double RoundLength => (End - Start) / Tempo;

    /// <summary>Seconds of the whole film.</summary>
    public double Duration => Rounds * RoundLength;

    /// <summary>Second of the song at a second of the film.</summary>
    public double SongTime(double film)
    {
        int round = Math.Clamp((int)(film / RoundLength), 0, Rounds - 1);
        return Math.Min(Start + (film - round * RoundLength) * Tempo, End);
    }

    /// <summary>Second of the film at which <paramref name="song"/> is heard in a 0-based round.</summary>
    public double FilmTime(double song, int round) => round * RoundLength + (song - Start) / Tempo;
}
