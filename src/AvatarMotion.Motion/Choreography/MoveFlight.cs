using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Reads from a move's keys how much of it is danced with both feet on their way at once: jumps that travel, turn or open, hops from foot to foot, runs and glides.</summary>
internal static class MoveFlight
{
    /// <summary>Counts that a foot takes where its key says nothing.</summary>
    private const float Natural = 0.72f;

    /// <summary>Metres that the middle of a foot goes on a turn of one radian: feet that jump into a turn go round their middle.</summary>
    private const float Arm = 0.13f;

    /// <summary>Square metres in eight counts from which a move flies as much as any.</summary>
    private const float Full = 0.35f;

    /// <summary>0 where one foot always waits for the other, or both come down where they left; 1 for a run or a travelling jump on every other count.</summary>
    public static double Of(Move move)
    {
        List<Swing> left = Swings(move, Side.Left, move.Info.StartLeft), right = Swings(move, Side.Right, move.Info.StartRight);
        double sum = 0;
        foreach (Swing one in left)
        {
            foreach (Swing other in right)
            {
                float together = Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
                if (together > 0f && (one.Flies || other.Flies))
                    sum += together * one.Speed * other.Speed;
            }
        }

        return Math.Min(8 * sum / (Full * Math.Max(move.Info.Counts, 1)), 1.0);
    }

    private static List<Swing> Swings(Move move, Side side, FootSpot from)
    {
        List<Swing> swings = new();
        foreach (FootKey key in move.Feet)
        {
            if (key.Side != side)
                continue;
            float counts = key.Over > 0f ? key.Over : Natural;
            float x = key.Spot.X - from.X, z = key.Spot.Z - from.Z, turn = Arm * (key.Spot.Turn - from.Turn) * Turns.Degree;
            bool flies = key.Action is FootAction.Jump or FootAction.Slide or FootAction.Kick;
            swings.Add(new Swing(key.Count - counts, key.Count, MathF.Sqrt(x * x + z * z + (flies ? turn * turn : 0f)) / counts, flies));
            from = key.Spot;
        }

        return swings;
    }

    /// <summary>A foot on its way: from and until which count, at how many metres per count, and whether it leaves or glides without waiting for the other.</summary>
    private readonly record struct Swing(float Start, float End, float Speed, bool Flies);
}
