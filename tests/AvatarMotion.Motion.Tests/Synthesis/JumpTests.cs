using System;
using System.Numerics;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>How the hips go through a jump that the feet make.</summary>
public sealed class JumpTests
{
    private static readonly FootPlace Floor = new(Vector2.Zero, 0f, 0f);

    [Test]
    public void TheBodyCrouchesFliesAndGives()
    {
        DanceScore score = Jumping((2.0, 2.36));
        Assert.That(JumpCurve.At(score, 1.5), Is.Zero);
        Assert.That(JumpCurve.At(score, 1.85), Is.Negative, "the crouch");
        Assert.That(JumpCurve.At(score, 2.18), Is.EqualTo(0.04f + 9.81f * 0.92f * 0.36f * 0.36f / 8f).Within(0.005f), "the top of the throw");
        Assert.That(JumpCurve.At(score, 2.48), Is.Negative, "the landing gives");
        Assert.That(JumpCurve.At(score, 2.9), Is.Zero);
    }

    [Test]
    public void HeightAndSpeedDoNotJump()
    {
        DanceScore score = Jumping((2.0, 2.36));
        float before = 0f, speed = 0f;
        for (int i = 0; i < 240; i++)
        {
            float now = JumpCurve.At(score, 1.2 + i / 120.0), nowSpeed = 120f * (now - before);
            Assert.That(MathF.Abs(nowSpeed), Is.LessThan(2f), "metres a second");
            Assert.That(MathF.Abs(nowSpeed - speed), Is.LessThan(0.75f), FormattableString.Invariant($"at {1.2 + i / 120.0:0.00} s"));
            (before, speed) = (now, nowSpeed);
        }
    }

    [TestCase(0.5)]
    [TestCase(0.6)]
    [TestCase(1.0)]
    public void EveryJumpOfARowLiftsTheHips(double gap)
    {
        DanceScore score = Jumping((2.0, 2.36), (2.0 + gap, 2.36 + gap), (2.0 + 2 * gap, 2.36 + 2 * gap));
        for (int jump = 0; jump < 3; jump++)
            Assert.That(JumpCurve.At(score, 2.18 + jump * gap), Is.GreaterThan(0.15f), $"jump {jump + 1}");
    }

    [Test]
    public void StepsDoNotLiftTheHips()
    {
        DanceScore score = Score();
        score.Feet[0].Add(new FootStep { Action = FootAction.Step, Start = 2, End = 2.4, From = Floor, To = Floor, Apex = 0.1f });
        Assert.That(JumpCurve.At(score, 2.2), Is.Zero);
    }

    private static DanceScore Jumping(params (double Start, double End)[] jumps)
    {
        DanceScore score = Score();
        foreach ((double start, double end) in jumps)
            score.Feet[0].Add(new FootStep { Action = FootAction.Jump, Start = start, End = end, From = Floor, To = Floor });
        return score;
    }

    private static DanceScore Score() => new(new BeatClock(Songs.Steady(120, 20)), StandardRig.Create(1.6f), 1, Floor, Floor);
}
