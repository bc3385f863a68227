using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>Recorded moves in a dance: on the song's beats, on any rig, among written moves.</summary>
internal sealed class RecordedDanceTests
{
    private static readonly Move Recorded = CaptureCutter.Cut(new Walker { BeatsPerMinute = 100, Stride = 0.04f }.Clip(), new CaptureOptions { Name = "walk" }).Moves[0].Move;
    private static readonly MoveLibrary Library = MoveLibrary.Default.With(Recorded);

    [Test]
    public void ALineBreakInTheNameOfAClipBeginsNoOtherField()
    {
        using MemoryStream file = new();
        CaptureFile.Write(Recorded with { Info = Recorded.Info with { Expresses = "da\nenergy: 900\u2028nce" } }, file);
        file.Position = 0;
        Move read = CaptureFile.Read(file, "walk.capture");
        Assert.That(read.Info.Expresses, Is.EqualTo("da energy: 900 nce"));
        Assert.That(read.Info.EnergyHigh, Is.EqualTo(Recorded.Info.EnergyHigh).Within(0.01));
    }

    [Test]
    public void APoseOfARecordedMoveIsHeldAndNotDanced() => Assert.That(MovePose.Of(Recorded, 3).Recording, Is.Null);

    [TestCase(90, 1.6f)]
    [TestCase(128, 1.6f)]
    [TestCase(110, 1.85f)]
    [TestCase(110, 1.2f)]
    public void FeetStandStillOnEveryRigAtEveryTempo(double bpm, float height)
    {
        Song song = Songs.Steady(bpm, 40);
        Rig rig = StandardRig.Create(height);
        DanceTake take = DanceBaker.Bake(Alternating(song), song, rig, new DanceOptions { Moves = Library });
        FootSlide slide = FootSlide.Of(take, rig, 38, 1);
        Assert.That(slide.Share, Is.LessThanOrEqualTo(0.01));
        Assert.That(slide.LowestSole, Is.GreaterThan(-0.003f));
    }

    [Test]
    public void TheRecordingIsDancedOnTheSongsBeatsAtThePhrasesPlace()
    {
        Song song = Songs.Steady(120, 20);
        DancePhrase phrase = new() { Id = "p", Start = song.Beats[8], End = song.Beats[16], Moves = new[] { Recorded.Info.Name }, Place = new StagePlace(0.4f, -0.2f, 20f, Support.Both) };
        DanceTake take = DanceBaker.Bake(new[] { phrase }, song, StandardRig.Create(), new DanceOptions { Moves = Library });
        RecordedPose wanted = new();
        BodyPose pose = new();
        Vector3 home = new(0.4f, 0f, -0.2f);
        for (float count = 2f; count < 7f; count += 0.25f)
        {
            take.Sample(song.Beats[8] + count * 0.5, pose);
            Recorded.Recording!.Sample(count, wanted);
            Vector3 hips = home + Vector3.Transform(wanted.Hips, Turns.Yaw(20f * Turns.Degree));
            Assert.That(Vector3.Distance(pose.HipsInWorld, hips), Is.LessThan(0.03f), $"count {count + 1}");
            Assert.That(Angle(pose.Rotations[0], Turns.Yaw(20f * Turns.Degree) * wanted.Turns[0]), Is.LessThan(0.03f));
        }
    }

    [Test]
    public void NothingJumpsAtTheBorders()
    {
        Song song = Songs.Steady(112, 40);
        DanceTake take = DanceBaker.Bake(Alternating(song), song, StandardRig.Create(), new DanceOptions { Moves = Library });
        BodyPose pose = new();
        Vector3 before = default;
        Quaternion[] turns = new Quaternion[Bones.Count];
        for (int f = 0; f < 38 * 60; f++)
        {
            take.Sample(1 + f / 60.0, pose);
            if (f > 0)
            {
                Assert.That(Vector3.Distance(pose.HipsInWorld, before) * 60, Is.LessThan(2.2f), $"hips at {1 + f / 60.0:0.00} s");
                foreach (Bone bone in BodyBones.All)
                    Assert.That(Angle(pose.Rotations[(int)bone], turns[(int)bone]) * 60, Is.LessThan(22f), $"{bone} at {1 + f / 60.0:0.00} s");
            }

            before = pose.HipsInWorld;
            pose.Rotations.CopyTo(turns, 0);
        }
    }

