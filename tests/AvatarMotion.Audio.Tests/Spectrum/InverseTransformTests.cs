using System;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class InverseTransformTests
{
    [Test]
    public void GivesTheSamplesBack([Values(32, 64, 512, 2048)] int size)
    {
        float[] samples = new float[size], back = new float[size];
        float[] real = new float[size / 2 + 1], imaginary = new float[size / 2 + 1];
        Synth synth = new(0.01);
        for (int i = 0; i < size; i++)
            samples[i] = synth.Noise();
        new RealTransform(size).Forward(samples, real, imaginary);
        new InverseTransform(size).Inverse(real, imaginary, back);
        for (int i = 0; i < size; i++)
            Assert.That(back[i], Is.EqualTo(samples[i]).Within(2e-6), $"sample {i}");
    }

    // Bin 3 of 64 with real part 32 is a cosine of amplitude 1 with three turns; an imaginary part of -32 is a sine.
    [Test]
    public void ABinIsAWave()
    {
        float[] real = new float[33], imaginary = new float[33], samples = new float[64];
        real[3] = 32;
        imaginary[5] = -32;
        new InverseTransform(64).Inverse(real, imaginary, samples);
        for (int i = 0; i < 64; i++)
            Assert.That(samples[i], Is.EqualTo(Math.Cos(2 * Math.PI * 3 * i / 64) + Math.Sin(2 * Math.PI * 5 * i / 64)).Within(1e-5));
    }

    [Test]
    public void ShortBuffersAreTheCallersMistake() =>
        Assert.That(() => new InverseTransform(64).Inverse(new float[32], new float[33], new float[64]), Throws.ArgumentException);
}
