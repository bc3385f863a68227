using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>What the rhythm network hears in a frame: the log spectrum, about eight values per octave, then how much it rises, about three per octave. Immutable.</summary>
/// <remarks>
/// Made of neighboring bands of the 24-per-octave filterbank of <see cref="OnsetListener"/>: single FFT bins where those are wider than the
/// grouping asks. Levels are log10(1 + 1000 S) / 2, rises are the mean SuperFlux of the group: both lie near [0, 1], strong attacks reach 1.7.
/// </remarks>
internal sealed class RhythmFeatures
{
    private const double LevelsPerOctave = 8.0;
    private const double RisesPerOctave = 3.0;
    private const float LevelScale = 0.5f;
    private const float RiseScale = 1f;
    private readonly int[] _levels;
    private readonly int[] _rises;

    public RhythmFeatures(LogBands bands)
    {
        _levels = Groups(bands, LevelsPerOctave);
        _rises = Groups(bands, RisesPerOctave);
    }

    /// <summary>Values that describe the level; they come first.</summary>
    public int Levels => _levels.Length - 1;

    /// <summary>Values that describe the rise.</summary>
    public int Rises => _rises.Length - 1;

    /// <summary>Values per frame.</summary>
    public int Count => Levels + Rises;

    /// <summary>Writes one column.</summary>
    /// <param name="level">Log spectrum per band.</param>
    /// <param name="rise">Rise of the log spectrum per band, negative where it falls.</param>
    public void Write(ReadOnlySpan<float> level, ReadOnlySpan<float> rise, float[][] rows, int column)
    {
        for (int i = 0; i < Levels; i++)
        {
            float sum = 0f;
            for (int band = _levels[i]; band < _levels[i + 1]; band++)
                sum += level[band];
            rows[i][column] = LevelScale * sum / (_levels[i + 1] - _levels[i]);
        }

        for (int i = 0; i < Rises; i++)
        {
            float sum = 0f;
            for (int band = _rises[i]; band < _rises[i + 1]; band++)
                sum += Math.Max(0f, rise[band]);
            rows[Levels + i][column] = RiseScale * sum / (_rises[i + 1] - _rises[i]);
        }
    }

    /// <summary>First band of each group, and the end of the last.</summary>
    private static int[] Groups(LogBands bands, double perOctave)
    {
        List<int> edges = new();
        int last = int.MinValue;
        for (int band = 0; band < bands.Count; band++)
        {
            int group = (int)Math.Floor(Math.Log(bands.Centers[band] / bands.Centers[0], 2.0) * perOctave + 1e-9);
            if (group != last)
                edges.Add(band);
            last = group;
        }

        edges.Add(bands.Count);
        return edges.ToArray();
    }
}
