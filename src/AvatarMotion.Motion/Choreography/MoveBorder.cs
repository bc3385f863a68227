using System;

namespace AvatarMotion.Motion;

/// <summary>How well one move follows another: weight, feet.</summary>
internal static class MoveBorder
{
    /// <summary>Metres that a foot may be off without an extra step.</summary>
    private const float FreeStep = 0.2f;

    /// <summary>Whether the weight would have to jump from one foot to the other.</summary>
    public static bool Opposed(Support end, Support start) => end != start && end != Support.Both && start != Support.Both;

    /// <summary>Metres that the feet have to be moved beyond what hides in the dance.</summary>
    public static float FeetApart(MoveInfo end, MoveInfo start)
    {
        // The next move's frame begins where this one's travel ends.
        float left = Distance(end.EndLeft, start.StartLeft, end);
        float right = Distance(end.EndRight, start.StartRight, end);
        return Math.Max(0f, left - FreeStep) + Math.Max(0f, right - FreeStep);
    }

    private static float Distance(FootSpot end, FootSpot start, MoveInfo ending)
    {
        float angle = ending.Turn * MathF.PI / 180f;
        float x = end.X - ending.TravelX;
        float z = end.Z - ending.TravelZ;
        float alongX = MathF.Cos(angle) * x - MathF.Sin(angle) * z;
        float alongZ = MathF.Sin(angle) * x + MathF.Cos(angle) * z;
        float offX = alongX - start.X;
        float offZ = alongZ - start.Z;
        return MathF.Sqrt(offX * offX + offZ * offZ);
    }
}
