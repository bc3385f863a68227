using System;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class CurveTests
{
    private static readonly Curve Ramp = new(0.5, new[] { 0f, 1f, 4f });

    [TestCase(-1.0, 0f)]
    [TestCase(0.0, 0f)]
    [TestCase(0.25, 0.5f)]
    [TestCase(0.5, 1f)]
    [TestCase(0.75, 2.5f)]
    [TestCase(1.0, 4f)]
    [TestCase(1e9, 4f)]
    public void InterpolatesAndHoldsItsEnds(double time, float expected) => Assert.That(Ramp.At(time), Is.EqualTo(expected).Within(1e-6f));

    [Test]
    public void AnEmptyCurveIsZeroEverywhere()
    {
        Assert.That(Curve.Empty.At(3), Is.Zero);
        Assert.That(Curve.Empty.Mean(0, 10), Is.Zero);
        Assert.That(Curve.Empty.Values, Is.Empty);
    }

    [TestCase(0.0, 1.0, 0.5f)]
    [TestCase(0.5, 1.5, 2.5f)]
    [TestCase(1.0, 1.0, 4f)]
    [TestCase(7.0, 9.0, 4f)]
    public void MeansCoverAtLeastOneValue(double start, double end, float expected) =>
        Assert.That(Ramp.Mean(start, end), Is.EqualTo(expected).Within(1e-6f));

    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(double.NaN)]
    public void AHopThatIsNoTimeIsRefused(double hop) =>
        Assert.That(() => new Curve(hop, new[] { 1f }), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void ValuesNeverLeaveTheRangeOfTheirNeighbors() => Prop.ForAll<byte[], byte>((bytes, at) =>
    {
        float[] values = new float[(bytes?.Length ?? 0) + 1];
        for (int i = 1; i < values.Length; i++)
            values[i] = bytes![i - 1] / 255f;
        Curve curve = new(0.1, values);
        double time = at / 255.0 * 0.1 * values.Length;
        int left = Math.Min((int)(time / 0.1), values.Length - 1), right = Math.Min(left + 1, values.Length - 1);
        float low = Math.Min(values[left], values[right]), high = Math.Max(values[left], values[right]);
        Assert.That(curve.At(time), Is.InRange(low - 1e-5f, high + 1e-5f));
    }).QuickCheckThrowOnFailure();
}
