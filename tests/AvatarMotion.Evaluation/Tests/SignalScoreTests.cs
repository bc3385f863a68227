using System;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

public sealed class SignalScoreTests
{
    // Truth (1, -1, 1, -1), estimate (3, -1, 1, -3) has no mean; along the truth lies 8 / 4 = 2 times it, (2, -2, 2, -2) of power 16; the rest (1, 1, -1, -1) has power 4.
    [Test]
    public void IsTheShareAlongTheTruth() =>
        Assert.That(SignalScore.SiSdr(new[] { 1f, -1f, 1f, -1f }, new[] { 3f, -1f, 1f, -3f }), Is.EqualTo(10 * Math.Log10(16.0 / 4.0)).Within(1e-9));

    // The same with 5 added to every sample and a gain of 7.
    [Test]
    public void NeitherGainNorOffsetCounts() =>
        Assert.That(SignalScore.SiSdr(new[] { 1f, -1f, 1f, -1f }, new[] { 26f, -2f, 12f, -16f }), Is.EqualTo(10 * Math.Log10(4.0)).Within(1e-6));

    [Test]
    public void APerfectAnswerIsInfinite() =>
        Assert.That(SignalScore.SiSdr(new[] { 1f, 2f, -4f }, new[] { -0.5f, -1f, 2f }), Is.EqualTo(double.PositiveInfinity));

    [Test]
    public void WhatSharesNothingIsMinusInfinity() =>
        Assert.That(SignalScore.SiSdr(new[] { 1f, -1f, 1f, -1f }, new[] { 1f, 1f, -1f, -1f }), Is.EqualTo(double.NegativeInfinity));

    // A voice with a band of the same power and no relation: 0 dB.
    [Test]
    public void AMixtureOfEqualPowersHasZeroDecibels() =>
        Assert.That(SignalScore.SiSdr(new[] { 1f, -1f, 1f, -1f }, new[] { 2f, 0f, 0f, -2f }), Is.EqualTo(0).Within(1e-9));

    [Test]
    public void ASilentTruthIsRefused() =>
        Assert.That(() => SignalScore.SiSdr(new float[4], new float[4]), Throws.ArgumentException);
}
