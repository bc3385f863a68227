using System;

namespace AvatarMotion.Motion;

/// <summary>Picks the move that a song's drops are danced with: the biggest of the main style, and not the same for every song.</summary>
internal static class Signature
{
    /// <summary>Name of the move; empty where the library has none to dance.</summary>
    public static string Of(MovePieces pieces, StyleMix style, int seed)
    {
        string best = "";
        double most = double.MinValue;
        foreach (SidedMove move in pieces.Whole())
        {
            if (move.Mirrored)
                continue;
            double accents = 0;
            foreach (float accent in move.Accents)
                accents += accent / move.Counts;
            double impact = move.Info.EnergyHigh + 0.3 * (move.Level is Levels.High or Levels.Air ? 1 : 0) + 0.5 * Math.Min(accents, 1.0) + (move.Info.Planted ? -0.2 : 0)
                + (string.Equals(move.Info.Style, style.Main, StringComparison.Ordinal) ? 1 : 0) + 0.8 * SeededRandom.Unit(seed, "signature " + move.Name, 0);
            if (impact > most)
                (best, most) = (move.Name, impact);
        }

        return best;
    }
}
