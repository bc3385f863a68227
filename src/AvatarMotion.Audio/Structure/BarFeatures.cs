using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>What each bar sounds like: pitch classes and timbre of its four quarters, energy and singing.</summary>
internal sealed class BarFeatures
{
    /// <summary>Parts of a bar that are heard apart, so that a rhythm and a chord change inside a bar count.</summary>
    public const int Parts = 4;

    /// <summary>Pitch-class values per part: chroma and bass.</summary>
    private const int Classes = 24;

    /// <summary>What the level of the whole spectrum weighs beside its shape, in bands.</summary>
    private const float LevelBands = 4f;

    private readonly float[][] _harmony;
    private readonly float[][] _timbre;
    private readonly double _timbreScale;

    /// <param name="lines">Bar lines in seconds, ascending; one more than bars.</param>
    /// <param name="song">A song whose energy, bass, voice, beats and drums are known.</param>
    public BarFeatures(List<double> lines, OnsetFrames frames, HarmonyFrames harmony, Song song)
    {
        Lines = lines;
        _harmony = new float[Count][];
        _timbre = new float[Count][];
        Energy = new float[Count];
        Sung = new float[Count];
        Bass = new float[Count];
        Drums = DrumShare.PerBar(lines, song);
        for (int bar = 0; bar < Count; bar++)
        {
            double start = lines[bar], length = lines[bar + 1] - lines[bar];
            _harmony[bar] = new float[Parts * Classes];
            _timbre[bar] = new float[Parts * (frames.Timbre.Length + 1)];
            for (int part = 0; part < Parts; part++)
            {
                double from = start + length * part / Parts, to = start + length * (part + 1) / Parts;
                AddClasses(harmony, harmony.Chroma, from, to, _harmony[bar].AsSpan(Classes * part, 12));
                AddClasses(harmony, harmony.Bass, from, to, _harmony[bar].AsSpan(Classes * part + 12, 12));
                AddTimbre(frames, from, to, _timbre[bar].AsSpan(part * (frames.Timbre.Length + 1), frames.Timbre.Length + 1));
            }

            Energy[bar] = song.Energy.Mean(start, start + length);
            Bass[bar] = song.Bass.Mean(start, start + length);
            Sung[bar] = Overlap(song.Voice, start, start + length);
        }

        Scale(_timbre, frames.Timbre.Length + 1);
        _timbreScale = UsualDistance();
    }

    public List<double> Lines { get; }

    public int Count => Math.Max(0, Lines.Count - 1);

    /// <summary>Mean energy per bar, in [0, 1].</summary>
    public float[] Energy { get; }

    /// <summary>Share of the bar in which somebody sings, in [0, 1].</summary>
    public float[] Sung { get; }

    /// <summary>Mean bass per bar, in [0, 1].</summary>
    public float[] Bass { get; }

    /// <summary>Share of the beats with a kick or a snare per bar, in [0, 1].</summary>
    public float[] Drums { get; }

    /// <summary>Likeness of the harmony of two bars, in [-1, 1], when the second is moved up by <paramref name="semitones"/>.</summary>
    public double Harmony(int a, int b, int semitones = 0)
    {
        float[] one = _harmony[a], other = _harmony[b];
        float cross = 0f;
        for (int at = 0; at < one.Length; at += 12)
        {
            for (int k = 0, from = (12 - semitones) % 12; k < 12; k++, from++)
                cross += one[at + k] * other[at + (from >= 12 ? from - 12 : from)];
        }

        return cross / (2 * Parts);
    }

    /// <summary>Likeness of the sound of two bars (instruments, rhythm, level), in [0, 1]; two bars that are as far apart as usual have 0.37.</summary>
    public double Timbre(int a, int b) => Math.Exp(-Distance(a, b) / _timbreScale);

    /// <summary>Likeness of two bars in harmony, sound and energy, in about [-1, 1].</summary>
    public double Likeness(int a, int b) =>
        0.4 * Harmony(a, b) + 0.4 * (2 * Timbre(a, b) - 1) + 0.2 * (1.0 - 2.0 * Math.Abs(Energy[a] - Energy[b]));

    private double Distance(int a, int b)
    {
        float[] one = _timbre[a], other = _timbre[b];
        float sum = 0f;
        for (int i = 0; i < one.Length; i++)
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        return sum / one.Length;
    }

    /// <summary>Median squared distance of bars that are 8 to 64 bars apart.</summary>
    private double UsualDistance()
    {
        List<float> all = new();
        int step = Math.Max(1, Count / 200);
        for (int a = 0; a < Count; a += step)
        {
            for (int b = a + 8; b < Math.Min(Count, a + 64); b += 3)
                all.Add((float)Distance(a, b));
        }

        return Math.Max(0.3, all.Count == 0 ? 1.0 : Smoothing.Quantile(all.ToArray(), 0.5));
    }

    private static void AddClasses(HarmonyFrames frames, float[] classes, double start, double end, Span<float> target)
    {
        int first = Math.Min((int)Math.Round(start * HarmonyFrames.PerSecond), frames.Count - 1);
        int last = Math.Min(Math.Max(first + 1, (int)Math.Round(end * HarmonyFrames.PerSecond)), frames.Count);
        float mean = 0f, norm = 1e-6f;
        for (int frame = first; frame < last; frame++)
        {
            for (int k = 0; k < 12; k++)
                target[k] += classes[12 * frame + k];
        }

        for (int k = 0; k < 12; k++)
            mean += target[k] / 12;
        for (int k = 0; k < 12; k++)
        {
            target[k] -= mean;
            norm += target[k] * target[k];
        }

        for (int k = 0; k < 12; k++)
            target[k] /= MathF.Sqrt(norm);
    }

    /// <summary>The log spectrum in third-octave bands without its mean, which follows as the last value.</summary>
    private static void AddTimbre(OnsetFrames frames, double start, double end, Span<float> target)
    {
        int bands = frames.Timbre.Length, columns = frames.Timbre[0].Length;
        int first = Math.Min((int)Math.Round(Hops.FromSeconds(start) / OnsetFrames.TimbreStep), columns - 1);
        int last = Math.Min(Math.Max(first + 1, (int)Math.Round(Hops.FromSeconds(end) / OnsetFrames.TimbreStep)), columns);
        for (int band = 0; band < bands; band++)
        {
            for (int column = first; column < last; column++)
                target[band] += frames.Timbre[band][column] / (last - first);
            target[bands] += target[band] / bands;
        }

        for (int band = 0; band < bands; band++)
            target[band] -= target[bands];
    }

    /// <summary>Standardizes each timbre band over the song; the level counts as several bands.</summary>
    private static void Scale(float[][] rows, int width)
    {
        float[] column = new float[Parts * rows.Length];
        for (int band = 0; band < width; band++)
        {
            for (int i = 0; i < column.Length; i++)
                column[i] = rows[i / Parts][i % Parts * width + band];
            float[] scaled = Smoothing.Standardize(column);
            float weight = band == width - 1 ? MathF.Sqrt(LevelBands) : 1f;
            for (int i = 0; i < column.Length; i++)
                rows[i / Parts][i % Parts * width + band] = weight * scaled[i];
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
