using System;
using System.Numerics;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>Where a phrase leaves the dancer: its own travel, plus a small walk, hidden in stepping moves, toward the spot of the part that follows.</summary>
internal static class StagePath
{
    /// <summary>Limits of the dance floor in metres from its center.</summary>
    public const float HalfWidth = 1.2f;

    public const float HalfDepth = 0.8f;

    /// <summary>Limit of the facing in degrees.</summary>
    public const float WidestFacing = 35f;

    /// <summary>Metres that steps may add to a phrase's own travel.</summary>
    public const float Walk = 0.2f;

    /// <summary>Choruses own the middle, a little forward; verses wander to one side, bridges back to the other; intros come from behind, endings come home.</summary>
    public static Vector2 SpotOf(SectionKind kind, int section, int seed)
    {
        float side = SeededRandom.Pick(2, seed, "spot", 0) == section % 2 ? 1f : -1f;
        return kind switch
        {
            SectionKind.Intro => new Vector2(0f, -0.35f),
            SectionKind.Verse => new Vector2(0.5f * side, 0f),
            SectionKind.PreChorus => new Vector2(0.15f * side, -0.1f),
            SectionKind.Chorus or SectionKind.Drop => new Vector2(0f, 0.25f),
            SectionKind.Bridge => new Vector2(-0.4f * side, -0.3f),
            SectionKind.Instrumental => new Vector2(0.35f * side, 0.1f),
            _ => Vector2.Zero,
        };
    }

    /// <summary>The place after <paramref name="moves"/>, before it is limited to the floor.</summary>
    public static StagePlace After(StagePlace start, MoveSequence moves, PhraseSlot next)
    {
        float nextFacing = next.Facing;
        float angle = start.Facing * MathF.PI / 180f;
        float x = start.X + MathF.Cos(angle) * moves.TravelX + MathF.Sin(angle) * moves.TravelZ;
        float z = start.Z - MathF.Sin(angle) * moves.TravelX + MathF.Cos(angle) * moves.TravelZ;
        if (moves.Turn != 0f)
            nextFacing = MathF.IEEERemainder(start.Facing + moves.Turn, 360f);
        else if (moves.Planted)
            nextFacing = start.Facing;
        if (moves.Planted)
            return new StagePlace(x, z, nextFacing, moves.End);
        Vector2 way = next.Spot - new Vector2(x, z);
        float share = Math.Min(1f, Walk / Math.Max(way.Length(), 0.001f));
        return new StagePlace(x + share * way.X, z + share * way.Y, nextFacing, moves.End);
    }

    /// <summary>A place moved so that a phrase begins where the feet of the one before really stand: moves come home only roughly, and a dancer does not run back for it.</summary>
    /// <param name="place">Where the phrase would begin.</param>
    /// <param name="facingBefore">Degrees that the dancer faced.</param>
    /// <param name="before">Moves before.</param>
    /// <param name="moves">Moves of the phrase.</param>
    public static StagePlace FromTheFeet(StagePlace place, float facingBefore, MoveSequence before, MoveSequence moves)
    {
        Vector2 off = Rotated(before.EndMiddle, facingBefore) - Rotated(moves.StartMiddle, place.Facing);
        return place with { X = place.X + off.X, Z = place.Z + off.Y };
    }

    /// <summary>Left and forward of someone who faces <paramref name="facing"/> degrees, in the frame around.</summary>
    public static Vector2 Rotated(Vector2 own, float facing)
    {
        (float sine, float cosine) = (MathF.Sin(facing * MathF.PI / 180f), MathF.Cos(facing * MathF.PI / 180f));
        return new Vector2(cosine * own.X + sine * own.Y, cosine * own.Y - sine * own.X);
    }

    /// <summary>Cost of leaving the floor or drifting from the spot where the next part belongs.</summary>
    public static double Cost(StagePlace end, PhraseSlot next) =>
        40.0 * Beyond(end) + 0.8 * Vector2.DistanceSquared(new Vector2(end.X, end.Z), next.Spot);

    /// <summary>How far outside the limits a place is, 0 inside: metres, and a hundredth for each degree.</summary>
    public static float Beyond(StagePlace place) =>
        Math.Max(0f, Math.Abs(place.X) - HalfWidth) + Math.Max(0f, Math.Abs(place.Z) - HalfDepth) + 0.01f * Math.Max(0f, Math.Abs(place.Facing) - WidestFacing);

    /// <summary>The nearest place on the floor, in whole centimetres and degrees as the plan is written.</summary>
    public static StagePlace Limit(StagePlace place) => place with
    {
        X = Round(Math.Min(Math.Max(place.X, -HalfWidth), HalfWidth)),
        Z = Round(Math.Min(Math.Max(place.Z, -HalfDepth), HalfDepth)),
        Facing = (float)Math.Round(Math.Min(Math.Max(place.Facing, -WidestFacing), WidestFacing)),
    };

    // + 0f turns a negative zero into zero, which would be written as "-0".
    private static float Round(float value) => (float)Math.Round(value, 2) + 0f;
}
