using System;

namespace AvatarMotion.Motion;

/// <summary>What speaks against one move following another: weight, feet, hands, facing, height, style. 1 is a clear reason, 6 and more is nearly a ban.</summary>
internal static class BorderCost
{
    /// <summary>Weight that would have to jump from one foot to the other: only where there is nothing else at all.</summary>
    private const double Jump = 60;

    /// <summary>Between two moves of one phrase.</summary>
    public static double Inside(SidedMove move, SidedMove next)
    {
        double cost = 0.6 * Body(move, next) + 1.0 * MoveBorder.FeetApart(move.Info, next.Info);
        if (move.Info.EndSupport != next.Info.StartSupport)
            cost += MoveBorder.Opposed(move.Info.EndSupport, next.Info.StartSupport) ? Jump : 0.3;

        // A move and its mirror is one idea to both sides; two styles in one breath are none.
        if (move.IsSameMoveAs(next))
            return cost + 0.25;
        return cost + (Same(move.Info.Style, next.Info.Style) ? 0 : DanceStyles.Fit(move.Info.Style, next.Info.Style) ? 0.35 : 4);
    }

    /// <summary>Between two phrases.</summary>
    /// <param name="last">The moves before.</param>
    /// <param name="moves">The moves after.</param>
    /// <param name="slot">The phrase after.</param>
    public static double Between(MoveSequence last, MoveSequence moves, PhraseSlot slot)
    {
        double cost = MoveBorder.Opposed(last.End, moves.Start) ? Jump : last.End == moves.Start ? 0 : 0.4;
        cost += last.Fills ? 1.5 * MoveBorder.FeetApart(last.Last.Info, moves.First.Info) : 0.3;
        bool holdsOn = slot.Role == PhraseRole.Hold && moves.First.Info.Role == MoveRole.Idle;
        if (!holdsOn && last.Last.IsSameMoveAs(moves.First))
            cost += 14;
        cost += Body(last.Last, moves.First);
        if (last.First.Level == moves.First.Level && last.Last.Level == moves.Last.Level)
            cost += 0.15;
        if (!DanceStyles.Fit(last.Last.Info.Style, moves.First.Info.Style))
            cost += slot.Index == 0 ? 0.5 : 4;
        return cost + (Same(last.Last.Info.Style, moves.First.Info.Style) || slot.Index == 0 ? 0 : 0.3);
    }

    private static double Body(SidedMove move, SidedMove next) => move.Edge.To(next.Edge) + Fall(move.Level, next.Level);

    /// <summary>People go down to the floor and up from it by way of low, and not from the air.</summary>
    private static double Fall(int level, int next)
    {
        if (level != Levels.Floor && next != Levels.Floor)
            return 0;
        return Math.Max(0, Math.Abs(level - next) - 1) * 1.2;
    }

    private static bool Same(string first, string second) => string.Equals(first, second, StringComparison.Ordinal) || first == "any" || second == "any";
}
