using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Takes the first counts of a move, as choreographers do: four counts of one move, then four of another.</summary>
internal static class MoveCut
{
    /// <summary>Feet that end this near to where they began, in metres, have not travelled.</summary>
    private const float AtHome = 0.15f;

    /// <summary>Degrees below which turned feet are a stance and no turn of the body.</summary>
    private const float NoTurn = 40f;

    /// <summary>The first <paramref name="counts"/> counts; the move itself where it is not longer.</summary>
    public static Move First(Move move, int counts)
    {
        if (counts <= 0 || counts >= move.Info.Counts)
            return move;
        Move cut = (move with
        {
            Info = move.Info with { Counts = counts },
            Feet = Kept(move.Feet, key => key.Count < counts),
            Weights = Kept(move.Weights, key => key.Count < counts),
            Body = Kept(move.Body, key => key.Count < counts),
            Hands = Kept(move.Hands, key => key.Count < counts),
            Accents = Kept(move.Accents, key => key.Count < counts),
        }).WithFacts();
        return cut with { Info = Moved(cut.Info) };
    }

    /// <summary>Whether a cut there leaves both feet on the floor, the body turned as it began, and something danced.</summary>
    public static bool IsClean(Move move, int counts)
    {
        if (counts >= move.Info.Counts || move.Info.Turn != 0f || move.Info.Level == "floor")
            return false;
        return Stands(move, counts, Side.Left) && Stands(move, counts, Side.Right);
    }

    private static bool Stands(Move move, int counts, Side side)
    {
        bool stands = true;
        foreach (FootKey key in move.Feet)
        {
            // A foot that arrives a little after the cut would be on its way there.
            if (key.Side == side && key.Count < counts + 0.4f)
                stands = key.Action is not (FootAction.Kick or FootAction.Heel or FootAction.Kneel or FootAction.Passe) && (key.Count < counts || key.Action != FootAction.Jump);
        }

        return stands;
    }

    private static MoveInfo Moved(MoveInfo info)
    {
        float x = 0.5f * (info.EndLeft.X + info.EndRight.X - info.StartLeft.X - info.StartRight.X);
        float z = 0.5f * (info.EndLeft.Z + info.EndRight.Z - info.StartLeft.Z - info.StartRight.Z);
        float turn = 0.5f * (info.EndLeft.Turn + info.EndRight.Turn - info.StartLeft.Turn - info.StartRight.Turn);
        bool moved = x * x + z * z > AtHome * AtHome;
        return info with { TravelX = moved ? x : 0f, TravelZ = moved ? z : 0f, Turn = MathF.Abs(turn) > NoTurn ? turn : 0f };
    }

    private static T[] Kept<T>(IReadOnlyList<T> keys, Predicate<T> keeps)
    {
        List<T> kept = new(keys.Count);
        foreach (T key in keys)
        {
            if (keeps(key))
                kept.Add(key);
        }

        return kept.ToArray();
    }
}