    [Test]
    public void TheMirroredMoveIsTheMirrorImage()
    {
        MoveRecording mirrored = Recorded.Mirrored().Recording!;
        RecordedPose one = new(), other = new();
        Recorded.Recording!.Sample(3.3, one);
        mirrored.Sample(3.3, other);
        Assert.That(other.Hips.X, Is.EqualTo(-one.Hips.X).Within(1e-6f));
        Assert.That(other.Balls[0].X, Is.EqualTo(-one.Balls[1].X).Within(1e-6f));
        Vector3 arm = Vector3.Transform(Vector3.UnitX, one.Turn(Bone.LeftUpperArm)), twin = Vector3.Transform(-Vector3.UnitX, other.Turn(Bone.RightUpperArm));
        Assert.That(Vector3.Distance(twin, arm with { X = -arm.X }), Is.LessThan(1e-5f));
        Assert.That(Recorded.Mirrored().Mirrored().Info.StartLeft, Is.EqualTo(Recorded.Info.StartLeft));
    }

    [Test]
    public void TheSameDanceIsBitEqualAndAnEditStaysLocal()
    {
        Song song = Songs.Steady(120, 60);
        List<DancePhrase> phrases = Alternating(song);
        DanceTake one = DanceBaker.Bake(phrases, song, StandardRig.Create(), new DanceOptions { Moves = Library });
        phrases[^1] = phrases[^1] with { Moves = new[] { "step-touch" } };
        DanceTake other = DanceBaker.Bake(phrases, song, StandardRig.Create(), new DanceOptions { Moves = Library });
        BodyPose a = new(), b = new();
        for (double time = 0; time < phrases[^1].Start - 6; time += 0.37)
        {
            one.Sample(time, a);
            other.Sample(time, b);
            Assert.That(b.HipsInWorld, Is.EqualTo(a.HipsInWorld));
            Assert.That(b.Rotations, Is.EqualTo(a.Rotations));
        }
    }

    [Test]
    public void AFileGivesBackTheMove()
    {
        using MemoryStream file = new();
        CaptureFile.Write(Recorded, file);
        file.Position = 0;
        Move read = CaptureFile.Read(file, "walk.capture");
        foreach ((object wrote, object gave) in new (object, object)[]
        {
            (Recorded.Info.Name, read.Info.Name), (Recorded.Info.Style, read.Info.Style), (Recorded.Info.Counts, read.Info.Counts), (Recorded.Info.Level, read.Info.Level),
            (Recorded.Info.StartSupport, read.Info.StartSupport), (Recorded.Info.EndSupport, read.Info.EndSupport), (Recorded.Info.Expresses, read.Info.Expresses),
            (Recorded.Info.EnergyHigh, read.Info.EnergyHigh), (Recorded.Feet.Count, read.Feet.Count), (Recorded.Accents.Count, read.Accents.Count),
        })
            Assert.That(gave, Is.EqualTo(wrote));
        Assert.That(read.Info.StartLeft.X, Is.EqualTo(Recorded.Info.StartLeft.X).Within(0.001f));
        Assert.That(read.Info.TravelZ, Is.EqualTo(Recorded.Info.TravelZ).Within(0.001f));
        RecordedPose one = new(), other = new();
        for (double count = -0.5; count < 8.5; count += 0.21)
        {
            Recorded.Recording!.Sample(count, one);
            read.Recording!.Sample(count, other);
            Assert.That(Vector3.Distance(one.Hips, other.Hips), Is.LessThan(1e-5f));
            Assert.That(Angle(one.Turn(Bone.LeftUpperArm), other.Turn(Bone.LeftUpperArm)), Is.LessThan(0.001f));
        }
    }

