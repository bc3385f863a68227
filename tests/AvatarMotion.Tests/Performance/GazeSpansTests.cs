using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Tests;

/// <summary>Where a performer looks: by the feeling of a line, by the shot, and at whoever sings.</summary>
public sealed class GazeSpansTests
{
    private const double Verse = 8, Chorus = 32;

    [TestCase("sadness", GazeFocus.Down)]
    [TestCase("longing", GazeFocus.Sky)]
    [TestCase("hope", GazeFocus.Sky)]
    [TestCase("anger", GazeFocus.Camera)]
    public void AVerseLooksAsItFeels(string emotion, object focus) =>
        Assert.That(Looks(emotion).First(span => span.Start >= Verse - 0.01).Focus, Is.EqualTo(focus));

    [TestCase("sadness")]
    [TestCase("joy")]
    public void ChorusesLookIntoTheLens(string emotion) =>
        Assert.That(Looks(emotion).First(span => span.Start >= Chorus - 0.01).Focus, Is.EqualTo(GazeFocus.Camera));

    [Test]
    public void LooksNeverOverlapAndEndBeforeTheNextBegins()
    {
        IReadOnlyList<GazeSpan> looks = Looks("sadness");
        for (int i = 1; i < looks.Count; i++)
            Assert.That(looks[i].Start, Is.GreaterThanOrEqualTo(looks[i - 1].End - 1e-9));
        Assert.That(GazeSpans.Shifts(looks), Has.Count.EqualTo(2 * looks.Count));
    }

    [Test]
    public void WhoeverDoesNotSingLooksAtTheSinger()
    {
        Show show = SyntheticShows.Plan(SyntheticSongs.Pop);
        show = show with { Cast = new[] { new CastMember(), new CastMember { Id = "guest" } } };
        IReadOnlyList<GazeSpan> looks = Looks(show, "guest");
        Assert.That(looks, Is.Not.Empty);
        Assert.That(looks.All(span => span.Focus == GazeFocus.Partner && span.Partner == "lead"), Is.True);
    }

    [Test]
    public void ALineThatFeelsOtherwiseMovesNoOtherLook()
    {
        Show show = SyntheticShows.Plan(SyntheticSongs.Pop);
        ShowLine[] lines = show.Lines.ToArray();
        lines[1] = lines[1] with { Emotion = "sadness" };
        GazeSpan[] before = Looks(show, "lead").ToArray(), after = Looks(show with { Lines = lines }, "lead").ToArray();
        Assert.That(after.Where(span => span.Start < 11.9 || span.Start > 16), Is.EqualTo(before.Where(span => span.Start < 11.9 || span.Start > 16)));
        Assert.That(after, Is.Not.EqualTo(before));
    }

    [Test]
    public void BreathLiftsTheShouldersAndLeavesTheArmsTheirDirection()
    {
        Rig rig = StickFigure.Rig;
        BodyPose rest = new(), full = new();
        rest.Rotations[(int)Bone.LeftUpperArm] = full.Rotations[(int)Bone.LeftUpperArm] = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -1f);
        new SingingMoment(0f, 0f, 1f).Move(full, rig);
        Vector3[] still = new Vector3[Bones.Count], lifted = new Vector3[Bones.Count];
        rest.Solve(rig, still, new Quaternion[Bones.Count]);
        full.Solve(rig, lifted, new Quaternion[Bones.Count]);
        if (rig.Has(Bone.LeftShoulder))
            Assert.That(lifted[(int)Bone.LeftUpperArm].Y, Is.GreaterThan(still[(int)Bone.LeftUpperArm].Y + 0.003f));
        Vector3 before = Vector3.Normalize(still[(int)Bone.LeftHand] - still[(int)Bone.LeftUpperArm]), after = Vector3.Normalize(lifted[(int)Bone.LeftHand] - lifted[(int)Bone.LeftUpperArm]);
        Assert.That(Math.Acos(Math.Min(Vector3.Dot(before, after), 1f)) * 180 / Math.PI, Is.LessThan(3), "the chest leans back by two degrees");
    }

    [Test]
    public void TheChinFollowsTheMelody()
    {
        Audio.Note[] notes = { new(2, 4, 60), new(6, 8, 72) };
        Audio.Song song = new() { Duration = 10, Notes = notes };
        SingingTrack track = SingingBaker.Bake(song, 1)!;
        Assert.That(track.At(7).HeadUp, Is.GreaterThan(track.At(3).HeadUp + 0.05f));
        Assert.That(track.At(0.5).HeadUp, Is.Zero.Within(1e-3));
        Assert.That(SingingBaker.Bake(new Audio.Song { Duration = 10 }, 1), Is.Null, "nobody sings");
    }

    private static IReadOnlyList<GazeSpan> Looks(string emotion)
    {
        Show show = SyntheticShows.Plan(SyntheticSongs.Pop);
        return Looks(show with { Lines = show.Lines.Select(line => line with { Emotion = emotion }).ToArray() }, "lead");
    }

    private static IReadOnlyList<GazeSpan> Looks(Show show, string performer) =>
        GazeSpans.Of(show, SyntheticSongs.Pop, new MusicalGrid(SyntheticSongs.Pop), performer, static _ => true);
}
