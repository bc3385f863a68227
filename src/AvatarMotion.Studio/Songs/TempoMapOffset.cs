using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Finds how much of a song passes before its tempo map begins, where nobody says: the shift at which the map's notes, or its beats, fall on what is struck in the sound.</summary>
internal static class TempoMapOffset
{
    private const double Hop = 0.005;
    private const double Reach = 2.0;
    private const double Listened = 300;
    private const int EnoughNotes = 16;

    /// <summary>Loss of the score per second of shift: a grid of even beats fits at every beat, and the nearest is meant.</summary>
    private const double Reluctance = 0.15;

    /// <summary>A shift stands out where its score lies this many standard deviations above the mean of all.</summary>
    private const double Clear = 2.5;

    /// <summary>Seconds in [-2, 2] to add to the map's times; 0 where no shift stands out.</summary>
    public static double Find(TempoMap map, Waveform sound)
    {
        float[] strength = Strength(sound);
        List<(double Time, double Weight)> strokes = Strokes(map, sound.Duration);
        int steps = (int)Math.Round(Reach / Hop);
        double[] scores = new double[2 * steps + 1];
        for (int i = 0; i < scores.Length; i++)
            scores[i] = Score(strength, strokes, (i - steps) * Hop);
        (double mean, double deviation) = Spread(scores);
        int best = steps;
        double bestScore = double.MinValue;
        for (int i = 0; i < scores.Length; i++)
        {
            double score = (scores[i] - mean) * (1 - Reluctance * Math.Abs(i - steps) * Hop);
            (best, bestScore) = score > bestScore ? (i, score) : (best, bestScore);
        }

        return scores[best] - mean > Clear * deviation ? (best - steps) * Hop : 0;
    }

    private static List<(double Time, double Weight)> Strokes(TempoMap map, double duration)
    {
        List<(double Time, double Weight)> strokes = [];
        foreach (double note in map.Notes)
        {
            if (strokes.Count == 0 || note > strokes[^1].Time + Hop)
                strokes.Add((note, 1));
        }

        if (strokes.Count >= EnoughNotes)
            return strokes;
        strokes.Clear();
        KnownGrid grid = map.Grid(duration, 0);
        for (int i = 0; i < grid.Beats.Count; i++)
            strokes.Add((grid.Beats[i], grid.Positions[i] == 0 ? 2 : 1));
        return strokes;
    }

    private static double Score(float[] strength, List<(double Time, double Weight)> strokes, double shift)
    {
        double sum = 0, weights = 0;
        foreach ((double time, double weight) in strokes)
        {
            // What falls out of the song finds nothing there: a shift does not win by losing its edges.
            int at = (int)Math.Floor((time + shift) / Hop);
            sum += at >= 0 && at < strength.Length ? weight * strength[at] : 0;
            weights += weight;
        }

        return weights > 0 ? sum / weights : 0;
    }

    private static (double Mean, double Deviation) Spread(double[] scores)
    {
        double sum = 0, squares = 0;
        foreach (double score in scores)
        {
            sum += score;
            squares += score * score;
        }

        double mean = sum / scores.Length;
        return (mean, Math.Sqrt(Math.Max(0, squares / scores.Length - mean * mean)));
    }

    /// <summary>Rise of loudness per hop, of the sound and of its edges, as ratios.</summary>
    private static float[] Strength(Waveform sound)
    {
        int hop = Math.Max(1, (int)Math.Round(Hop * sound.SampleRate));
        float[] strength = new float[(int)(Math.Min(sound.Duration, Listened) / Hop)];
        float[] block = new float[hop], channel = new float[hop];
        double before = 0, beforeEdges = 0, floor = 1e-6;
        float last = 0;
        for (int i = 0; i < strength.Length; i++)
        {
            ReadAll(sound, (long)Math.Round(i * Hop * sound.SampleRate), block, channel);
            double energy = floor, edges = floor;
            foreach (float sample in block)
            {
                energy += sample * sample;
                edges += (sample - last) * (sample - last);
                last = sample;
            }

            strength[i] = i == 0 ? 0 : (float)(Rise(energy, before) + Rise(edges, beforeEdges));
            (before, beforeEdges) = (energy, edges);
        }

        return Spread(strength);
    }

    /// <summary>Half of each value also counts for its neighbors, so that a stroke on the edge of a hop counts in both.</summary>
    private static float[] Spread(float[] values)
    {
        float[] spread = new float[values.Length];
        for (int i = 0; i < values.Length; i++)
            spread[i] = values[i] + 0.5f * ((i > 0 ? values[i - 1] : 0) + (i + 1 < values.Length ? values[i + 1] : 0));
        return spread;
    }

    private static void ReadAll(Waveform sound, long start, float[] sum, float[] channel)
    {
        Array.Clear(sum);
        for (int c = 0; c < sound.ChannelCount; c++)
        {
            sound.Read(c, start, channel);
            for (int i = 0; i < sum.Length; i++)
                sum[i] += float.IsFinite(channel[i]) ? channel[i] : 0;
        }
    }

    private static double Rise(double now, double before) => Math.Min(5, Math.Max(0, Math.Log(now / before)));
}
