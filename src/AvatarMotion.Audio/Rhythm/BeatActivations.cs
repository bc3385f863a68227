using System;

namespace AvatarMotion.Audio;

/// <summary>What the network hears, each a probability per 100-Hz frame.</summary>
internal sealed class BeatActivations
{
    private const double Least = 0.003;

    public BeatActivations(int frames)
    {
        Beat = new float[frames];
        Downbeat = new float[frames];
        Kick = new float[frames];
        Snare = new float[frames];
        Hat = new float[frames];
    }

    /// <summary>A beat, downbeats among them.</summary>
    public float[] Beat { get; }

    /// <summary>A downbeat.</summary>
    public float[] Downbeat { get; }

    public float[] Kick { get; }

    public float[] Snare { get; }

    public float[] Hat { get; }

    /// <summary>ln(p / (1 - p)) of each value, within ±5.8.</summary>
    public static float[] LogOdds(float[] probabilities)
    {
        float[] odds = new float[probabilities.Length];
        for (int i = 0; i < odds.Length; i++)
        {
            double p = Math.Min(Math.Max(probabilities[i], Least), 1.0 - Least);
            odds[i] = (float)Math.Log(p / (1.0 - p));
        }

        return odds;
    }
}
