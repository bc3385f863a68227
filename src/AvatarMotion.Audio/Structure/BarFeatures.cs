using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>What each bar sounds like: pitch classes of its first and second half, timbre, energy and singing.</summary>
internal sealed class BarFeatures
{
    /// <summary>Pitch-class values per bar: chroma and bass, two halves.</summary>
    private const int HarmonySize = 48;

    private readonly float[][] _harmony;
    private readonly float[][] _timbre;

    /// <param name="lines">Bar lines in seconds, ascending; one more than bars.</param>
    public BarFeatures(List<double> lines, OnsetFrames frames, HarmonyFrames harmony, Curve energy, IReadOnlyList<VoiceSpan> voice)
    {
        Lines = lines;
        _harmony = new float[Count][];
        _timbre = new float[Count][];
        Energy = new float[Count];
        Sung = new float[Count];
        for (int bar = 0; bar < Count; bar++)
        {
            double start = lines[bar], end = lines[bar + 1], middle = (start + end) / 2;
            _harmony[bar] = new float[HarmonySize];
            AddClasses(harmony, harmony.Chroma, start, middle, _harmony[bar], 0);
            AddClasses(harmony, harmony.Chroma, middle, end, _harmony[bar], 12);
            AddClasses(harmony, harmony.Bass, start, middle, _harmony[bar], 24);
            AddClasses(harmony, harmony.Bass, middle, end, _harmony[bar], 36);
            _timbre[bar] = Timbre(frames, start, end);
            Energy[bar] = energy.Mean(start, end);
            Sung[bar] = Overlap(voice, start, end);
        }

        Scale(_timbre);
    }

    public List<double> Lines { get; }

    public int Count => Math.Max(0, Lines.Count - 1);

    /// <summary>Mean energy per bar, in [0, 1].</summary>
    public float[] Energy { get; }

    /// <summary>Share of the bar in which somebody sings, in [0, 1].</summary>
    public float[] Sung { get; }

    /// <summary>Likeness of the harmony of two bars, in [-1, 1].</summary>
    public double Harmony(int a, int b)
    {
        double cross = 0;
        for (int i = 0; i < HarmonySize; i++)
            cross += _harmony[a][i] * _harmony[b][i];
        return cross / 4;
    }

    /// <summary>Likeness of two bars in harmony, timbre and energy, in about [-1, 1].</summary>
    public double Likeness(int a, int b)
    {
        double distance = 0;
        for (int i = 0; i < _timbre[a].Length; i++)
            distance += (_timbre[a][i] - _timbre[b][i]) * (_timbre[a][i] - _timbre[b][i]);
        double timbre = Math.Exp(-distance / (2.0 * _timbre[a].Length));
        double energy = 1.0 - 2.0 * Math.Abs(Energy[a] - Energy[b]);
        return 0.45 * Harmony(a, b) + 0.35 * (2 * timbre - 1) + 0.2 * energy;
    }

    private static void AddClasses(HarmonyFrames frames, float[] classes, double start, double end, float[] target, int at)
    {
        int first = Math.Min((int)Math.Round(start * HarmonyFrames.PerSecond), frames.Count - 1);
        int last = Math.Min(Math.Max(first + 1, (int)Math.Round(end * HarmonyFrames.PerSecond)), frames.Count);
        float mean = 0f;
        for (int frame = first; frame < last; frame++)
        {
            for (int k = 0; k < 12; k++)
            {
                target[at + k] += classes[12 * frame + k];
                mean += classes[12 * frame + k] / 12;
            }
        }

        float norm = 1e-6f;
        for (int k = 0; k < 12; k++)
        {
            target[at + k] -= mean;
            norm += target[at + k] * target[at + k];
        }

        for (int k = 0; k < 12; k++)
            target[at + k] /= MathF.Sqrt(norm);
    }

    private static float[] Timbre(OnsetFrames frames, double start, double end)
    {
        float[] timbre = new float[frames.Timbre.Length];
        int columns = frames.Timbre[0].Length;
        int first = Math.Min((int)Math.Round(Hops.FromSeconds(start) / OnsetFrames.TimbreStep), columns - 1);
        int last = Math.Min(Math.Max(first + 1, (int)Math.Round(Hops.FromSeconds(end) / OnsetFrames.TimbreStep)), columns);
        for (int band = 0; band < timbre.Length; band++)
        {
            for (int column = first; column < last; column++)
                timbre[band] += frames.Timbre[band][column] / (last - first);
        }

        return timbre;
    }

    /// <summary>Standardizes each timbre band over the bars.</summary>
    private static void Scale(float[][] rows)
    {
        float[] column = new float[rows.Length];
        for (int band = 0; rows.Length > 0 && band < rows[0].Length; band++)
        {
            for (int bar = 0; bar < rows.Length; bar++)
                column[bar] = rows[bar][band];
            float[] scaled = Smoothing.Standardize(column);
            for (int bar = 0; bar < rows.Length; bar++)
                rows[bar][band] = scaled[bar];
        }
    }

    private static float Overlap(IReadOnlyList<VoiceSpan> voice, double start, double end)
    {
        double sum = 0;
        foreach (VoiceSpan span in voice)
            sum += Math.Max(0, Math.Min(end, span.End) - Math.Max(start, span.Start));
        return (float)(sum / Math.Max(1e-9, end - start));
    }
}
