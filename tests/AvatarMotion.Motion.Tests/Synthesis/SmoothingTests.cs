using System;
using System.Numerics;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

public sealed class SmoothingTests
{
    [TestCase(0.1)]
    [TestCase(1.7)]
    [TestCase(12)]
    public void AGaussianSumsToOneAndIsEven(double sigma)
    {
        float[] kernel = Smoothing.Gaussian(sigma);
        ExpectEvenAndWhole(kernel);
        Assert.That(kernel, Has.Length.EqualTo(2 * Math.Max(1, (int)Math.Ceiling(3 * sigma)) + 1));
    }

    [Test]
    public void ThePendulumSumsToOneIsEvenAndEndsAtItsReach()
    {
        float[] kernel = Smoothing.Pendulum(3.6, 0.9, 60);
        ExpectEvenAndWhole(kernel);
        Assert.That(kernel, Has.Length.EqualTo(109));
        Assert.That(kernel[0], Is.Zero.Within(1e-6f));
        Assert.That(kernel[54] / kernel[53], Is.EqualTo(Math.Exp(3.6 / 60)).Within(0.002), "it falls by e^(ωt)");
    }

    [Test]
    public void TheBodyLeavesBeforeItsSupportDoes()
    {
        float[] support = new float[240], mass = new float[240];
        Array.Fill(support, 1f, 120, 120);
        Smoothing.Apply(Smoothing.Pendulum(3.6, 0.9, 60), support, mass);
        Assert.That(mass[119], Is.EqualTo(0.5f).Within(0.06f), "half the way is done when the foot lands");
        Assert.That(mass[105], Is.GreaterThan(0.1f));
        Assert.That(mass[20], Is.Zero);
        Assert.That(mass[220], Is.EqualTo(1f).Within(1e-5f));
    }

    [Test]
    public void AConstantStaysWhatItIs()
    {
        float[] output = new float[5];
        Smoothing.Apply(Smoothing.Gaussian(4), new[] { 3f, 3f, 3f, 3f, 3f }, output);
        Assert.That(output, Has.All.EqualTo(3f).Within(1e-5f));
    }

    [Test]
    public void VectorsAreSmoothedLikeTheirNumbers() => Draw.Check(Prop.ForAll(
        FsCheck.Fluent.Gen.NonEmptyListOf(Draw.Number(-2f, 2f)).ToArbitrary(),
        values =>
        {
            float[] plain = new float[values.Count], smooth = new float[values.Count];
            Vector2[] vectors = new Vector2[values.Count], smoothVectors = new Vector2[values.Count];
            for (int i = 0; i < plain.Length; i++)
            {
                plain[i] = values[i];
                vectors[i] = new Vector2(values[i], -values[i]);
            }

            float[] kernel = Smoothing.Gaussian(2);
            Smoothing.Apply(kernel, plain, smooth);
            Smoothing.Apply(kernel, vectors, smoothVectors);
            for (int i = 0; i < plain.Length; i++)
                Assert.That(Vector2.Distance(smoothVectors[i], new Vector2(smooth[i], -smooth[i])), Is.LessThan(1e-5f));
        }));

    [Test]
    public void TheLowestOfANeighborhoodIsFound()
    {
        float[] output = new float[6];
        Smoothing.Lowest(1, new[] { 5f, 1f, 4f, 4f, 9f, 2f }, output);
        Assert.That(output, Is.EqualTo(new[] { 1f, 1f, 1f, 4f, 2f, 2f }));
    }

    private static void ExpectEvenAndWhole(float[] kernel)
    {
        float sum = 0f;
        for (int i = 0; i < kernel.Length; i++)
        {
            sum += kernel[i];
            Assert.That(kernel[i], Is.EqualTo(kernel[^(i + 1)]).And.GreaterThanOrEqualTo(0f));
        }

        Assert.That(sum, Is.EqualTo(1f).Within(1e-5f));
    }
}
