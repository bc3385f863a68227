using System;
using System.Numerics;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Tests;

public sealed class FramingTests
{
    private static readonly float[] Aspects = { 16f / 9f, 9f / 16f, 1f };

    private static readonly Song Song = SyntheticSongs.Make(120, (SectionKind.Verse, 2 * KnownShots.All.Count, 0.5));

    [TestCaseSource(nameof(Aspects))]
    public void KeepsTheHeadInsideThePictureInEveryShot(float aspect)
    {
        Performance performance = SyntheticShows.Bake(SyntheticShows.EveryShot(), Song, aspect);
        SubjectPoints points = new(StickFigure.Rig);
        for (double time = 0; time < performance.Duration; time += 1.0 / 30)
        {
            points.Read(performance.Lead.Body, time);
            CameraView view = performance.Camera.Sample(time);
            foreach (float above in new[] { -0.1f, 0.12f })
            {
                (Vector2 at, float depth) = PictureProbe.Project(view, points.Eyes + new Vector3(0f, above, 0f), aspect);
                string where = $"{performance.Shots[view.Shot].Shot} at {time:0.00} s: {at}";
                Assert.That(depth, Is.GreaterThan(0.2f), where);
                Assert.That(MathF.Abs(at.X), Is.LessThan(0.97f), where);
                Assert.That(MathF.Abs(at.Y), Is.LessThan(1f), where);
            }
        }
    }

    [TestCaseSource(nameof(Aspects))]
    public void ShowsFeetWithFloorBelowInFullAndWideShots(float aspect)
    {
        Performance performance = SyntheticShows.Bake(SyntheticShows.EveryShot(), Song, aspect);
        SubjectPoints points = new(StickFigure.Rig);
        int seen = 0;
        for (double time = 0; time < performance.Duration; time += 1.0 / 15)
        {
            CameraView view = performance.Camera.Sample(time);
            ShotInfo info = performance.Shots[view.Shot].Info;
            if (info.Size < ShotSize.Full || info.OpensAs is not null)
                continue;
            points.Read(performance.Lead.Body, time);
            foreach (Bone foot in new[] { Bone.LeftFoot, Bone.RightFoot })
            {
                Vector3 sole = points[foot] with { Y = 0f };
                (Vector2 at, _) = PictureProbe.Project(view, sole, aspect);
                Assert.That(at.Y, Is.InRange(-0.97f, -0.2f), $"{info.Name} at {time:0.00} s");
                Assert.That(MathF.Abs(at.X), Is.LessThan(0.99f), $"{info.Name} at {time:0.00} s");
                seen++;
            }
        }

        Assert.That(seen, Is.GreaterThan(100));
    }

    [TestCaseSource(nameof(Aspects))]
    public void StaysOverTheFloorAndOnTheAudiencesSide(float aspect)
    {
        Performance performance = SyntheticShows.Bake(SyntheticShows.EveryShot(), Song, aspect);
        for (double time = 0; time < performance.Duration; time += 0.1)
        {
            CameraView view = performance.Camera.Sample(time);
            string where = performance.Shots[view.Shot].Shot;
            Assert.That(view.Position.Y, Is.GreaterThanOrEqualTo(StageBounds.LowestCamera), where);
            Assert.That(view.Position.Z, Is.GreaterThan(StageBounds.RearmostCamera), where);
            Assert.That(view.Position.Length(), Is.LessThan(StageBounds.FarthestCamera + 2f), where);
            Assert.That(view.VerticalFov, Is.InRange(10f, 75f), where);
        }
    }

    [TestCase("close-up", 0.2f, 0.45f)]
    [TestCase("face", 0.05f, 0.35f)]
    [TestCase("medium", 0.25f, 0.6f)]
    public void PutsTheEyesOnTheUpperThird(string shot, float low, float high)
    {
        Show show = SyntheticShows.EveryShot() with { Shots = new[] { new ShowShot { Id = "s1", At = MusicalTime.At(1), Shot = shot } } };
        Performance performance = SyntheticShows.Bake(show, Song, wildness: 0.3f);
        double sum = 0;
        int count = 0;
        SubjectPoints points = new(StickFigure.Rig);
        for (double time = 0; time < 30; time += 0.1, count++)
        {
            points.Read(performance.Lead.Body, time);
            sum += PictureProbe.Project(performance.Camera.Sample(time), points.Eyes, 16f / 9f).At.Y;
        }

        Assert.That(sum / count, Is.InRange(low, high));
    }

    [Test]
    public void MovesSmoothlyWithinAShot()
    {
        Performance performance = SyntheticShows.Bake(SyntheticShows.EveryShot(), Song);
        const double Step = 1.0 / 30;
        for (double time = Step; time + Step < performance.Duration; time += Step)
        {
            CameraView before = performance.Camera.Sample(time - Step);
            CameraView now = performance.Camera.Sample(time);
            CameraView after = performance.Camera.Sample(time + Step);
            if (before.Shot != after.Shot)
                continue;
            Vector3 jerk = after.Position - 2f * now.Position + before.Position;
            Assert.That(jerk.Length() / (Step * Step), Is.LessThan(9.0), $"{performance.Shots[now.Shot].Shot} at {time:0.00} s, metres per second squared");
        }
    }

    [Test]
    public void FramesAGroup()
    {
        Show show = SyntheticShows.EveryShot(cast: 4);
        Performance performance = SyntheticShows.Bake(show, Song);
        SubjectPoints points = new(StickFigure.Rig);
        for (double time = 0; time < performance.Duration; time += 0.2)
        {
            CameraView view = performance.Camera.Sample(time);
            foreach (Performer performer in performance.Performers.Values)
            {
                points.Read(performer.Body, time);
                (Vector2 at, _) = PictureProbe.Project(view, points.Eyes, 16f / 9f);
                Assert.That(MathF.Max(MathF.Abs(at.X), MathF.Abs(at.Y)), Is.LessThan(1f), $"{performance.Shots[view.Shot].Shot} at {time:0.00} s: {performer.Id} at {at}");
            }
        }
    }

    [Test]
    public void KeepsTheSizeOfTheSubjectWhenTheLensChanges()
    {
        float Height(double lens)
        {
            Show show = SyntheticShows.EveryShot() with { Shots = new[] { new ShowShot { Id = "s1", At = MusicalTime.At(1), Shot = "full", Lens = lens } } };
            Performance performance = SyntheticShows.Bake(show, Song);
            CameraView view = performance.Camera.Sample(1.0);
            return PictureProbe.Project(view, new Vector3(0f, 1.6f, 0f), 16f / 9f).At.Y - PictureProbe.Project(view, Vector3.Zero, 16f / 9f).At.Y;
        }

        Assert.That(Height(20), Is.EqualTo(Height(50)).Within(0.2));
    }
}
