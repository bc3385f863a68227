using System;
using System.Numerics;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

public sealed class PackedRotationTests
{
    /// <summary>Degrees: three components off by half a step of √2 / 32767 each, the fourth by their sum where all are equal.</summary>
    private const double Bound = 0.009;

    [Test]
    public void NoRotationIsOffByAHundredthOfADegree() => Draw.Check(Prop.ForAll(
        Draw.Rotation().ToArbitrary(),
        rotation => Angles.Between(rotation, Packed(rotation)) < Bound));

    [TestCase(1f, 0f, 0f, 0f)]
    [TestCase(0f, 1f, 0f, 0f)]
    [TestCase(0f, 0f, 1f, 0f)]
    [TestCase(0f, 0f, 0f, 1f)]
    [TestCase(0.5f, 0.5f, 0.5f, 0.5f)]
    [TestCase(0.70710678f, 0f, 0f, -0.70710678f)]
    [TestCase(-0.5f, 0.5f, -0.5f, 0.5f)]
    public void AnyComponentMayBeTheLargest(float x, float y, float z, float w) =>
        Assert.That(Angles.Between(new Quaternion(x, y, z, w), Packed(new Quaternion(x, y, z, w))), Is.LessThan(Bound));

    [Test]
    public void WhatComesBackHasLengthOne() => Draw.Check(Prop.ForAll(
        Draw.Rotation().ToArbitrary(),
        rotation => Math.Abs(Packed(rotation).Length() - 1f) < 1e-5f));

    [Test]
    public void AQuaternionAndItsNegativeAreKeptAlike()
    {
        Quaternion q = Quaternion.Normalize(new Quaternion(0.1f, -0.7f, 0.3f, 0.2f));
        Assert.That(Packed(new Quaternion(-q.X, -q.Y, -q.Z, -q.W)), Is.EqualTo(Packed(q)));
    }

    [Test]
    public void ALongQuaternionIsBroughtToLengthOneFirst()
    {
        Quaternion q = Quaternion.CreateFromAxisAngle(Vector3.UnitY, 0.8f);
        Assert.That(Angles.Between(q, Packed(q * 3f)), Is.LessThan(Bound));
    }

    [Test]
    public void KeepingTwiceChangesNothingMore() => Draw.Check(Prop.ForAll(
        Draw.Rotation().ToArbitrary(),
        rotation => Angles.Between(Packed(rotation), Packed(Packed(rotation))) < Bound));

    private static Quaternion Packed(Quaternion rotation)
    {
        Span<ushort> words = stackalloc ushort[PackedRotation.Words];
        PackedRotation.Write(rotation, words);
        return PackedRotation.Read(words);
    }
}
