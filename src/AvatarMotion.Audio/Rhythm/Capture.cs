using System;

namespace AvatarMotion.Audio;

/// <summary>How well a set of beats agrees with a curve of probabilities.</summary>
/// <param name="Recall">Share of the curve's mass that lies on the beats.</param>
/// <param name="Precision">Mean of the curve's highest value at each beat.</param>
internal readonly record struct Capture(double Recall, double Precision)
{
    private const int Reach = 5;

    /// <summary>Harmonic mean of both.</summary>
    public double F => 2.0 * Recall * Precision / Math.Max(1e-6, Recall + Precision);

    /// <param name="probabilities">Per frame.</param>
    /// <param name="beats">In onset frames, ascending.</param>
    /// <param name="positions">Position in the bar of every beat, or null to take all beats.</param>
    public static Capture Of(float[] probabilities, double[] beats, int[]? positions)
    {
        double inside = 0, total = 1e-3, highest = 0;
        foreach (float value in probabilities)
            total += value;
        int count = 0, done = 0;
        for (int beat = 0; beat < beats.Length; beat++)
        {
            if (positions is not null && positions[beat] != 0)
                continue;
            int center = (int)Math.Round(beats[beat] - MeterCurves.Lead);
            float peak = 0f;
            for (int i = Math.Max(0, center - Reach); i <= Math.Min(probabilities.Length - 1, center + Reach); i++)
            {
                peak = Math.Max(peak, probabilities[i]);
                if (i >= done)
                    inside += probabilities[i];
            }

            done = Math.Max(done, center + Reach + 1);
            highest += peak;
            count++;
        }

        return new Capture(inside / total, highest / Math.Max(1, count));
    }
}
