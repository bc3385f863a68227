using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>Puts a Show's phrases into seconds.</summary>
internal static class PhraseTimes
{
    /// <summary>The phrases of one performer in order of time.</summary>
    public static IReadOnlyList<DancePhrase> Of(Show show, MusicalGrid grid, string performer)
    {
        List<DancePhrase> phrases = new();
        foreach (ShowPhrase phrase in show.Phrases)
        {
            if (phrase.Who != performer)
                continue;
            DancePhrase dance = ToDance(phrase, grid);
            int place = phrases.Count;
            while (place > 0 && phrases[place - 1].Start > dance.Start)
                place--;
            phrases.Insert(place, dance);
        }

        return phrases;
    }

    private static DancePhrase ToDance(ShowPhrase phrase, MusicalGrid grid)
    {
        double start = grid.ToSeconds(phrase.At);
        return new DancePhrase
        {
            Id = phrase.Id,
            Start = start,
            End = BarsAfter(start, phrase.Bars, grid),
            Moves = phrase.Moves,
            Energy = (float)phrase.Energy,
            Place = phrase.Start,
            HoldsMicrophone = phrase.Microphone,
            Why = phrase.Why,
        };
    }

    /// <summary>The moment <paramref name="bars"/> bars after <paramref name="start"/> seconds.</summary>
    public static double BarsAfter(double start, double bars, MusicalGrid grid)
    {
        double position = grid.PositionInBars(start) + bars;
        int bar = (int)Math.Floor(position + 1e-9);
        return grid.BarStart(bar) + Math.Max(position - bar, 0.0) * grid.BarLength(bar);
    }
}
