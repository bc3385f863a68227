using System;
using System.Numerics;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>One travel of a foot, and the track that strings them together.</summary>
public sealed class FootStepTests
{
    private static readonly FootPlace Here = new(new Vector2(0.1f, 0f), 0f, 0f);
    private static readonly FootPlace There = new(new Vector2(0.1f, 0.4f), 0.5f, 0f);

    [Test]
    public void AFootStandsBeforeItsStepAndAfterIt()
    {
        FootStep step = Step(FootAction.Step);
        Assert.That(step.At(0.9), Is.EqualTo(Here));
        Assert.That(step.At(1.4), Is.EqualTo(There));
        Assert.That(step.At(1.2).Height, Is.GreaterThan(0.05f), "in between it is lifted");
        Assert.That(step.At(1.2).Spot.Y, Is.InRange(0.1f, 0.3f));
    }

    [Test]
    public void NoStepGoesThroughTheFloor() => Draw.Check(Prop.ForAll(
        Draw.Number(0.9f, 1.5f).ToArbitrary(),
        FsCheck.Fluent.Gen.Elements(Enum.GetValues<FootAction>()).ToArbitrary(),
        (time, action) => Step(action).At(time).Height >= 0f));

    [Test]
    public void AJumpIsAThrowUnderGravity()
    {
        FootStep jump = Step(FootAction.Jump);
        Assert.That(jump.At(1.2).Height, Is.EqualTo(9.81f * 0.92f * 0.4f * 0.4f / 8f).Within(1e-4f), "g t² / 8 at the top");
        Assert.That(jump.At(1.1).Height, Is.EqualTo(0.75f * jump.At(1.2).Height).Within(1e-4f), "a parabola is at three quarters a quarter of the way");
        Assert.That(jump.At(1.3).Height, Is.EqualTo(jump.At(1.1).Height).Within(1e-4f));
    }

    [Test]
    public void ATurningStepGoesRoundWhatItIsTold()
    {
        Vector2 center = new(-0.1f, 0f);
        FootStep step = Step(FootAction.Step, new FootPlace(new Vector2(-0.3f, 0f), MathF.PI, 0f), center);
        for (double time = 1.0; time <= 1.4; time += 0.02)
            Assert.That(Vector2.Distance(step.At(time).Spot, center), Is.EqualTo(0.2f).Within(1e-4f));
        Assert.That(step.At(1.2).Turn, Is.InRange(1f, 2.2f));
    }

    [Test]
    public void ADetourPassesTheOtherFoot()
    {
        FootStep step = Step(FootAction.Step, detour: 0.15f);
        float widest = 0f;
        for (double time = 1.0; time <= 1.4; time += 0.01)
            widest = MathF.Max(widest, step.At(time).Spot.X);
        Assert.That(widest, Is.EqualTo(0.25f).Within(0.005f));
        Assert.That(step.At(1.4).Spot, Is.EqualTo(There.Spot));
    }

    [TestCase(0.2f, 3.0f, 2.8f)]
    [TestCase(3.0f, -3.0f, -6.0f + 2f * MathF.PI)]
    [TestCase(0f, -4.5f, -4.5f)]
    public void TurnsUpToThreeQuartersGoAsWrittenAndBeyondTheShortWay(float from, float to, float turn) =>
        Assert.That(new FootPlace(Vector2.Zero, from, 0f).TurnTo(new FootPlace(Vector2.Zero, to, 0f)), Is.EqualTo(turn).Within(1e-4f));

    [Test]
    public void ATrackKnowsWhenTheFootIsInTheAir()
    {
        FootTrack track = new(Here);
        track.Add(Step(FootAction.Step));
        Assert.That(track.At(0.5).Planted, Is.True);
        Assert.That(track.At(1.2).Air, Is.True);
        Assert.That(track.At(1.2).Planted, Is.False);
        Assert.That(track.At(2.0).Planted, Is.True);
        Assert.That(track.At(2.0).Place, Is.EqualTo(There));
        Assert.That(track.FreeFrom, Is.EqualTo(1.4));
    }

    [Test]
    public void AKickStaysInTheAirAndASlideOnTheFloor()
    {
        FootTrack kicks = new(Here), slides = new(Here);
        kicks.Add(Step(FootAction.Kick, There with { Height = 0.4f }));
        slides.Add(Step(FootAction.Slide));
        Assert.That(kicks.At(3.0).Air, Is.True);
        Assert.That(kicks.At(3.0).Planted, Is.False);
        Assert.That(slides.At(1.2).Air, Is.False);
        Assert.That(slides.At(1.2).Planted, Is.False, "it glides");
    }

    [Test]
    public void OnlyAJumpLiftsTheWholeBody()
    {
        FootTrack jumps = new(Here), steps = new(Here);
        jumps.Add(Step(FootAction.Jump));
        steps.Add(Step(FootAction.Step));
        Assert.That(jumps.At(1.2).Jump, Is.GreaterThan(0.1f));
        Assert.That(jumps.At(1.5).Jump, Is.Zero);
        Assert.That(steps.At(1.2).Jump, Is.Zero);
    }

    [Test]
    public void TheLastLandingIsFound()
    {
        FootTrack track = new(Here);
        track.Add(Step(FootAction.Step));
        Assert.That(track.LastLanded(1.2), Is.Null);
        Assert.That(track.LastLanded(1.4), Is.SameAs(track.Steps[0]));
    }

    [TestCase(Landing.Heel, -20f)]
    [TestCase(Landing.Flat, 2f)]
    [TestCase(Landing.Ball, 17f)]
    public void ALandingSetsTheSoleAsWritten(Landing landing, float degrees)
    {
        FootTrack track = new(Here);
        track.Add(Step(FootAction.Step, landing: landing));
        Assert.That(track.At(1.4).Heel, Is.EqualTo(degrees).Within(0.5f));
        Assert.That(track.At(2.0).Heel, Is.Zero.Within(0.5f), "then the foot lies flat");
    }

    [Test]
    public void SharesOfTheWeightFollowTheActions()
    {
        Assert.That(Step(FootAction.Step).ShareAfter, Is.EqualTo(0.88f));
        Assert.That(Step(FootAction.Step, correction: true).ShareAfter, Is.EqualTo(0.5f));
        Assert.That(Step(FootAction.Kick).ShareAfter, Is.Zero);
        Assert.That(Step(FootAction.Pivot).ShareAfter, Is.Null);
    }

    [Test]
    public void TheWeightIsAStaircaseInTheOrderOfTime()
    {
        WeightTrack weight = new();
        FootTrack left = new(Here);
        left.Add(Step(FootAction.Step));
        weight.Add(3.0, 0.2f);
        weight.Add(left, Side.Left);
        weight.Sort();
        Assert.That(weight.At(0), Is.EqualTo(0.5f), "on both feet before the first stair");
        Assert.That(weight.At(1.4), Is.EqualTo(0.88f));
        Assert.That(weight.At(2.99), Is.EqualTo(0.88f));
        Assert.That(weight.At(3.0), Is.EqualTo(0.2f));
    }

    private static FootStep Step(FootAction action, FootPlace? to = null, Vector2? center = null, float detour = 0f, Landing landing = Landing.Ball, bool correction = false) => new()
    {
        Action = action,
        Start = 1.0,
        End = 1.4,
        From = Here,
        To = to ?? There,
        Apex = action == FootAction.Slide ? 0f : 0.12f,
        Center = center,
        Detour = new Vector2(detour, 0f),
        Landing = landing,
        Correction = correction,
    };
}
