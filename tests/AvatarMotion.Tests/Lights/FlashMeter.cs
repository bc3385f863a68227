using System;
using System.Collections.Generic;

namespace AvatarMotion.Tests;

/// <summary>
/// Counts flashes of a level over time as WCAG 2.3.1 does: a flash is a pair of opposing changes of at least 0.1 where the darker state is below 0.8.
/// </summary>
internal static class FlashMeter
{
    /// <summary>Most flashes in any second.</summary>
    public static int MostInASecond(IReadOnlyList<float> levels, double rate)
    {
        List<double> changes = Changes(levels, rate);
        int most = 0;
        for (int i = 0; i < changes.Count; i++)
        {
            int count = 0;
            for (int k = i; k < changes.Count && changes[k] < changes[i] + 1.0; k++)
                count++;
            most = Math.Max(most, count / 2);
        }

        return most;
    }

    // Times at which the level has gone by 0.1 against the direction before.
    private static List<double> Changes(IReadOnlyList<float> levels, double rate)
    {
        List<double> changes = new();
        float extreme = levels[0];
        int direction = 0;
        for (int i = 1; i < levels.Count; i++)
        {
            float gap = levels[i] - extreme;
            bool turns = MathF.Abs(gap) >= 0.1f && MathF.Min(levels[i], extreme) < 0.8f && MathF.Sign(gap) != direction;
            if (turns)
            {
                changes.Add(i / rate);
                direction = MathF.Sign(gap);
            }

            if (turns || gap * direction > 0f)
                extreme = levels[i];
        }

        return changes;
    }
}
