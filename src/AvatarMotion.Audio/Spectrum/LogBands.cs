using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Triangular filters whose centers lie on a logarithmic frequency scale, on unique bins of a spectrum. Immutable.</summary>
internal sealed class LogBands
{
    private readonly int[] _first;
    private readonly float[][] _weights;

    /// <param name="size">Samples in a frame.</param>
    /// <param name="rate">Sample rate in hertz.</param>
    /// <param name="low">Lowest edge in hertz.</param>
    /// <param name="high">Highest edge in hertz.</param>
    /// <param name="perOctave">Filters per octave, where bins are dense enough.</param>
    public LogBands(int size, int rate, double low, double high, int perOctave)
    {
        List<int> edges = Edges(size, rate, low, high, perOctave);
        int count = Math.Max(0, edges.Count - 2);
        _first = new int[count];
        _weights = new float[count][];
        Centers = new double[count];
        for (int band = 0; band < count; band++)
        {
            _first[band] = edges[band];
            _weights[band] = Triangle(edges[band], edges[band + 1], edges[band + 2]);
            Centers[band] = (double)edges[band + 1] * rate / size;
        }
    }

    /// <summary>Center frequencies in hertz, ascending.</summary>
    public double[] Centers { get; }

    public int Count => _first.Length;

    /// <summary>Index of the first band whose center is at or above <paramref name="hertz"/>.</summary>
    public int IndexOf(double hertz)
    {
        int band = 0;
        while (band < Centers.Length && Centers[band] < hertz)
            band++;
        return band;
    }

    /// <summary>Sums the spectrum under each filter.</summary>
    public void Apply(ReadOnlySpan<float> magnitudes, Span<float> bands)
    {
        for (int band = 0; band < _first.Length; band++)
        {
            float[] weights = _weights[band];
            ReadOnlySpan<float> bins = magnitudes.Slice(_first[band], weights.Length);
            float sum = 0f;
            for (int i = 0; i < weights.Length; i++)
                sum += weights[i] * bins[i];
            bands[band] = sum;
        }
    }

    private static List<int> Edges(int size, int rate, double low, double high, int perOctave)
    {
        List<int> edges = new();
        int steps = (int)(Math.Log(high / low, 2.0) * perOctave) + 3;
        for (int step = 0; step < steps; step++)
        {
            int bin = (int)Math.Round(low * Math.Pow(2.0, (double)step / perOctave) * size / rate);
            if (bin < size / 2 && (edges.Count == 0 || bin > edges[edges.Count - 1]))
                edges.Add(bin);
        }

        return edges;
    }

    private static float[] Triangle(int left, int center, int right)
    {
        float[] weights = new float[right - left + 1];
        for (int bin = left; bin <= right; bin++)
            weights[bin - left] = bin <= center ? (float)(bin - left) / (center - left) : (float)(right - bin) / (right - center);
        return weights;
    }
}
