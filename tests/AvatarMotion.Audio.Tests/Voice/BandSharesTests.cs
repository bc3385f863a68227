using System;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class BandSharesTests
{
    // Bands 1, 2, 3 and 4..6, 7..12: centers 1, 2, 3, 5, 9.5.
    private static readonly int[] Edges = { 1, 2, 3, 4, 7, 13 };

    [Test]
    public void SingleBinsKeepTheirShareAndWiderBandsAreJoinedByLines()
    {
        float[] bins = new float[ShortTime.Bins];
        new BandShares(Edges).Fill(new[] { 0.1f, 0.2f, 0.3f, 0.7f, 1f }, bins);
        foreach ((int bin, double share) in new[] { (0, 0.1), (1, 0.1), (2, 0.2), (3, 0.3), (4, 0.5), (5, 0.7), (7, 0.7 + 0.3 * 2 / 4.5), (10, 1.0), (1024, 1.0) })
            Assert.That(bins[bin], Is.EqualTo(share).Within(1e-6), $"bin {bin}");
    }

    [Test]
    public void ACoarserSpectrumReadsTheSamePlaces()
    {
        float[] bins = new float[513];
        new BandShares(Edges, 1024, Sound.LowRate).Fill(new[] { 0.1f, 0.2f, 0.3f, 0.7f, 1f }, bins);
        foreach ((int bin, double share) in new[] { (2, 0.1), (3, 0.15), (4, 0.2), (8, 0.5), (10, 0.7), (512, 1.0) })
            Assert.That(bins[bin], Is.EqualTo(share).Within(1e-6), $"bin {bin}");
    }

    [Test]
    public void OfTheRealBandsEachBinLiesBetweenItsNeighbors()
    {
        int[] edges = VoiceNetwork.Default.Edges;
        float[] rising = new float[edges.Length - 1], bins = new float[ShortTime.Bins];
        for (int band = 0; band < rising.Length; band++)
            rising[band] = band;
        new BandShares(edges).Fill(rising, bins);
        for (int bin = 1; bin < bins.Length; bin++)
            Assert.That(bins[bin], Is.GreaterThanOrEqualTo(bins[bin - 1]));
        for (int bin = 1; bin <= 128; bin++)
            Assert.That(bins[bin], Is.EqualTo(bin - 1).Within(1e-4));
    }
}