    [TestCase(0, "empty")]
    [TestCase(10, "cut short")]
    [TestCase(2000, "cut short")]
    public void ACutFileIsRefusedInOneSentence(int length, string said)
    {
        using MemoryStream file = new();
        CaptureFile.Write(Recorded, file);
        using MemoryStream cut = new(file.ToArray()[..length]);
        InvalidDataException? error = Assert.Throws<InvalidDataException>(() => CaptureFile.Read(cut, "walk.capture"));
        Assert.That(error!.Message, Does.StartWith("walk.capture").And.Contain(said));
    }

    [TestCase("move: walk-", "move: ~we ] ird, x: {", 2)]
    [TestCase("style: ", "style: hip hop ", 3)]
    [TestCase("energy: ", "energy: -5 to 900 ", 6)]
    [TestCase("energy: ", "energy: 0.9 to 0.1 ", 6)]
    [TestCase("level: ", "level: cellar ", 7)]
    [TestCase("travel: ", "travel: 9e30 9e30 turn 9e30 ", 10)]
    public void AHeadThatSaysImpossibleThingsIsRefusedWithItsLine(string from, string to, int line)
    {
        using MemoryStream file = new();
        CaptureFile.Write(Recorded, file);
        byte[] bytes = file.ToArray();
        string text = System.Text.Encoding.Latin1.GetString(bytes);
        byte[] changed = System.Text.Encoding.Latin1.GetBytes(text.Replace(from, to, System.StringComparison.Ordinal));
        Assert.That(changed, Has.Length.Not.EqualTo(bytes.Length));
        InvalidDataException? error = Assert.Throws<InvalidDataException>(() => CaptureFile.Read(new MemoryStream(changed), "walk.capture"));
        Assert.That(error!.Message, Does.StartWith($"walk.capture, line {line}: "));
    }

    [Test]
    public void ADamagedFileIsRefused()
    {
        using MemoryStream file = new();
        CaptureFile.Write(Recorded, file);
        byte[] bytes = file.ToArray();
        bytes[^500] ^= 0x40;
        Assert.That(() => CaptureFile.Read(new MemoryStream(bytes), "walk.capture"), Throws.TypeOf<InvalidDataException>().With.Message.Contains("damaged"));
        Assert.That(() => CaptureFile.Read(new MemoryStream(System.Text.Encoding.ASCII.GetBytes("avatarmotion capture 1\nmove: x\n\n")), "walk.capture"), Throws.TypeOf<InvalidDataException>().With.Message.Contains("\"energy:\""));
    }

    [Test]
    public void TheGraphJoinsWrittenAndRecordedMoves()
    {
        MotionGraph graph = MotionGraph.Of(Library);
        string name = Recorded.Info.Name;
        Assert.That(graph.Moves, Does.Contain(name).And.Contain("~" + name).And.Contain("step-touch"));
        Assert.That(graph.After(name), Is.Not.Empty);
        Assert.That(graph.Cost(name, name), Is.LessThan(MotionGraph.Threshold), "a move that goes on as it began follows itself");
        foreach (string next in graph.After(name))
            Assert.That(graph.Cost(name, next), Is.LessThanOrEqualTo(MotionGraph.Threshold));
        Assert.That(() => graph.Cost(name, "nothing"), Throws.ArgumentException);
    }

    private static List<DancePhrase> Alternating(Song song) => Songs.Phrases(song, 2, 0.7f, Recorded.Info.Name, "step-touch", "~" + Recorded.Info.Name, Recorded.Info.Name);

    private static float Angle(Quaternion a, Quaternion b) => Turns.ToVector(Quaternion.Conjugate(a) * b).Length();
}
