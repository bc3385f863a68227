using System;
using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.IntegralTransforms;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class RealTransformTests
{
    [Test]
    public void AgreesWithMathNet([Values(32, 64, 128, 1024, 2048, 8192)] int size)
    {
        float[] samples = Noise(size, 3);
        double[] expected = new double[size + 2];
        for (int i = 0; i < size; i++)
            expected[i] = samples[i];
        Fourier.ForwardReal(expected, size, FourierOptions.NoScaling);
        float[] real = new float[size / 2 + 1], imaginary = new float[size / 2 + 1];
        new RealTransform(size).Forward(samples, real, imaginary);
        for (int k = 0; k <= size / 2; k++)
        {
            Assert.That(real[k], Is.EqualTo(expected[2 * k]).Within(2e-6 * size));
            Assert.That(imaginary[k], Is.EqualTo(expected[2 * k + 1]).Within(2e-6 * size));
        }
    }

    [Test]
    public void GivesTheBitsOfItsScalarTwin([Values(32, 64, 256, 512, 2048)] int size)
    {
        RealTransform lanes = new(size);
        ScalarTransform scalar = new(size);
        Prop.ForAll<int>(seed =>
        {
            float[] samples = Noise(size, seed);
            float[] real = new float[size / 2 + 1], imaginary = new float[size / 2 + 1];
            float[] scalarReal = new float[size / 2 + 1], scalarImaginary = new float[size / 2 + 1];
            lanes.Forward(samples, real, imaginary);
            scalar.Forward(samples, scalarReal, scalarImaginary);
            return SameBits(real, scalarReal) && SameBits(imaginary, scalarImaginary);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void PutsASineIntoItsBin()
    {
        const int Size = 256;
        float[] samples = new float[Size], real = new float[129], imaginary = new float[129];
        for (int i = 0; i < Size; i++)
            samples[i] = MathF.Sin(2f * MathF.PI * 17 * i / Size);
        new RealTransform(Size).Forward(samples, real, imaginary);
        for (int k = 0; k <= 128; k++)
            Assert.That(MathF.Sqrt(real[k] * real[k] + imaginary[k] * imaginary[k]), Is.EqualTo(k == 17 ? 128f : 0f).Within(1e-3f));
    }

    [Test]
    public void RefusesSizesThatAreNoPowerOfTwo([Values(0, 16, 48, 2047)] int size) =>
        Assert.That(() => new RealTransform(size), Throws.TypeOf<ArgumentOutOfRangeException>());

    /// <summary>The benchmark proves six times; here four, as the machine may be busy.</summary>
    [Test]
    public void IsFarFasterThanMathNet()
    {
        const int Size = 2048;
        RealTransform transform = new(Size);
        float[] samples = Noise(Size, 5), real = new float[1025], imaginary = new float[1025], theirs = new float[Size + 2];
        double ours = Median(() => transform.Forward(samples, real, imaginary));
        double oracle = Median(() =>
        {
            samples.CopyTo(theirs, 0);
            Fourier.ForwardReal(theirs, Size, FourierOptions.NoScaling);
        });
        TestContext.Out.WriteLine(FormattableString.Invariant($"ours {ours:0.0} µs, MathNet {oracle:0.0} µs, {oracle / ours:0.0} times"));
        Assert.That(oracle / ours, Is.GreaterThan(4.0));
    }

    private static double Median(Action run)
    {
        const int Rounds = 61, Repeats = 40;
        for (int i = 0; i < 2000; i++)
            run();
        double[] times = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < Repeats; i++)
                run();
            times[round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / Repeats;
        }

        Array.Sort(times);
        return times[Rounds / 2];
    }

    private static float[] Noise(int count, int seed)
    {
        float[] samples = new float[count];
        uint state = (uint)seed * 2654435761u + 12345u;
        for (int i = 0; i < count; i++)
        {
            state = state * 1664525u + 1013904223u;
            samples[i] = (state >> 8) / 8388608f - 1f;
        }

        return samples;
    }

    private static bool SameBits(float[] a, float[] b)
    {
        for (int i = 0; i < a.Length; i++)
        {
            if (BitConverter.SingleToInt32Bits(a[i] + 0f) != BitConverter.SingleToInt32Bits(b[i] + 0f))
                return false;
        }

        return true;
    }
}
