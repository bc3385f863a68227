using System;
using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Tests;

public sealed class CreateTests
{
    private static readonly Performance Film = Performance.Create(SyntheticSongs.Pop, StickFigure.Rig, new PerformanceOptions { Seed = 7 });

    [Test]
    public void PlansAndBakesADancerWhoMovesOnStage()
    {
        Assert.That(Film.Lead.Dance, Is.Not.Null);
        Assert.That(Film.Lead.Dance!.Moves, Is.Not.Empty);
        Assert.That(Film.Show.Shots.Select(shot => shot.Mark), Has.None.Empty);
        PerformerFrame first = Film.Lead.NewFrame();
        PerformerFrame second = Film.Lead.NewFrame();
        Film.Lead.Sample(36.0, first);
        Film.Lead.Sample(36.6, second);
        Assert.That(Vector3.Distance(first.Body.HipsInWorld, second.Body.HipsInWorld) + (first.Body.Rotations[(int)Bone.Chest] - second.Body.Rotations[(int)Bone.Chest]).Length(), Is.GreaterThan(0.01f));
    }

    [Test]
    public void SamplingTheRealDanceAllocatesNothing()
    {
        PerformerFrame frame = Film.Lead.NewFrame();
        Film.Lead.Sample(1, frame);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (double time = 0; time < 80; time += 0.13)
            Film.Lead.Sample(time, frame);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void KeepsTheDancersHeadInThePicture()
    {
        SubjectPoints points = new(StickFigure.Rig);
        foreach (float aspect in new[] { 16f / 9f, 9f / 16f })
        {
            for (double time = 0; time < Film.Duration; time += 1.0 / 30)
            {
                points.Read(Film.Lead.Body, time);
                (Vector2 at, _) = PictureProbe.Project(Film.Camera.Sample(time, aspect), points.Eyes, aspect);
                Assert.That(MathF.Max(MathF.Abs(at.X), MathF.Abs(at.Y)), Is.LessThan(0.97f), $"at {time:0.00} s");
            }
        }
    }
}
