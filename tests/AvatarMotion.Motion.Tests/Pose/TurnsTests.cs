using System;
using System.Numerics;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>The project's words for rotations: turn goes left (+X), bow goes forward (+Z), tilt goes left (+X).</summary>
public sealed class TurnsTests
{
    [Test]
    public void ATurnMovesTheFaceToTheOwnLeft()
    {
        Vector3 face = Vector3.Transform(Vector3.UnitZ, Turns.Of(90f, 0f, 0f));
        Assert.That(Vector3.Distance(face, Vector3.UnitX), Is.LessThan(1e-6f));
    }

    [Test]
    public void ABowMovesTheCrownForward()
    {
        Vector3 crown = Vector3.Transform(Vector3.UnitY, Turns.Of(0f, 30f, 0f));
        Assert.That(Vector3.Distance(crown, new Vector3(0f, MathF.Sqrt(0.75f), 0.5f)), Is.LessThan(1e-6f));
    }

    [Test]
    public void ATiltMovesTheCrownToTheOwnLeft()
    {
        Vector3 crown = Vector3.Transform(Vector3.UnitY, Turns.Of(0f, 0f, 30f));
        Assert.That(Vector3.Distance(crown, new Vector3(0.5f, MathF.Sqrt(0.75f), 0f)), Is.LessThan(1e-6f));
    }

    [Test]
    public void ABowWhileTurnedGoesWhereTheFaceLooks()
    {
        Vector3 crown = Vector3.Transform(Vector3.UnitY, Turns.Of(90f, 90f, 0f));
        Assert.That(Vector3.Distance(crown, Vector3.UnitX), Is.LessThan(1e-6f));
    }

    [TestCase(0f, 0f, 1f)]
    [TestCase(MathF.PI / 2f, 1f, 0f)]
    [TestCase(MathF.PI, 0f, -1f)]
    public void ForwardOfATurnIsWhereItsYawLooks(float radians, float x, float z)
    {
        Assert.That(Vector3.Distance(Turns.Forward(radians), new Vector3(x, 0f, z)), Is.LessThan(1e-6f));
        Assert.That(Vector3.Distance(Turns.Forward(radians), Vector3.Transform(Vector3.UnitZ, Turns.Yaw(radians))), Is.LessThan(1e-6f));
    }

    [TestCase(0f, 0f)]
    [TestCase(3.2f, 3.2f - 2f * MathF.PI)]
    [TestCase(-3.2f, 2f * MathF.PI - 3.2f)]
    [TestCase(20f * MathF.PI + 1f, 1f)]
    public void WrappingKeepsTheDirectionAndTheShortWay(float radians, float wrapped) => Assert.That(Turns.Wrapped(radians), Is.EqualTo(wrapped).Within(1e-5f));

    [Test]
    public void ARotationIsItsVectorAndBack() => Draw.Check(Prop.ForAll(
        Draw.Rotation().ToArbitrary(),
        rotation => Angles.Between(rotation, Turns.FromVector(Turns.ToVector(rotation))) < 0.05));

    [Test]
    public void AVectorOfAQuarterTurnIsHalfPiLong()
    {
        Vector3 vector = Turns.ToVector(Quaternion.CreateFromAxisAngle(Vector3.UnitY, MathF.PI / 2f));
        Assert.That(Vector3.Distance(vector, new Vector3(0f, MathF.PI / 2f, 0f)), Is.LessThan(1e-6f));
    }

    [Test]
    public void TheNegatedQuaternionIsTheSameVector()
    {
        Quaternion q = Quaternion.CreateFromAxisAngle(Vector3.UnitX, 0.4f);
        Assert.That(Vector3.Distance(Turns.ToVector(new Quaternion(-q.X, -q.Y, -q.Z, -q.W)), Turns.ToVector(q)), Is.LessThan(1e-6f));
        Assert.That(Turns.ToVector(Quaternion.Identity), Is.EqualTo(Vector3.Zero));
    }

    [Test]
    public void TheShortestRotationBringsOneDirectionToTheOther() => Draw.Check(Prop.ForAll(
        Draw.Direction().ToArbitrary(),
        Draw.Direction().ToArbitrary(),
        (from, to) => Angles.Between(Vector3.Transform(from, Turns.Between(from, to)), to) < 0.1 || Vector3.Dot(from, to) < -0.999f));

    [TestCase(1f, 0f, 0f)]
    [TestCase(0f, 1f, 0f)]
    [TestCase(0f, 0f, -1f)]
    public void OppositeDirectionsAreHalfATurnApart(float x, float y, float z)
    {
        Vector3 from = new(x, y, z);
        Assert.That(Vector3.Distance(Vector3.Transform(from, Turns.Between(from, -from)), -from), Is.LessThan(1e-5f));
    }

    [Test]
    public void FromAxesSendsTheAxesWhereTheyWereAsked() => Draw.Check(Prop.ForAll(
        Draw.Rotation().ToArbitrary(),
        rotation =>
        {
            Quaternion made = Turns.FromAxes(Vector3.Transform(Vector3.UnitX, rotation), Vector3.Transform(Vector3.UnitY, rotation), Vector3.Transform(Vector3.UnitZ, rotation));
            return Angles.Between(made, rotation) < 0.1;
        }));

    [Test]
    public void WhatLiesAlongTheLineFallsBackToTheOtherDirection()
    {
        Assert.That(Turns.Across(3f * Vector3.UnitY, Vector3.UnitY, Vector3.UnitX), Is.EqualTo(Vector3.UnitX));
        Assert.That(Vector3.Distance(Turns.Across(new Vector3(0f, 7f, -2f), Vector3.UnitY, Vector3.UnitX), -Vector3.UnitZ), Is.LessThan(1e-6f));
    }
}
