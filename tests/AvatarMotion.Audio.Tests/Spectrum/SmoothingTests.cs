using System;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class SmoothingTests
{
    [Test]
    public void AGaussianKeepsTheSumOfAnImpulse()
    {
        float[] impulse = new float[101];
        impulse[50] = 1f;
        float[] smooth = Smoothing.Gaussian(impulse, 3.0);
        float sum = 0f;
        foreach (float value in smooth)
            sum += value;
        Assert.That(sum, Is.EqualTo(1f).Within(1e-5f));
        Assert.That(smooth[50] / smooth[53], Is.EqualTo(Math.Exp(0.5)).Within(1e-4), "one standard deviation away");
        Assert.That(smooth[47], Is.EqualTo(smooth[53]).Within(1e-7f));
    }

    [TestCase(4.0)]
    [TestCase(9.0)]
    [TestCase(40.0)]
    public void AWideWindowHasTheVarianceItWasAskedFor(double sigma)
    {
        int half = (int)(6 * sigma);
        float[] impulse = new float[2 * half + 1];
        impulse[half] = 1f;
        float[] smooth = Smoothing.Wide(impulse, sigma);
        double variance = 0;
        for (int i = 0; i < smooth.Length; i++)
            variance += smooth[i] * (i - half) * (i - half);
        Assert.That(Math.Sqrt(variance), Is.EqualTo(sigma).Within(0.15 * sigma));
    }

    [Test]
    public void ARunningMeanIsTheMeanOfItsWindow()
    {
        float[] mean = Smoothing.Mean(new[] { 1f, 2f, 6f, 4f, 5f }, 1);
        Assert.That(mean, Is.EqualTo(new[] { 4f / 3f, 3f, 4f, 5f, 14f / 3f }).Within(1e-6f), "the end values go on outside");
    }

    [Test]
    public void SmoothingAConstantLeavesItAsItIs() => Prop.ForAll<byte, byte>((length, level) =>
    {
        float[] constant = new float[length % 60 + 1];
        Array.Fill(constant, level / 16f);
        foreach (float[] smooth in new[] { Smoothing.Gaussian(constant, 2.5), Smoothing.Wide(constant, 5), Smoothing.Mean(constant, 3), Smoothing.Maximum(constant, 4) })
            Assert.That(smooth, Is.EqualTo(constant).Within(1e-4f));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void TheMaximumReachesAsFarAsAsked()
    {
        float[] result = Smoothing.Maximum(new[] { 0f, 0f, 0f, 5f, 0f, 0f, 0f }, 2);
        Assert.That(result, Is.EqualTo(new[] { 0f, 5f, 5f, 5f, 5f, 5f, 0f }));
    }

    [Test]
    public void StandardizedValuesHaveMeanZeroAndDeviationOne()
    {
        float[] values = new float[500];
        for (int i = 0; i < values.Length; i++)
            values[i] = 7f + 3f * MathF.Sin(0.37f * i);
        double mean = 0, square = 0;
        foreach (float value in Smoothing.Standardize(values))
            (mean, square) = (mean + value / 500.0, square + value * (double)value / 500.0);
        Assert.That(mean, Is.Zero.Within(1e-5));
        Assert.That(square, Is.EqualTo(1.0).Within(1e-4));
    }

    [Test]
    public void AConstantStandardizesToZeroInsteadOfDividingByIt() =>
        Assert.That(Smoothing.Standardize(new[] { 4f, 4f, 4f }), Is.All.Zero);

    [TestCase(0.0, 1f)]
    [TestCase(0.5, 3f)]
    [TestCase(1.0, 9f)]
    public void AQuantileIsAValueOfTheList(double share, float expected) =>
        Assert.That(Smoothing.Quantile(new[] { 9f, 1f, 3f, 2f, 4f }, share), Is.EqualTo(expected));

    [Test]
    public void NothingHasTheQuantileZero() => Assert.That(Smoothing.Quantile(Array.Empty<float>(), 0.5), Is.Zero);

    [Test]
    public void QuietAndLoudPassagesComeOutAlike()
    {
        float[] values = new float[4000];
        for (int i = 0; i < values.Length; i++)
            values[i] = i % 50 == 0 ? (i < 2000 ? 1f : 0.3f) : 0f;
        float[] scaled = Smoothing.LocalScale(values);
        Assert.That(scaled[3000] / scaled[1000], Is.EqualTo(1f).Within(0.05f));
    }

    [TestCase(-3.0, 2.0)]
    [TestCase(0.25, 3.0)]
    [TestCase(1.5, 7.0)]
    [TestCase(9.0, 8.0)]
    public void ReadsBetweenFramesAndHoldsTheEnds(double frame, double expected) =>
        Assert.That(Smoothing.At(new[] { 2f, 6f, 8f }, frame), Is.EqualTo(expected).Within(1e-6));
}
