using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>Phrases between the Show's bars and the dancer's seconds.</summary>
public static class ShowDance
{
    /// <summary>The phrases of one performer in seconds, ascending.</summary>
    public static IReadOnlyList<DancePhrase> ToDance(Show show, string who, MusicalGrid grid) => PhraseTimes.Of(show, grid, who);

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
