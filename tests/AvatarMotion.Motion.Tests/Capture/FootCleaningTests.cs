using System;
using System.Collections.Generic;
using System.Numerics;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>Feet of a recording that drag or sweep over the floor.</summary>
internal sealed class FootCleaningTests
{
    [Test]
    public void AFootThatIsDraggedAlongTheFloorRisesBeforeItGoes()
    {
        float floor = RecordedBody.Measures.BallHeight;
        Vector3[] balls = new Vector3[60];
        for (int f = 0; f < balls.Length; f++)
            balls[f] = new Vector3(0.3f * Math.Clamp((f - 15) / 30f, 0f, 1f), floor, 0f);
        SwingShaper.Shape(balls, new List<FootDown> { new(0, 15), new(45, 59) });
        int dragged = 0;
        for (int f = 1; f < balls.Length; f++)
            dragged += balls[f].Y - floor < 0.03f && balls[f].X - balls[f - 1].X > 0.005f ? 1 : 0;
        Assert.That(dragged, Is.Zero);
        Assert.That(balls[45].X, Is.EqualTo(0.3f).Within(1e-5f));
    }

    [Test]
    public void AStandingFootTurnsOnItsBallWithTheHeelUp()
    {
        RecordedBody body = ClipRetarget.Run(new Walker { Length = 6 }.Clip());
        IReadOnlyList<FootDown>[] standing = { new[] { new FootDown(0, body.Frames - 1) }, ContactFinder.Find(body.Balls[1]) };
        for (int f = 0; f < body.Frames; f++)
            body.Turn(f, Bone.LeftFoot) = Turns.Yaw(1.2f * Math.Clamp((f - 100) / 20f, 0f, 1f));
        FootCleaner.Clean(body, standing);
        Assert.That(FlatHeel(body, 30), Is.LessThan(0.02f), "flat while it does not turn");
        Assert.That(FlatHeel(body, 110), Is.GreaterThan(0.25f), "up in the middle of the turn");
        Assert.That(FlatHeel(body, 150), Is.LessThan(0.02f), "down again");
        Assert.That(FlatFoot.TurnOf(body.Turn(150, Bone.LeftFoot)), Is.EqualTo(1.2f).Within(0.01f), "turned as recorded");
    }

    private static float FlatHeel(RecordedBody body, int frame)
    {
        FlatFoot.Of(body.Turn(frame, Bone.LeftFoot), out float heel);
        return heel;
    }
}
