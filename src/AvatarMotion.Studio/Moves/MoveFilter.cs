using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Which moves are asked for; what is null does not matter.</summary>
public sealed record MoveFilter
{
    private const float Traveling = 0.05f;

    public string? Style { get; init; }

    public string? Level { get; init; }

    public string? Direction { get; init; }

    /// <summary><c>dance</c>, <c>idle</c> or <c>final</c>.</summary>
    public string? Role { get; init; }

    /// <summary>An energy in [0, 1] that the move suits.</summary>
    public double? Energy { get; init; }

    /// <summary>Whether a cycle ends somewhere else.</summary>
    public bool? Travels { get; init; }

    public bool? Planted { get; init; }

    public int? Counts { get; init; }

    /// <summary>Those of <paramref name="moves"/> that fit, in their order.</summary>
    /// <exception cref="StudioException">A word names no style, level, direction or role of theirs.</exception>
    public IReadOnlyList<Move> Of(IReadOnlyList<Move> moves)
    {
        CheckWord(moves, Style, "style", static info => info.Style);
        CheckWord(moves, Level, "level", static info => info.Level);
        CheckWord(moves, Direction, "direction", static info => info.Direction);
        CheckWord(moves, Role, "role", static info => info.Role.ToString().ToLowerInvariant());
        List<Move> fitting = [];
        foreach (Move move in moves)
        {
            if (Fits(move.Info))
                fitting.Add(move);
        }

        return fitting;
    }

    private bool Fits(MoveInfo info) =>
        Is(Style, info.Style) && Is(Level, info.Level) && Is(Direction, info.Direction) && Is(Role, info.Role.ToString())
        && (Energy is not { } energy || (energy >= info.EnergyLow - 1e-6 && energy <= info.EnergyHigh + 1e-6))
        && (Travels is not { } travels || travels == (MathF.Abs(info.TravelX) + MathF.Abs(info.TravelZ) > Traveling))
        && (Planted ?? info.Planted) == info.Planted
        && (Counts ?? info.Counts) == info.Counts;

    private static bool Is(string? wanted, string has) => wanted is null || wanted.Equals(has, StringComparison.OrdinalIgnoreCase);

    private static void CheckWord(IReadOnlyList<Move> moves, string? word, string what, Func<MoveInfo, string> of)
    {
        if (word is null)
            return;
        List<string> known = [];
        foreach (Move move in moves)
        {
            string here = of(move.Info);
            if (here.Equals(word, StringComparison.OrdinalIgnoreCase))
                return;
            if (!known.Contains(here))
                known.Add(here);
        }

        known.Sort(StringComparer.Ordinal);
        throw new StudioException($"There is no {what} \"{word}\"; there are {string.Join(", ", known)}.");
    }
}
