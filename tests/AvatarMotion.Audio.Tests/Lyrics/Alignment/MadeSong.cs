using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio.Tests;

/// <summary>A song whose sounds are known, as an acoustic model would hear them: mostly right, with doubt and confusions.</summary>
internal sealed class MadeSong
{
    private const double Rate = 50;
    private readonly List<(double Start, double End, int Class)> _sounds = new();
    private readonly BuiltInPronouncer _rules = new();

    /// <summary>Where each written word starts.</summary>
    public List<double> Starts { get; } = new();

    /// <summary>Where each written phone starts.</summary>
    public List<double> PhoneStarts { get; } = new();

    /// <summary>End of the last sound.</summary>
    public double End { get; private set; }

    /// <summary>Sings a line at <paramref name="start"/>: consonants short, vowels for <paramref name="vowel"/> seconds.</summary>
    public MadeSong Sing(string line, double start, double vowel = 0.2, bool isWritten = true)
    {
        double at = start;
        foreach (string word in line.Split(' '))
        {
            if (isWritten)
                Starts.Add(at);
            foreach (IReadOnlyList<string> syllable in _rules.Pronounce(word, "en"))
            {
                foreach (string symbol in syllable)
                    at = Sound(symbol, at, Phones.IsVowel(symbol) ? vowel : 0.06, isWritten);
            }
        }

        End = Math.Max(End, at);
        return this;
    }

    /// <summary>The song, <paramref name="duration"/> seconds long; the model is surer the smaller <paramref name="noise"/>.</summary>
    public Song Hear(double duration, double noise = 1.0)
    {
        int frames = (int)(duration * Rate), count = PhoneClasses.Count;
        float[] logs = new float[frames * count];
        for (int frame = 0; frame < frames; frame++)
        {
            int sound = ClassAt(frame / Rate);
            double sum = 0;
            for (int i = 0; i < count; i++)
            {
                double value = (i == sound ? 4 : 0) + noise * Wave(frame, i);
                logs[frame * count + i] = (float)value;
                sum += Math.Exp(value);
            }

            for (int i = 0; i < count; i++)
                logs[frame * count + i] -= (float)Math.Log(sum);
        }

        return new Song { Duration = duration, PhonePosteriors = new PhonePosteriors(Rate, logs) };
    }

    private double Sound(string symbol, double start, double seconds, bool isWritten)
    {
        if (isWritten)
            PhoneStarts.Add(start);
        IReadOnlyList<int> parts = PhoneClasses.Parts(symbol);
        for (int i = 0; i < parts.Count; i++)
            _sounds.Add((start + seconds * i / parts.Count, start + seconds * (i + 1) / parts.Count, parts[i]));
        return start + seconds;
    }

    private int ClassAt(double time)
    {
        foreach ((double start, double end, int sound) in _sounds)
        {
            if (time >= start && time < end)
                return sound;
        }

        return PhoneClasses.Silence;
    }

    /// <summary>A number about in [-2, 2] that changes slowly from frame to frame, another for each class.</summary>
    private static double Wave(int frame, int phoneClass) =>
        Math.Sin(0.31 * frame + 1.7 * phoneClass * phoneClass) + Math.Sin(0.073 * frame * (1 + phoneClass % 5) + phoneClass);
}
