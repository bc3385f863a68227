using System;
using System.Linq;
using System.Numerics;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Tests;

public sealed class ShotLibraryTests
{
    private static readonly string[] Promised =
    {
        "wide", "medium", "close-up", "low-angle", "high-angle", "dolly-in", "dolly-out", "orbit", "crane", "handheld", "full", "wide-low",
    };

    [Test]
    public void HoldsTheNamedShots() => Assert.That(ShotLibrary.Default.Names, Is.SupersetOf(Promised));

    [Test]
    public void WithAddsOrReplacesAndLeavesTheOldLibraryAlone()
    {
        ShotLibrary more = ShotLibrary.Default.With(new SlowOrbit("slow-orbit"));
        ShotLibrary other = ShotLibrary.Default.With(new SlowOrbit("wide"));
        Assert.That(more.Names, Has.Count.EqualTo(ShotLibrary.Default.Names.Count + 1));
        Assert.That(other.Names, Has.Count.EqualTo(ShotLibrary.Default.Names.Count));
        Assert.That(other.Get("wide"), Is.InstanceOf<SlowOrbit>());
        Assert.That(ShotLibrary.Default.TryGet("slow-orbit", out _), Is.False);
        Assert.That(() => ShotLibrary.Default.Get("wid"), Throws.ArgumentException.With.Message.Contains("wide-low"));
    }

    [Test]
    public void FilmsWithAShotOfTheUsersOwn()
    {
        Show show = SyntheticShows.EveryShot() with { Shots = new[] { new ShowShot { Id = "s1", At = MusicalTime.At(1), Shot = "slow-orbit" } } };
        Performance performance = Performance.Bake(
            show,
            SyntheticSongs.Pop,
            new System.Collections.Generic.Dictionary<string, Motion.Rig> { ["lead"] = StickFigure.Rig },
            new BakeOptions { Shots = ShotLibrary.Default.With(new SlowOrbit("slow-orbit")), Bodies = static _ => new StickFigure() });
        CameraView first = performance.Camera.Sample(0);
        CameraView last = performance.Camera.Sample(79.9);
        Assert.That(first.Position.Z - last.Position.Z, Is.GreaterThan(0.5f), "a quarter turn from the front to the side");
        Assert.That(first.Shot, Is.Zero);
    }

    [Test]
    public void EveryInfoTellsTheTruthAboutItsSize()
    {
        Song song = SyntheticSongs.Make(120, (SectionKind.Verse, 2 * KnownShots.All.Count, 0.5));
        Performance performance = SyntheticShows.Bake(SyntheticShows.EveryShot(), song, wildness: 0.3f);
        foreach (BakedShot shot in performance.Shots)
        {
            float end = HeadShare(performance, shot.End - 0.05);
            (float low, float high) = shot.Info.Size switch
            {
                ShotSize.Face => (0.36f, 0.62f),
                ShotSize.CloseUp => (0.26f, 0.45f),
                ShotSize.Medium => (0.12f, 0.3f),
                ShotSize.Full => (0.07f, 0.14f),
                _ => (0.05f, 0.12f),
            };
            Assert.That(end, Is.InRange(low, high), $"{shot.Shot}: the head's share of the picture's height");
            if (shot.Info.OpensAs is { } opening)
                Assert.That(HeadShare(performance, shot.Start + 0.05) > end, Is.EqualTo(opening < shot.Info.Size), shot.Shot);
        }
    }

    [Test]
    public void MovesFollowTheirNames()
    {
        float Share(string move, double time) => HeadShare(BakeMedium(move), time);
        float Place(string move, double time) => PictureProbe.Project(BakeMedium(move).Camera.Sample(time), new Vector3(0f, 1.48f, 0f), 16f / 9f).At.X;
        Assert.That(Share("push-in", 79), Is.GreaterThan(1.08f * Share("push-in", 1)));
        Assert.That(Share("pull-out", 79), Is.LessThan(0.9f * Share("pull-out", 1)));
        Assert.That(Place("pan-left", 79) - Place("pan-left", 1), Is.GreaterThan(0.2f));
        Assert.That(Place("pan-right", 79) - Place("pan-right", 1), Is.LessThan(-0.2f));
    }

    [Test]
    public void TravelIsEasedAndMonotone()
    {
        Assert.That(ShotTravel.At(0f, 4f), Is.Zero);
        Assert.That(ShotTravel.At(1f, 4f), Is.EqualTo(1f).Within(1e-6));
        Assert.That(ShotTravel.At(0.5f, 4f), Is.EqualTo(0.5f).Within(1e-5));
        Assert.That(ShotTravel.At(0.01f, 4f), Is.LessThan(0.002f));
        float[] travel = Enumerable.Range(0, 101).Select(i => ShotTravel.At(i / 100f, 2f)).ToArray();
        Assert.That(travel, Is.Ordered);
    }

    [Test]
    public void MoveNamesReadBack()
    {
        foreach (CameraMove move in Enum.GetValues<CameraMove>())
        {
            Assert.That(CameraMoves.TryParse(CameraMoves.Name(move), out CameraMove read), Is.True);
            Assert.That(read, Is.EqualTo(move));
        }

        Assert.That(CameraMoves.TryParse("zoom", out _), Is.False);
    }

    private static Performance BakeMedium(string move)
    {
        Show show = SyntheticShows.EveryShot() with { Shots = new[] { new ShowShot { Id = "s1", At = MusicalTime.At(1), Shot = "medium", Move = move } } };
        return SyntheticShows.Bake(show, SyntheticSongs.Pop, wildness: 0f);
    }

    private static float HeadShare(Performance performance, double time)
    {
        SubjectPoints points = new(StickFigure.Rig);
        points.Read(performance.Lead.Body, time);
        CameraView view = performance.Camera.Sample(time);
        Vector3 up = Vector3.Transform(Vector3.UnitY, view.Rotation);
        float top = PictureProbe.Project(view, points.Eyes + 0.115f * up, 16f / 9f).At.Y;
        return 0.5f * (top - PictureProbe.Project(view, points.Eyes - 0.115f * up, 16f / 9f).At.Y);
    }

    private sealed class SlowOrbit : Shot
    {
        public SlowOrbit(string name) => Info = new ShotInfo(name) { Energy = (0f, 0.5f), Bars = 4 };

        public override ShotInfo Info { get; }

        public override CameraView Frame(in ShotTime now)
        {
            float angle = 0.5f * MathF.PI * now.Phase;
            Vector3 away = new(MathF.Sin(angle), 0.1f, MathF.Cos(angle));
            return CameraView.LookAt(now.Subject.Head + 1.4f * away, now.Subject.Head, verticalFov: 35f);
        }
    }
}
