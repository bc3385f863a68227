using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Which moves make up a dance; a mirrored move is the same move, standing is none.</summary>
internal static class DancedMoves
{
    private const double ThreeMinutes = 180;

    /// <summary>Different moves in the first three minutes of dance; of a shorter dance as many as three minutes at its rate would have.</summary>
    public static double InThreeMinutes(IReadOnlyList<MoveSpan> spans)
    {
        List<MoveSpan> danced = [];
        foreach (MoveSpan span in spans)
        {
            if (span.Phrase.Length > 0 && (danced.Count == 0 || span.Start < danced[0].Start + ThreeMinutes))
                danced.Add(span);
        }

        double length = danced.Count > 0 ? danced[^1].End - danced[0].Start : 0;
        return length > 0 ? Seconds(danced).Count * ThreeMinutes / Math.Min(length, ThreeMinutes) : 0;
    }

    /// <summary>The move that is danced longest, and its share of the danced time in [0, 1].</summary>
    public static (string Move, double Share) Largest(IReadOnlyList<MoveSpan> spans)
    {
        Dictionary<string, double> seconds = Seconds(spans);
        (string Move, double Share) largest = ("", 0);
        double total = 0;
        foreach (double length in seconds.Values)
            total += length;
        foreach ((string move, double length) in seconds)
        {
            if (length / total > largest.Share)
                largest = (move, length / total);
        }

        return largest;
    }

    /// <summary>Name without the sign of the mirror.</summary>
    public static string Plain(string move) => move.TrimStart('~');

    private static Dictionary<string, double> Seconds(IReadOnlyList<MoveSpan> spans)
    {
        Dictionary<string, double> seconds = new(StringComparer.Ordinal);
        foreach (MoveSpan span in spans)
        {
            if (span.Phrase.Length > 0)
                seconds[Plain(span.Move)] = seconds.GetValueOrDefault(Plain(span.Move)) + span.End - span.Start;
        }

        return seconds;
    }
}
