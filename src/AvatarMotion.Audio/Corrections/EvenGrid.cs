using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Beats of an even tempo that a person gives, laid on what is struck.</summary>
internal static class EvenGrid
{
    private const double Window = 0.05;
    private const double Slack = 0.004;
    private const int Tempos = 17;
    private const int Phases = 64;
    private const double BeatWeight = 0.3;

    /// <summary>
    /// Beats over the whole song. With an <paramref name="anchor"/> (seconds) a beat stands on it and the tempo is exactly as given; else the phase, and the tempo within 0.4 %, are those
    /// at which most kicks, snares and heard beats lie on beats.
    /// </summary>
    public static List<double> Lay(Song song, double beatsPerMinute, double? anchor)
    {
        double period = 60 / beatsPerMinute, phase = anchor ?? 0;
        if (anchor is null)
            (period, phase) = Fit(Strokes(song), period);
        List<double> beats = new();
        double first = phase - Math.Floor(phase / period + 1e-9) * period;
        for (int i = 0; first + i * period < song.Duration; i++)
            beats.Add(Math.Max(0, first + i * period));
        return beats;
    }

    private static List<(double Time, double Weight)> Strokes(Song song)
    {
        List<(double, double)> strokes = new();
        foreach (Onset kick in song.Drums.Kick)
            strokes.Add((kick.Time, kick.Strength));
        foreach (Onset snare in song.Drums.Snare)
            strokes.Add((snare.Time, snare.Strength));
        foreach (double beat in song.Beats)
            strokes.Add((beat, BeatWeight));
        return strokes;
    }

    private static (double Period, double Phase) Fit(List<(double Time, double Weight)> strokes, double period)
    {
        (double bestPeriod, double bestPhase, double best) = (period, 0, 0);
        for (int tempo = 0; tempo < Tempos; tempo++)
        {
            // From the middle outward, so that the tempo as given wins where all fit alike.
            double away = (tempo + 1) / 2 * (tempo % 2 == 0 ? 1 : -1) * Slack / (Tempos / 2);
            double tried = period * (1 + away);
            for (int i = 0; i < Phases; i++)
            {
                double phase = tried * i / Phases, score = Score(strokes, tried, phase);
                if (score > best * (1 + 1e-9))
                    (bestPeriod, bestPhase, best) = (tried, phase, score);
            }
        }

        return (bestPeriod, bestPhase);
    }

    private static double Score(List<(double Time, double Weight)> strokes, double period, double phase)
    {
        double sum = 0;
        foreach ((double time, double weight) in strokes)
        {
            double beat = (time - phase) / period;
            double away = Math.Abs(beat - Math.Round(beat)) * period;
            sum += away < Window ? weight * (1 - away / Window) : 0;
        }

        return sum;
    }
}
