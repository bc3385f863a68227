using System;
using System.Collections.Generic;

namespace AvatarMotion.Evaluation;

/// <summary>F-measure of beats and downbeats within ±70 ms; what lies before the first five seconds is left out, as mir_eval trims it.</summary>
internal static class BeatScore
{
    /// <summary>Seconds at the beginning that do not count.</summary>
    public const double Trimmed = 5.0;

    /// <summary>F of a grid exactly as it is marked.</summary>
    public static double F(IReadOnlyList<double> truth, IReadOnlyList<double> estimate, double skip = Trimmed) =>
        EventScore.F(truth, estimate, EventScore.BeatWindow, skip);

    /// <summary>The best F over the marked grid, every second beat of it, and the beats between doubled in: for truths that leave the octave of the tempo open.</summary>
    public static double AnyOctave(IReadOnlyList<double> truth, IReadOnlyList<double> estimate) =>
        Math.Max(Math.Max(F(truth, estimate), F(BeatLevels.Double(truth), estimate)), Math.Max(F(BeatLevels.Half(truth, 0), estimate), F(BeatLevels.Half(truth, 1), estimate)));

    /// <summary>Times at or after <paramref name="skip"/> seconds.</summary>
    public static List<double> After(IReadOnlyList<double> times, double skip = Trimmed)
    {
        List<double> result = [];
        foreach (double time in times)
        {
            if (time >= skip)
                result.Add(time);
        }

        return result;
    }
}
