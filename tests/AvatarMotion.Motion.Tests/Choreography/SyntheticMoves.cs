using System.Collections.Generic;

namespace AvatarMotion.Motion.Tests;

/// <summary>A library of moves without keys: only what the choreographer reads.</summary>
internal static class SyntheticMoves
{
    /// <summary>Eight moves of eight counts and two of four in each of four styles, with supports, travel and right hands in many combinations, an idle and two final poses.</summary>
    public static MoveLibrary Many()
    {
        List<Move> moves = new();
        foreach (string style in new[] { "pop", "house", "hip-hop", "ballad" })
        {
            for (int i = 0; i < 10; i++)
            {
                float low = 0.1f * (i % 5);
                moves.Add(Make($"{style}-{i}", style, i < 8 ? 8 : 4, low, low + 0.55f) with { });
                MoveInfo info = moves[^1].Info with
                {
                    StartSupport = (Support)(i % 3),
                    EndSupport = (Support)((i + i / 3) % 3),
                    TravelX = i % 4 == 1 ? 0.4f : 0f,
                    TravelZ = i % 4 == 2 ? 0.3f : 0f,
                    Planted = i % 5 == 4,
                    UsesRightHand = i % 2 == 1,
                };
                FootSpot end = new(info.TravelX, info.TravelZ, 0f);
                moves[^1] = moves[^1] with { Info = info with { EndLeft = end, EndRight = end } };
            }
        }

        moves.Add(Role("stand", MoveRole.Idle));
        moves.Add(Role("arms-open", MoveRole.Final));
        moves.Add(Role("look-up", MoveRole.Final));
        return new MoveLibrary(moves);
    }

    public static Move Make(string name, string style = "pop", int counts = 8, float low = 0f, float high = 1f) =>
        new() { Info = new MoveInfo { Name = name, Style = style, Counts = counts, EnergyLow = low, EnergyHigh = high } };

    private static Move Role(string name, MoveRole role)
    {
        Move move = Make(name);
        return move with { Info = move.Info with { Role = role, Planted = true, Mirrors = false } };
    }
}
