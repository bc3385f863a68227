using System;
using System.Numerics;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>What a body does by itself: hips without jolts, soles that give, arms in jumps, hands on springs, ankles within their range.</summary>
internal sealed class LivingBodyTests
{
    private static readonly Rig Ordinary = StandardRig.Create();

    [Test]
    public void AJoltOfTheHipsIsSpreadAndTheRestStaysAsItWas()
    {
        BlockState block = Block();
        for (int i = 0; i < block.Frames; i++)
            block.Hips[i] = new Vector3(0.002f * i, i < 100 ? 0.8f : 0.7f, 0f);
        Vector3 far = block.Hips[40];
        HipsCalm.Run(block);
        float most = 0f;
        for (int i = 2; i + 2 < block.Frames; i++)
            most = MathF.Max(most, ((block.Hips[i + 2] - 2f * block.Hips[i] + block.Hips[i - 2]) * 900f).Length());
        Assert.That(most, Is.LessThan(40f), "10 cm at once were 90 m/s²");
        Assert.That(block.Hips[40], Is.EqualTo(far));
        Assert.That(block.Hips[60].Y, Is.EqualTo(0.8f));
        Assert.That(block.Hips[140].Y, Is.EqualTo(0.7f));
    }

    [Test]
    public void APlantedFootGivesAgainstThePushByMillimetres()
    {
        BlockState block = Block();
        for (int i = 0; i < block.Frames; i++)
        {
            block.Hips[i] = new Vector3(0.05f * MathF.Sin(2f * MathF.PI * 1.2f * i / 60f), 0.8f, 0f);
            block.Weight[i] = 0.5f;
            block.Feet[0][i].Planted = true;
            block.Feet[1][i].Air = true;
        }

        SoleGive.Run(block);
        float most = 0f, against = 0f;
        for (int i = 20; i < block.Frames - 20; i++)
        {
            float push = block.Hips[i + 1].X - 2f * block.Hips[i].X + block.Hips[i - 1].X;
            most = MathF.Max(most, MathF.Abs(block.Feet[0][i].Place.Spot.X));
            against += push * block.Feet[0][i].Place.Spot.X;
            Assert.That(block.Feet[1][i].Place.Spot, Is.EqualTo(Vector2.Zero), "a foot in the air carries nothing");
        }

        Assert.That(most, Is.InRange(0.0008f, 0.003f));
        Assert.That(against, Is.LessThan(0f));
    }

    [TestCase(0.16f, true)]
    [TestCase(-0.08f, false)]
    public void HangingArmsSwingWithAJump(float rise, bool up)
    {
        ArmMoment hanging = new() { Pose = ArmPose.Reaching(new Vector3(0.09f, -0.95f, 0.05f), 8f, Side.Left, BodyMeasures.Of(Ordinary)) };
        ArmMoment high = new() { Pose = ArmPose.Reaching(new Vector3(0.2f, 0.9f, 0.2f), 8f, Side.Left, BodyMeasures.Of(Ordinary)) };
        Vector3 before = Hand(hanging), after = Hand(JumpArms.Swung(hanging, Side.Left, rise));
        Assert.That(up ? after.Y - before.Y : before.Z - after.Z, Is.GreaterThan(0.015f));
        Assert.That(Hand(JumpArms.Swung(high, Side.Left, rise)), Is.EqualTo(Hand(high)), "an arm that is placed stays");
        Assert.That(Hand(JumpArms.Swung(hanging, Side.Left, 0f)), Is.EqualTo(before));
    }

    [Test]
    public void AHandSwingsPastAnArmThatStopsAndAFistHardly()
    {
        float relaxed = Overshoot(HandShape.Relaxed), fist = Overshoot(HandShape.Fist);
        Assert.That(relaxed, Is.GreaterThan(0.01f));
        Assert.That(fist, Is.LessThan(0.3f * relaxed));
    }

    [TestCase(150f)]
    [TestCase(-120f)]
    public void AFreeFootKeepsWithItsKnee(float degrees)
    {
        Vector3 thigh = Vector3.Normalize(new Vector3(0f, -0.5f, 0.8f)), shin = -Vector3.UnitY, toes = new(0f, -0.05f, 0.12f);
        Quaternion foot = Turns.Yaw(degrees * Turns.Degree);
        Vector3 kept = Vector3.Transform(toes, FreeFoot.Kept(foot, toes, thigh, shin, 1f));
        Assert.That(MathF.Atan2(kept.X, kept.Z) / Turns.Degree, Is.EqualTo(degrees > 0f ? 72f : -72f).Within(1f));
        float moved = Vector3.Distance(Vector3.Transform(toes, FreeFoot.Kept(foot, toes, thigh, shin, 0f)), Vector3.Transform(toes, foot));
        Assert.That(moved, Is.LessThan(0.006f), "one that stands hardly moves");
        Quaternion within = Turns.Yaw(0.5f * MathF.Sign(degrees));
        Assert.That(FreeFoot.Kept(within, toes, thigh, shin, 0f), Is.EqualTo(within), "one within its range stays");
    }

    [Test]
    public void AFreeFootBendsUpOnlySoFar()
    {
        Vector3 thigh = Vector3.Normalize(new Vector3(0f, -0.5f, 0.8f)), shin = -Vector3.UnitY, toes = new(0f, -0.05f, 0.12f);
        Vector3 kept = Vector3.Transform(toes, FreeFoot.Kept(Quaternion.CreateFromAxisAngle(Vector3.UnitX, -1.3f), toes, thigh, shin, 1f));
        Assert.That(MathF.Acos(Vector3.Dot(Vector3.Normalize(kept), -shin)) / Turns.Degree, Is.EqualTo(45f).Within(0.5f));
    }

    private static BlockState Block() => new(new DanceScore(new BeatClock(Songs.Steady(120, 10)), Ordinary, 1, default, default), 0, 60, 200);

    private static Vector3 Hand(in ArmMoment moment) => moment.Pose.HandInChest(Side.Left, BodyMeasures.Of(Ordinary));

    /// <summary>How far the hand is ahead of a wrist that stops after 0.4 m, in metres.</summary>
    private static float Overshoot(HandShape shape)
    {
        BlockState block = Block();
        for (int i = 0; i < block.Frames; i++)
        {
            block.Hands[0][i] = new Vector3(0.4f * Easing.Smooth((i - 50) / 12f), 1f, 0f);
            block.ArmMoments[0][i] = new ArmMoment { From = shape, To = shape };
        }

        HandPass.Run(block);
        float most = 0f;
        for (int i = 56; i < 90; i++)
            most = MathF.Max(most, block.WristLag[0][i].X);
        return most;
    }
}
