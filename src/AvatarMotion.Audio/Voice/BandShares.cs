using System;

namespace AvatarMotion.Audio;

/// <summary>Carries a share per band over to the bins of a spectrum: as it is where bands are single bins, straight lines between the bands' centers above. Immutable.</summary>
internal sealed class BandShares
{
    private readonly int[] _lower;
    private readonly float[] _toUpper;

    /// <param name="edges">First bin of each band, and the bin after the last, for <see cref="ShortTime.Size"/> samples at 44.1 kHz.</param>
    /// <param name="size">Samples in a frame of the spectrum that is carried to.</param>
    /// <param name="rate">Its sample rate, in hertz.</param>
    public BandShares(int[] edges, int size = ShortTime.Size, int rate = Sound.FullRate)
    {
        int bands = edges.Length - 1;
        _lower = new int[size / 2 + 1];
        _toUpper = new float[size / 2 + 1];
        int upper = 1;
        for (int bin = 0; bin < _lower.Length; bin++)
        {
            double at = (double)bin * rate / size * ShortTime.Size / Sound.FullRate;
            at = Math.Min(Math.Max(at, Center(edges, 0)), Center(edges, bands - 1));
            while (upper < bands - 1 && Center(edges, upper) < at)
                upper++;
            _lower[bin] = upper - 1;
            _toUpper[bin] = (float)((at - Center(edges, upper - 1)) / (Center(edges, upper) - Center(edges, upper - 1)));
        }
    }

    /// <summary>Writes the share of every bin.</summary>
    public void Fill(ReadOnlySpan<float> bands, Span<float> bins)
    {
        for (int bin = 0; bin < _lower.Length; bin++)
            bins[bin] = bands[_lower[bin]] + (bands[_lower[bin] + 1] - bands[_lower[bin]]) * _toUpper[bin];
    }

    private static double Center(int[] edges, int band) => 0.5 * (edges[band] + edges[band + 1] - 1);
}
