using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>
/// How a stretch of music asks to be danced: the same move is soft and long in a quiet verse, hard and short in a drop.
/// </summary>
/// <param name="Weight">From light (0) to strong (1): bounce, wind-up, landings.</param>
/// <param name="Time">From sustained (0) to sudden (1): how short strokes are, how stiffly they stop.</param>
/// <remarks>Two of Laban's four factors of effort (Laban and Lawrence 1947); space and flow are the move's own, written as efforts of its keys.</remarks>
internal readonly record struct MusicEffort(float Weight, float Time)
{
    /// <summary>Danced as written.</summary>
    public const float Ordinary = 0.65f;

    // Strengths of kick and snare in a beat of a full drum kit.
    private const double FullDrums = 1.7;
    private const double SnareShare = 1.2;

    /// <summary>Danced as written.</summary>
    public static MusicEffort Plain { get; } = new(Ordinary, Ordinary);

    /// <summary>How much longer strokes are.</summary>
    public float Length => Scaled(Time, 1.25f, 0.90f);

    /// <summary>How much bigger the wind-up is.</summary>
    public float Windup => Scaled(Weight, 0.3f, 1.5f);

    /// <summary>How much deeper the bounce and how much harder landings are.</summary>
    public float Bounce => Scaled(Weight, 0.72f, 1.14f);

    /// <summary>How much harder a landing is taken.</summary>
    public float Landing => Scaled(Weight, 0.4f, 1.45f);

    /// <summary>How much stiffer arms hang on the body.</summary>
    public float Stiffness => Scaled(Time, 0.80f, 1.14f);

    /// <summary>How much of their swing arms lose.</summary>
    public float Damping => Scaled(Weight, 1.18f, 0.90f);

    /// <summary>What the drums and the energy of [<paramref name="start"/>, <paramref name="end"/>) seconds ask for; songs without known drums are judged by energy alone.</summary>
    public static MusicEffort Of(Song song, double start, double end, float energy)
    {
        double beats = Math.Max(1, (end - start) * Math.Max(song.BeatsPerMinute, 40) / 60);
        bool known = song.Drums.Kick.Count + song.Drums.Snare.Count > 0;
        double power = (Strength(song.Drums.Kick, start, end) + SnareShare * Strength(song.Drums.Snare, start, end)) / beats;
        float drums = known ? (float)Math.Min(1, power / FullDrums) : energy;
        return new MusicEffort(0.5f * energy + 0.5f * drums, 0.4f * energy + 0.6f * drums);
    }

    private static double Strength(IReadOnlyList<Onset> hits, double start, double end)
    {
        int low = 0, high = hits.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (hits[middle].Time < start)
                low = middle + 1;
            else
                high = middle;
        }

        double sum = 0;
        for (int i = low; i < hits.Count && hits[i].Time < end; i++)
            sum += hits[i].Strength;
        return sum;
    }

    private static float Scaled(float value, float least, float most) =>
        value < Ordinary ? Easing.Lerp(least, 1f, value / Ordinary) : Easing.Lerp(1f, most, (value - Ordinary) / (1f - Ordinary));
}
