using System;

namespace AvatarMotion.Audio;

/// <summary>Finds the border between singing and playing in a score over a song.</summary>
internal static class VoiceBorder
{
    private const int Steps = 128;

    /// <summary>The value that parts the scores into two groups as unlike as can be; a network that is shy or bold with one song's singer is so throughout.</summary>
    /// <remarks>Otsu 1979, "A threshold selection method from gray-level histograms": the largest variance between the groups.</remarks>
    /// <param name="score">One value per frame.</param>
    /// <param name="lowest">The border is never below this, where a song without singing would have it.</param>
    /// <param name="highest">Nor above this, where a song of nothing but singing would have it.</param>
    public static float Find(float[] score, float lowest, float highest)
    {
        float low = float.MaxValue, high = float.MinValue;
        foreach (float value in score)
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        if (!(high > low))
            return Math.Min(Math.Max(0f, lowest), highest);
        double[] counts = new double[Steps];
        foreach (float value in score)
            counts[Math.Min(Steps - 1, (int)((value - low) / (high - low) * Steps))]++;
        float border = low + (high - low) * (Parting(counts) + 1) / Steps;
        return Math.Min(Math.Max(border, lowest), highest);
    }

    /// <summary>Last step of the lower group.</summary>
    private static int Parting(double[] counts)
    {
        double all = 0, moment = 0;
        for (int i = 0; i < Steps; i++)
            (all, moment) = (all + counts[i], moment + i * counts[i]);
        double below = 0, belowMoment = 0, highest = -1;
        int best = 0;
        for (int i = 0; i < Steps - 1; i++)
        {
            (below, belowMoment) = (below + counts[i], belowMoment + i * counts[i]);
            if (below == 0 || below == all)
                continue;
            double away = moment * below / all - belowMoment;
            double between = away * away / (below * (all - below));
            if (between > highest)
                (highest, best) = (between, i);
        }

        return best;
    }
}
