using System;
using System.Diagnostics;
using System.Threading;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class ConvolutionTests
{
    private static readonly HearingOptions OneThread = new(1, null, CancellationToken.None);

    [Test]
    public void ShiftsASignalByItsDilation()
    {
        Convolution later = new(new Tensor(new[] { 1, 1, 3 }, new[] { 1f, 0f, 0f }), null, 4);
        Signals input = Fill(new[] { new float[] { 1, 2, 3, 4, 5, 6, 7, 8 } }, 4);
        Signals output = new(1, 8, 0);
        later.Apply(input, output, OneThread);
        Assert.That(output.Row(0).ToArray(), Is.EqualTo(new float[] { 0, 0, 0, 0, 1, 2, 3, 4 }));
    }

    [Test]
    public void TakesEverySecondValueAndAddsTheBias()
    {
        Convolution half = new(new Tensor(new[] { 1, 1, 1 }, new[] { 2f }), new Tensor(new[] { 1 }, new[] { 1f }), 1, 2);
        Signals output = new(1, 3, 0);
        half.Apply(Fill(new[] { new float[] { 1, 2, 3, 4, 5 } }, 0), output, OneThread);
        Assert.That(output.Row(0).ToArray(), Is.EqualTo(new float[] { 3, 7, 11 }));
    }

    [TestCase(1, 1, 1, 1, 1, 7)]
    [TestCase(5, 3, 5, 1, 1, 70)]
    [TestCase(20, 20, 5, 16, 1, 1100)]
    [TestCase(7, 9, 7, 1, 2, 333)]
    [TestCase(4, 6, 3, 3, 3, 100)]
    public void EqualsItsScalarTwinBitForBit(int outputs, int inputs, int taps, int dilation, int stride, int length)
    {
        Noise noise = new(5);
        Tensor weight = new(new[] { outputs, inputs, taps }, noise.Values(outputs * inputs * taps));
        Tensor bias = new(new[] { outputs }, noise.Values(outputs));
        float[][] input = new float[inputs][];
        for (int i = 0; i < inputs; i++)
            input[i] = noise.Values(length);
        float[][] expected = ScalarConvolution.Apply(input, weight, bias, dilation, stride);
        Convolution convolution = new(weight, bias, dilation, stride);
        foreach (int threads in new[] { 1, 3 })
        {
            Signals output = new(outputs, expected[0].Length, 2);
            convolution.Apply(Fill(input, convolution.Reach + 1), output, new HearingOptions(threads, null, CancellationToken.None));
            for (int row = 0; row < outputs; row++)
                Assert.That(output.Row(row).ToArray(), Is.EqualTo(expected[row]));
            Assert.That(output.Values[output.Start(0) + output.Length], Is.Zero, "the margin stays silent");
        }
    }

    [Test]
    public void SumsInTheSameOrderForEveryWidth()
    {
        Noise noise = new(9);
        Signals input = Fill(new[] { noise.Values(300), noise.Values(300) }, 8);
        float[] weights = noise.Values(4 * 6), bias = noise.Values(4);
        int[] offsets = { input.Start(0) - 2, input.Start(0), input.Start(0) + 2, input.Start(1) - 2, input.Start(1), input.Start(1) + 2 };
        float[] four = Run(input, offsets, weights, bias, 4);
        Assert.That(Run(input, offsets, weights, bias, 8), Is.EqualTo(four));
        Assert.That(Run(input, offsets, weights, bias, 16), Is.EqualTo(four));
        Assert.That(four[7], Is.Not.Zero);
    }

    [Test]
    public void RefusesSignalsThatDoNotFit()
    {
        Convolution convolution = new(new Tensor(new[] { 1, 1, 3 }, new float[3]), null);
        Assert.That(() => convolution.Apply(new Signals(1, 8, 0), new Signals(1, 8, 0), OneThread), Throws.ArgumentException, "no margin");
        Assert.That(() => convolution.Apply(new Signals(2, 8, 1), new Signals(1, 8, 0), OneThread), Throws.ArgumentException, "two inputs");
        Assert.That(() => new Convolution(new Tensor(new[] { 1, 1, 2 }, new float[2]), null), Throws.ArgumentException, "an even number of taps");
    }

    [Test]
    public void PrintsHowFastItIs()
    {
        Noise noise = new(1);
        Convolution convolution = new(new Tensor(new[] { 32, 32, 5 }, noise.Values(32 * 32 * 5)), null, 8);
        Signals input = new(32, 10000, convolution.Reach), output = new(32, 10000, 0);
        for (int row = 0; row < input.Count; row++)
            noise.Values(input.Length).CopyTo(input.Row(row));
        convolution.Apply(input, output, OneThread);
        double best = double.MaxValue;
        for (int round = 0; round < 20; round++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            convolution.Apply(input, output, OneThread);
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        double rate = 2.0 * 32 * 32 * 5 * 10000 / best / 1e9;
        TestContext.Out.WriteLine(FormattableString.Invariant($"{rate:0.0} GFLOP/s on one thread"));
        Assert.That(rate, Is.GreaterThan(0.5));
    }

    private static unsafe float[] Run(Signals input, int[] offsets, float[] weights, float[] bias, int width)
    {
        float[] output = new float[4 * 300];
        fixed (float* values = input.Values, w = weights, b = bias, target = output)
        fixed (int* places = offsets)
        {
            ConvolutionWork work = new() { Input = values, Offsets = places, Products = offsets.Length, Weights = w, Bias = b, Output = target, Pitch = 300, Rows = 4 };
            ConvolutionKernel.Run(work, 0, 300, width);
        }

        return output;
    }

    private static Signals Fill(float[][] rows, int margin)
    {
        Signals signals = new(rows.Length, rows[0].Length, margin);
        for (int row = 0; row < rows.Length; row++)
            rows[row].CopyTo(signals.Row(row));
        return signals;
    }
}
