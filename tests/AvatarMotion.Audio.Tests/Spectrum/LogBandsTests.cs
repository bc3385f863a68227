using System;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class LogBandsTests
{
    private static readonly LogBands Bands = new(2048, 44100, 28, 17000, 24);

    [Test]
    public void CentersRiseFromTheLowEdgeToTheHighOne()
    {
        Assert.That(Bands.Centers, Is.Ordered.Ascending.And.Unique);
        Assert.That(Bands.Centers[0], Is.InRange(28, 70));
        Assert.That(Bands.Centers[^1], Is.InRange(15500, 17600));
    }

    [Test]
    public void HighUpThereAreTwentyFourBandsInAnOctave() =>
        Assert.That(Bands.IndexOf(8000) - Bands.IndexOf(4000), Is.InRange(23, 25));

    [TestCase(200.0)]
    [TestCase(1000.0)]
    [TestCase(6000.0)]
    public void APureToneIsStrongestInItsOwnBand(double hertz)
    {
        float[] magnitudes = new float[1100], bands = new float[Bands.Count];
        magnitudes[(int)Math.Round(hertz * 2048 / 44100)] = 1f;
        Bands.Apply(magnitudes, bands);
        int best = Array.IndexOf(bands, Max(bands));
        Assert.That(Bands.Centers[best], Is.EqualTo(hertz).Within(Math.Max(22, 0.04 * hertz)));
    }

    [Test]
    public void AnIndexBeyondTheLastBandIsTheirCount() => Assert.That(Bands.IndexOf(30000), Is.EqualTo(Bands.Count));

    [Test]
    public void TheAutocorrelationOfASineHasItsPeriod()
    {
        float[] sine = new float[400], lags = new float[120];
        for (int i = 0; i < sine.Length; i++)
            sine[i] = MathF.Sin(2f * MathF.PI * i / 40f);
        new Autocorrelation(400).Compute(sine, lags);
        int best = 20;
        for (int lag = 20; lag < lags.Length; lag++)
            best = lags[lag] > lags[best] ? lag : best;
        Assert.That(best, Is.EqualTo(40));
        Assert.That(lags[20], Is.LessThan(-0.8f * lags[0]));
    }

    [Test]
    public void TheAutocorrelationIsTheSumOfProducts()
    {
        float[] values = { 1f, -2f, 3f, 0.5f, 4f }, lags = new float[5];
        new Autocorrelation(5).Compute(values, lags);
        for (int lag = 0; lag < 5; lag++)
        {
            float sum = 0f;
            for (int i = 0; i + lag < 5; i++)
                sum += values[i] * values[i + lag];
            Assert.That(lags[lag], Is.EqualTo(sum).Within(1e-4f), $"lag {lag}");
        }
    }

    private static float Max(float[] values)
    {
        float best = values[0];
        foreach (float value in values)
            best = Math.Max(best, value);
        return best;
    }
}
