using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>What speaks against a sequence of moves in a slot, as a number: 1 is a clear reason, 6 and more is nearly a ban.</summary>
internal sealed class PhraseCost
{
    private readonly IReadOnlyDictionary<string, double> _style;
    private readonly double _mainShare;
    private readonly int _seed;

    public PhraseCost(IReadOnlyDictionary<string, double> style, int seed)
    {
        _style = style;
        _seed = seed;
        foreach (double share in style.Values)
            _mainShare = Math.Max(_mainShare, share);
    }

    /// <summary>Cost of the sequence in the slot alone.</summary>
    public double Alone(PhraseSlot slot, MoveSequence moves)
    {
        double cost = Energy(slot, moves) + Hand(slot, moves) + Role(slot, moves);
        cost += moves.Fills ? 0 : 1.5;
        foreach (SidedMove move in moves.Moves)
            cost += 1.5 * (1.0 - Share(move.Info.Style)) / moves.Moves.Count;
        if (slot.Big && slot.Role == PhraseRole.Dance)
            cost += (moves.Planted ? 0.8 : 0) - (string.Equals(moves.First.Info.Level, "high", StringComparison.Ordinal) ? 0.5 : 0);
        if (slot.Calm && !moves.Planted && !IsBallad(moves))
            cost += 6;
        return cost + 0.9 * SeededRandom.Unit(_seed, slot.Id + " " + moves.Text, 0);
    }

    /// <summary>Cost of following what came before.</summary>
    public static double After(PhraseChoice before, MoveSequence moves, PhraseSlot slot)
    {
        MoveSequence last = before.Moves;
        double cost = MoveBorder.Opposed(last.End, moves.Start) ? 12 : last.End == moves.Start ? 0 : 0.4;
        cost += last.Fills ? 1.5 * MoveBorder.FeetApart(last.Last.Info, moves.First.Info) : 0.3;
        bool holdsOn = slot.Role == PhraseRole.Hold && moves.First.Info.Role == MoveRole.Idle;
        if (!holdsOn && string.Equals(last.LastName, moves.FirstName, StringComparison.Ordinal))
            cost += 12;
        if (string.Equals(last.First.Info.Level, moves.First.Info.Level, StringComparison.Ordinal))
            cost += 0.15;
        bool sameStyle = string.Equals(last.First.Info.Style, moves.First.Info.Style, StringComparison.Ordinal);
        return cost + (sameStyle || slot.Index == 0 ? 0 : 0.4);
    }

    /// <summary>Cost of leaving the floor or drifting from the spot where the next part belongs.</summary>
    public static double Place(StagePlace end, PhraseSlot next) =>
        40.0 * StagePath.Beyond(end) + 0.8 * Vector2.DistanceSquared(new Vector2(end.X, end.Z), next.Spot);

    /// <summary>How far the sequence misses what the form asks; a reward below 0 where it hits.</summary>
    public static double Wish(PhraseWish wish, MoveSequence? echoed, MoveSequence moves)
    {
        if (echoed is null || wish.Echo == Echo.None)
            return 0;
        bool sameMoves = moves.HasSameMovesAs(echoed);
        if (wish.Echo == Echo.Swapped)
            return sameMoves ? 6 : 0;
        string? wanted = wish.Echo == Echo.Mirrored ? echoed.OppositeText() ?? echoed.Text : echoed.Text;
        return string.Equals(moves.Text, wanted, StringComparison.Ordinal) ? -5 : sameMoves ? -3.5 : 0;
    }

    private static double Energy(PhraseSlot slot, MoveSequence moves)
    {
        double outside = Math.Max(0, Math.Max(moves.EnergyLow - slot.Energy, slot.Energy - moves.EnergyHigh));
        double center = 0.5 * (moves.EnergyLow + moves.EnergyHigh);
        return 8 * outside + 0.8 * Math.Abs(center - slot.Energy);
    }

    /// <summary>A move that the right hand dances loses half of itself under the microphone.</summary>
    private static double Hand(PhraseSlot slot, MoveSequence moves) => slot.HoldsMicrophone && moves.RightHand ? 9 : 0;

    private static double Role(PhraseSlot slot, MoveSequence moves)
    {
        MoveRole role = moves.Last.Info.Role;
        double still = (moves.Planted ? 0 : 2.5) + 2.0 * moves.EnergyLow + (moves.Moves.Count > 1 ? 1 : 0);
        return slot.Role switch
        {
            PhraseRole.Dance => role == MoveRole.Dance ? 0 : 20,
            PhraseRole.Hold => role == MoveRole.Idle ? 0 : role == MoveRole.Final ? 10 : 2 + still,
            _ => role == MoveRole.Final ? -20 : role == MoveRole.Idle ? -2 : still,
        };
    }

    private static bool IsBallad(MoveSequence moves)
    {
        foreach (SidedMove move in moves.Moves)
        {
            if (!string.Equals(move.Info.Style, "ballad", StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private double Share(string style) =>
        _style.TryGetValue(style, out double share) && _mainShare > 0 ? share / _mainShare : 0;
}
