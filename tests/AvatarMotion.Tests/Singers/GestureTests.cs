using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Tests;

/// <summary>Hands that speak on key words.</summary>
public sealed class GestureTests
{
    private static readonly CastMember Lead = new() { Id = "lead" };
    private static readonly MusicalGrid Grid = new(new Song { Duration = 20 });

    [Test]
    public void AWordOfTheHeartBringsTheHandOnItsVowel()
    {
        Phone[] phones = { new(5.0, 5.1, "h"), new(5.1, 5.6, "ɑ"), new(5.6, 5.8, "t") };
        LyricWord heart = new() { Start = 5, End = 5.8, Text = "heart", Syllables = new[] { new Syllable { Start = 5, End = 5.8, Phones = phones } } };
        Song song = new() { Duration = 20, Lyrics = new Lyrics { Language = "en", Lines = new[] { new LyricLine { Start = 5, End = 6, Text = "heart", Words = new[] { heart } } } } };
        ShowGesture gesture = GesturePlan.Of(song, Grid).Single().Value;
        Assert.That((gesture.Hand, gesture.Do), Is.EqualTo(("left", "chest")));
        Assert.That(Grid.ToSeconds(gesture.At), Is.EqualTo(5.1).Within(0.002));
    }

    [Test]
    public void TheHandIsThereOnTimeAndTheRestOfTheBodyStays()
    {
        GestureTrack track = Track("left", "reach")!;
        BodyPose before = Pose(), now = Pose(), after = Pose();
        track.Move(8.0, now);
        track.Move(12.0, after);
        Vector3 hand = Hand(now, Bone.LeftHand), shoulder = Hand(now, Bone.LeftUpperArm);
        Assert.That(hand.Y, Is.GreaterThan(shoulder.Y + 0.2f));
        Assert.That(Hand(now, Bone.RightHand), Is.EqualTo(Hand(before, Bone.RightHand)));
        Assert.That(after.Rotations, Is.EqualTo(before.Rotations));
    }

    [Test]
    public void AnotherOnesLineMovesNoHand() => Assert.That(Track("left", "reach", "other"), Is.Null);

    [TestCaseSource(nameof(Names))]
    public void EveryGestureBringsTheHandInFrontOfTheShoulder(string name)
    {
        GestureTrack track = Track("left", name)!;
        BodyPose pose = Pose();
        track.Move(8.1, pose);
        Vector3 way = Hand(pose, Bone.LeftHand) - Hand(pose, Bone.LeftUpperArm);
        Assert.That(Vector3.Dot(way, Forward(pose)), Is.GreaterThan(0.02f));
        Assert.That(pose.Rotations.All(q => System.MathF.Abs(q.Length() - 1f) < 1e-3f), Is.True);
    }

    private static IEnumerable<string> Names => SungGestures.Names;

    private static GestureTrack? Track(string hand, string what, string who = "lead")
    {
        ShowLine line = new() { Id = "l1", At = MusicalTime.AtSeconds(7), Who = who, Gestures = new[] { new ShowGesture(MusicalTime.AtSeconds(8), hand, what) } };
        return GestureTrack.Bake(new Show { Cast = new[] { Lead }, Lines = new[] { line } }, Grid, Lead, StickFigure.Rig, new StickFigure());
    }

    private static BodyPose Pose()
    {
        BodyPose pose = new();
        new StickFigure().Sample(8, pose);
        return pose;
    }

    private static Vector3 Forward(BodyPose pose)
    {
        Quaternion[] rotations = new Quaternion[Bones.Count];
        pose.Solve(StickFigure.Rig, new Vector3[Bones.Count], rotations);
        return Vector3.Transform(Vector3.UnitZ, rotations[(int)Bone.Chest]);
    }

    private static Vector3 Hand(BodyPose pose, Bone bone)
    {
        Vector3[] positions = new Vector3[Bones.Count];
        pose.Solve(StickFigure.Rig, positions, new Quaternion[Bones.Count]);
        return positions[(int)bone];
    }
}
