using System;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class ActivationsTests
{
    [Test]
    public void RectifiesLeakingAsMuchAsAsked()
    {
        Signals signals = Signal(-2f, 0f, 3f);
        Activations.Rectify(signals, 0.25f);
        Assert.That(signals.Row(0).ToArray(), Is.EqualTo(new[] { -0.5f, 0f, 3f }));
        Activations.Rectify(signals);
        Assert.That(signals.Row(0).ToArray(), Is.EqualTo(new[] { 0f, 0f, 3f }));
    }

    [Test]
    public void AddsValueByValue()
    {
        Signals signals = Signal(1f, 2f, 3f);
        Activations.Add(signals, Signal(10f, 20f, 30f));
        Assert.That(signals.Row(0).ToArray(), Is.EqualTo(new[] { 11f, 22f, 33f }));
    }

    [Test]
    public void SquashesToProbabilities()
    {
        float[] values = { -1000f, 0f, MathF.Log(3f), 1000f };
        Activations.Sigmoid(values);
        Assert.That(values, Is.EqualTo(new[] { 0f, 0.5f, 0.75f, 1f }).Within(1e-6));
    }

    private static Signals Signal(params float[] values)
    {
        Signals signals = new(1, values.Length, 3);
        values.CopyTo(signals.Row(0));
        return signals;
    }
}
