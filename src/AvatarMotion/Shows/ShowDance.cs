using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>Phrases between the Show's bars and the dancer's seconds.</summary>
public static class ShowDance
{
    /// <summary>The phrases of one performer in seconds, ascending.</summary>
    public static IReadOnlyList<DancePhrase> ToDance(Show show, string who, MusicalGrid grid)
    {
        List<DancePhrase> phrases = new();
        foreach (ShowPhrase phrase in show.Phrases)
        {
            if (string.Equals(phrase.Who, who, StringComparison.Ordinal))
                phrases.Add(ToDance(phrase, grid));
        }

        phrases.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Id, b.Id));
        return phrases;
    }

    /// <summary>One phrase in seconds.</summary>
    public static DancePhrase ToDance(ShowPhrase phrase, MusicalGrid grid)
    {
        double start = grid.ToSeconds(phrase.At);
        return new DancePhrase
        {
            Id = phrase.Id,
            Start = start,
            End = grid.AtPosition(grid.PositionInBars(start) + phrase.Bars),
            Moves = phrase.Moves,
            Energy = (float)phrase.Energy,
            Place = phrase.Start,
            HoldsMicrophone = phrase.Microphone,
            Why = phrase.Why,
        };
    }

    /// <summary>The phrase in bars, signed as the machine's own.</summary>
    public static ShowPhrase FromDance(DancePhrase phrase, string who, MusicalGrid grid)
    {
        double start = grid.PositionInBars(phrase.Start);
        return ShowMark.Sign(new ShowPhrase
        {
            Id = phrase.Id,
            At = grid.TimeAt(phrase.Start),
            Bars = ShowNumber.Round(grid.PositionInBars(phrase.End) - start),
            Who = who,
            Moves = phrase.Moves,
            Energy = ShowNumber.Round(phrase.Energy),
            Start = phrase.Place,
            Microphone = phrase.HoldsMicrophone,
            Why = phrase.Why,
        });
    }
}
