namespace AvatarMotion.Audio;

/// <summary>What one pass over the full-rate spectrum leaves, at 100 frames per second.</summary>
internal sealed class OnsetFrames
{
    /// <summary>Bands in which onsets are told apart.</summary>
    public const int BandCount = 5;

    /// <summary>Frames per column of <see cref="Timbre"/>.</summary>
    public const int TimbreStep = 10;

    public OnsetFrames(int count, int timbreBands)
    {
        Count = count;
        Flux = Rows(BandCount, count);
        Rise = Rows(BandCount, count);
        BandLevel = Rows(BandCount, count);
        Level = new float[count];
        Low = new float[count];
        Centroid = new float[count];
        Timbre = Rows(timbreBands, (count + TimbreStep - 1) / TimbreStep);
    }

    public int Count { get; }

    /// <summary>Mean rise of the log spectrum per band (28-130-400-2000-6000-17000 Hz), at least 0.</summary>
    public float[][] Flux { get; }

    /// <summary>Share of the band's bins that rise together, in [0, 1]: near 1 for drums, low for notes.</summary>
    public float[][] Rise { get; }

    /// <summary>Mean of the log spectrum per band, at least 0.</summary>
    public float[][] BandLevel { get; }

    /// <summary>Mean of the log spectrum over the whole range: a loudness, at least 0.</summary>
    public float[] Level { get; }

    /// <summary>Mean of the log spectrum below 130 Hz.</summary>
    public float[] Low { get; }

    /// <summary>Center of gravity of the log spectrum on a logarithmic frequency scale, in [0, 1] over 28 Hz to 17 kHz.</summary>
    public float[] Centroid { get; }

    /// <summary>Log spectrum in third-octave bands, one column per <see cref="TimbreStep"/> frames.</summary>
    public float[][] Timbre { get; }

    private static float[][] Rows(int rows, int columns)
    {
        float[][] result = new float[rows][];
        for (int row = 0; row < rows; row++)
            result[row] = new float[columns];
        return result;
    }
}
