using System;

namespace AvatarMotion.Audio;

/// <summary>The steps that best stand for a sung line: constant pitches with as few changes as the line allows, so that vibrato and glides make no notes of their own.</summary>
/// <remarks>A Potts model (Potts 1952; for pitch: Ryynänen and Klapuri 2008 use note states in the same sense): every frame pays its distance from the step, every change a fixed price, minimized exactly.</remarks>
internal static class NotePath
{
    private const double PerSemitone = 4.0;
    private const float ChangePrice = 5f;
    private const float Tolerance = 0.15f;
    private const float LargestDistance = 2f;

    /// <summary>The step of every frame in (fractional) MIDI numbers, on a grid of quarter semitones.</summary>
    /// <param name="midi">A line without pauses.</param>
    public static double[] Find(ReadOnlySpan<double> midi)
    {
        (double low, double high) = Range(midi);
        int states = (int)Math.Round((high - low) * PerSemitone) + 1;
        float[] cost = new float[states];
        short[][] from = new short[midi.Length][];
        for (int frame = 0; frame < midi.Length; frame++)
        {
            from[frame] = new short[states];
            int best = Lowest(cost);
            float change = cost[best] + ChangePrice;
            for (int state = 0; state < states; state++)
            {
                bool stays = cost[state] <= change;
                from[frame][state] = (short)(stays ? state : best);
                float distance = (float)Math.Abs(midi[frame] - low - state / PerSemitone);
                cost[state] = (stays ? cost[state] : change) + Math.Min(Math.Max(distance - Tolerance, 0f), LargestDistance);
            }
        }

        double[] steps = new double[midi.Length];
        int at = Lowest(cost);
        for (int frame = midi.Length - 1; frame >= 0; frame--)
        {
            steps[frame] = low + at / PerSemitone;
            at = from[frame][at];
        }

        return steps;
    }

    private static (double Low, double High) Range(ReadOnlySpan<double> midi)
    {
        double low = double.MaxValue, high = double.MinValue;
        foreach (double value in midi)
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        return midi.Length == 0 ? (0, 0) : (Math.Floor(low * PerSemitone) / PerSemitone, Math.Ceiling(high * PerSemitone) / PerSemitone);
    }

    private static int Lowest(float[] cost)
    {
        int best = 0;
        for (int i = 1; i < cost.Length; i++)
            best = cost[i] < cost[best] ? i : best;
        return best;
    }
}
