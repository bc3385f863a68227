using System;

namespace AvatarMotion.Audio;

/// <summary>Bars of a sound whose beats are accented with the exactness of a metronome: there the accents say everything, and no habit of music counts.</summary>
internal static class BareAccents
{
    /// <summary>Share of the variance of the beats' strength that bars must explain; played music stays far below.</summary>
    private const double Exact = 0.8;

    /// <summary>Where the bars that were found explain as much, they stay.</summary>
    private const double Enough = 0.5;

    /// <summary>Bars that must have been heard.</summary>
    private const int LeastBars = 4;

    private static readonly int[] Meters = { 2, 3, 4, 5, 7 };

    /// <summary>The position in the bar of every beat and the beats in a bar; null where the accents are not exact or agree with what was found.</summary>
    /// <param name="beats">Strength of every beat.</param>
    /// <param name="found">Positions in the bar by other signs.</param>
    /// <param name="meter">Beats in a bar by other signs.</param>
    public static (int[] Positions, int Meter)? Find(double[] beats, int[] found, int meter)
    {
        beats = Accents(beats);
        if (beats.Length < LeastBars * meter || (Explained(beats, meter, out _) > Enough && IsEven(found, meter)))
            return null;
        foreach (int other in Meters)
        {
            if (beats.Length < LeastBars * other || Explained(beats, other, out int one) < Exact)
                continue;
            int[] positions = new int[beats.Length];
            for (int beat = 0; beat < beats.Length; beat++)
                positions[beat] = (beat + other - one) % other;
            return (positions, other);
        }

        return null;
    }

    /// <summary>Whether bar follows bar without a break.</summary>
    private static bool IsEven(int[] positions, int meter)
    {
        for (int beat = 1; beat < positions.Length; beat++)
        {
            if (positions[beat] != (positions[beat - 1] + 1) % meter)
                return false;
        }

        return true;
    }

    /// <summary>How much each beat stands above the two beside it, within the range of nearly all: loudness may drift, and the first and the last beat are often cut.</summary>
    private static double[] Accents(double[] beats)
    {
        float[] values = new float[Math.Max(0, beats.Length - 2)];
        for (int i = 0; i < values.Length; i++)
            values[i] = (float)(beats[i + 1] - 0.5 * (beats[i] + beats[i + 2]));
        float low = Smoothing.Quantile(values, 0.05), high = Smoothing.Quantile(values, 0.95);
        double[] accents = new double[beats.Length];
        for (int i = 0; i < values.Length; i++)
            accents[i + 1] = Math.Min(high, Math.Max(low, values[i]));
        return accents;
    }

    /// <summary>Share of the variance that lies between the places of a bar, and the strongest place.</summary>
    private static double Explained(double[] beats, int meter, out int strongest)
    {
        double[] sums = new double[meter];
        int[] counts = new int[meter];
        double mean = 0, all = 1e-12, between = 0;
        for (int beat = 0; beat < beats.Length; beat++)
        {
            sums[beat % meter] += beats[beat];
            counts[beat % meter]++;
            mean += beats[beat] / beats.Length;
        }

        foreach (double beat in beats)
            all += (beat - mean) * (beat - mean);
        strongest = 0;
        for (int place = 0; place < meter; place++)
        {
            double average = sums[place] / counts[place];
            between += counts[place] * (average - mean) * (average - mean);
            strongest = average > sums[strongest] / counts[strongest] ? place : strongest;
        }

        return between / all;
    }
}
