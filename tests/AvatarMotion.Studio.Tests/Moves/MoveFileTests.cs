using System;
using System.IO;
using System.Numerics;
using AvatarMotion.Motion;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Move files: what is read, and what a person is told when it is not.</summary>
internal sealed class MoveFileTests
{
    private const string Head = "move: test\nstyle: pop\nexpresses: A test.\ncounts: 4\n";

    private static string Catalogue => Path.Combine(SharedData.RepositoryRoot, "src", "AvatarMotion.Motion", "Moves", "Catalogue");

    [Test]
    public void TheEmbeddedCatalogueIsTheOneOfTheFiles() =>
        Assert.That(MoveCatalogue.Write(MoveLibrary.Default.All), Is.EqualTo(MoveCompiler.Compile(Catalogue)), "stale: run 'avatarmotion moves compile'");

    [Test]
    public void ReadsFeetHandsAndTrunk()
    {
        Move move = MoveFile.Parse(Head + "dance:\n  1&: { left foot: step 30 -5 turn 20, chest: tilt -10, right hand: 0.5 -0.25 0.5 fist hit }\n", "test.move.yaml");
        Assert.That(move.Feet, Has.Count.EqualTo(1));
        Assert.That(move.Feet[0].Count, Is.EqualTo(0.5f));
        Assert.That(move.Feet[0].Spot, Is.EqualTo(new FootSpot(0.3f, -0.05f, 20f)));
        Assert.That(move.Body[0].Channel, Is.EqualTo(BodyChannel.ChestTilt));
        Assert.That(move.Body[0].Value, Is.EqualTo(-10f));
        Assert.That(move.Hands[0].Shape, Is.EqualTo(HandShape.Fist));
        Assert.That(move.Accents, Has.Count.EqualTo(1), "a hit is an accent");
    }

    [Test]
    public void ReadsStraightLegsBrushesAndHeldFeet()
    {
        Move move = MoveFile.Parse(Head + "legs: straight\ndance:\n  1: { left foot: brush 60 0 turn 40 }\n  2: { left foot: brush 9 3 flat, legs: 0.5 over 2 }\n  3: { left foot: passe height 12 turn 60 }\n", "test.move.yaml");
        Assert.That((move.Feet[0].Action, move.Feet[0].Landing, move.Feet[1].Landing), Is.EqualTo((FootAction.Brush, Landing.Ball, Landing.Flat)));
        Assert.That((move.Feet[2].Action, move.Feet[2].Height, move.Feet[2].Spot.Turn), Is.EqualTo((FootAction.Passe, 0.12f, 60f)));
        Assert.That(move.Feet[2].Spot.X, Is.EqualTo(move.Info.StartRight.X + 0.1f).Within(1e-6f), "beside the standing foot");
        Assert.That(move.Body[0], Is.EqualTo(new BodyKey { Count = 0f, Channel = BodyChannel.LegStretch, Value = 1f, Over = 1f }));
        Assert.That((move.Body[1].Value, move.Body[1].Over), Is.EqualTo((0.5f, 2f)));
        Assert.That(move.Mirrored().Body[0], Is.EqualTo(move.Body[0]), "legs have no side");
        Assert.That(MoveCatalogue.Read(MoveCatalogue.Write(new[] { move }))[0].Feet, Is.EqualTo(move.Feet), "and the catalogue keeps them");
    }

    [Test]
    public void LegsOfTheFirstCountComeBeforeThoseOfTheHead()
    {
        Move move = MoveFile.Parse(Head + "legs: straight\ndance:\n  1: { legs: soft }\n", "test.move.yaml");
        Assert.That(move.Body, Has.Count.EqualTo(1));
        Assert.That(move.Body[0].Value, Is.Zero);
    }

    [TestCase("legs: bent\ndance:\n  1: { face: 3 }\n", 5)]
    [TestCase("legs: straight now\ndance:\n  1: { face: 3 }\n", 5)]
    [TestCase("dance:\n  1: { legs: 1.5 }\n", 6)]
    [TestCase("dance:\n  1: { left foot: passe 9 3 }\n", 6)]
    public void LegsThatNoBodyHasAreNamedWithTheirLine(string text, int line) =>
        Assert.That(() => MoveFile.Parse(Head + text, "test.move.yaml"), Throws.TypeOf<MoveFileException>().With.Message.Contains("line " + line));

    [Test]
    public void WritesTheMirroredHalf()
    {
        Move move = MoveFile.Parse(Head + "mirror: true\ndance:\n  1: { left foot: step 30 0 turn 20 }\n", "test.move.yaml");
        Assert.That(move.Feet, Has.Count.EqualTo(2));
        Assert.That(move.Feet[1], Is.EqualTo(move.Feet[0] with { Count = 2f, Side = Side.Right, Spot = new FootSpot(-0.3f, 0f, -20f) }));
    }

    [TestCase("dance:\n  1: { left foot: stepp 3 4 }\n", 6, "did you mean \"step\"?")]
    [TestCase("dance:\n  1: { left fot: step 3 4 }\n", 6, "did you mean \"left foot\"?")]
    [TestCase("dance:\n  1: { left hand: pockett }\n", 6, "did you mean \"pocket\"?")]
    [TestCase("dance:\n  1: { chest: tlit 5 }\n", 6, "did you mean \"tilt\"?")]
    [TestCase("dance:\n  1: { head: turn five }\n", 6, "'five' is no number")]
    [TestCase("dance:\n  9: { head: turn 5 }\n", 6, "no count of this move")]
    [TestCase("lvl: high\n", 5, "did you mean \"level\"?")]
    [TestCase("level: hihg\n", 5, "did you mean \"high\"?")]
    [TestCase("counts: 4\n", 5, "twice")]
    [TestCase("dance: [ 1, 2 ]\n", 5, "expected")]
    [TestCase("stance: &a { left: 1 2 }\n", 5, "")]
    public void SaysFileLineAndTheNearestRightName(string rest, int line, string says)
    {
        MoveFileException? problem = Assert.Throws<MoveFileException>(() => MoveFile.Parse(Head + rest, "test.move.yaml"));
        Assert.That(problem!.Message, Does.StartWith("test.move.yaml, line ").And.Contain(says));
        Assert.That(problem.Line, Is.EqualTo(line));
    }

    [Test]
    public void ReadsWhatAFloorMoveSays()
    {
        const string text = "level: floor\ndirection: round\nisolates: true\ncontacts: left-hand hips, right-hand head\ndance:\n"
            + "  1: { right foot: kneel -10 -5 turn 4, hips: height 44 bow 70, left hand: floor 30 40 over 1, accent: hips low, chest, head high, right-foot land }\n";
        Move move = MoveFile.Parse(Head + text, "test.move.yaml");
        Assert.That((move.Info.Level, move.Info.Direction, move.Info.Isolates), Is.EqualTo(("floor", "round", true)));
        Assert.That(move.Info.Contacts, Is.EquivalentTo(new[] { new BodyContact(BodyPart.LeftHand, BodyPart.Hips), new BodyContact(BodyPart.Head, BodyPart.RightHand) }));
        Assert.That((move.Feet[0].Action, move.Feet[0].Spot), Is.EqualTo((FootAction.Kneel, new FootSpot(-0.1f, -0.05f, 4f))));
        Assert.That((move.Body[0].Channel, move.Body[0].Value), Is.EqualTo((BodyChannel.HipsHeight, 0.44f)));
        Assert.That(move.Hands[0].Floor, Is.EqualTo(new Vector2(0.3f, 0.4f)));
        Assert.That(move.Accents, Is.EqualTo(new[]
        {
            new AccentKey(0f, Bone.Hips, AccentEvent.Low), new AccentKey(0f, Bone.Chest, AccentEvent.Arrive),
            new AccentKey(0f, Bone.Head, AccentEvent.High), new AccentKey(0f, Bone.RightFoot, AccentEvent.Land),
        }));
    }

    [Test]
    public void TheCatalogueKeepsWhatAFloorMoveSays()
    {
        const string text = "level: floor\ndirection: back\nisolates: true\nmirror: true\ncontacts: left-hand hips\ndance:\n"
            + "  1: { right foot: kneel -10 -5, hips: height 44, hands: floor 30 40 over 1, head: bow 10, accent: head low }\n";
        Move move = MoveFile.Parse(Head + text, "test.move.yaml");
        string written = MoveCatalogue.Write(new[] { move });
        Move read = MoveCatalogue.Read(written)[0];
        Assert.That(MoveCatalogue.Write(new[] { read }), Is.EqualTo(written));
        Assert.That((read.Info.Level, read.Info.Direction, read.Info.Isolates), Is.EqualTo(("floor", "back", true)));
        Assert.That(read.Info.Contacts, Is.EqualTo(new[] { new BodyContact(BodyPart.Hips, BodyPart.LeftHand), new BodyContact(BodyPart.Hips, BodyPart.RightHand) }), "with their mirror");
        Assert.That(read.Hands[0].Floor, Is.EqualTo(new Vector2(0.3f, 0.4f)));
        Assert.That(read.Hands[2].Floor, Is.EqualTo(new Vector2(-0.3f, 0.4f)), "mirrored");
        Assert.That(read.Accents, Is.EqualTo(new[] { new AccentKey(0f, Bone.Head, AccentEvent.Low), new AccentKey(2f, Bone.Head, AccentEvent.Low) }));
    }

    [Test]
    public void PlacesAndClapsImplyTheirContacts()
    {
        Move move = MoveFile.Parse(Head + "dance:\n  1: { left hand: temple, right hand: thigh }\n  2: { hands: 0 0 0.6 clap }\n", "test.move.yaml");
        Assert.That(move.Info.Contacts, Is.EquivalentTo(new[]
        {
            new BodyContact(BodyPart.LeftHand, BodyPart.Head), new BodyContact(BodyPart.RightHand, BodyPart.RightThigh), new BodyContact(BodyPart.LeftHand, BodyPart.RightHand),
        }));
    }

    [Test]
    public void AStepOnAWholeCountIsAnAccentByItself()
    {
        Move move = MoveFile.Parse(Head + "dance:\n  1: { left foot: step 20 0 }\n  1&: { right foot: step -10 0 }\n  2: { left foot: touch 20 0 }\n", "test.move.yaml");
        Assert.That(move.Accents, Is.Empty);
        Assert.That(move.AllAccents, Is.EqualTo(new[] { new AccentKey(0f, Bone.LeftFoot, AccentEvent.Land) }));
    }

    [Test]
    public void TheMovesOfTheManualAreReadAsTheyStandThere()
    {
        string manual = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", "writing-a-move.md"));
        string[] parts = manual.Split("```");
        int moves = 0;
        for (int i = 1; i < parts.Length; i += 2)
        {
            if (!parts[i].StartsWith("yaml\nmove:", StringComparison.Ordinal))
                continue;
            Move move = MoveFile.Parse(parts[i][5..], "manual.move.yaml");
            Assert.That(move.Feet, Is.Not.Empty, move.Info.Name);
            moves++;
        }

        Assert.That(moves, Is.EqualTo(2));
    }

    [TestCase("dance:\n  1: { left hand: 1.2 0.9 0.8 }\n", 6, "the arm ends at 1")]
    [TestCase("dance:\n  1: { left hand: floor 150 120 }\n", 6, "a body reaches 160")]
    [TestCase("dance:\n  1: { left foot: step 90 0 }\n  2: { right foot: step -80 0 }\n", 7, "170 cm apart")]
    [TestCase("dance:\n  1: { left foot: step 900 0 }\n", 6, "cannot be 900")]
    [TestCase("dance:\n  1: { chest: bow NaN }\n", 6, "'NaN' is no number")]
    [TestCase("dance:\n  1: { chest: bow .inf }\n", 6, "'.inf' is no number")]
    [TestCase("dance:\n  1: { chest: bow 300 }\n", 6, "cannot be 300")]
    [TestCase("dance:\n  1: { weight: 5 }\n", 6, "cannot be 5")]
    [TestCase("dance:\n  1: { hips: height 300 }\n", 6, "cannot be 300")]
    [TestCase("dance:\n  1: { accent: knee low }\n", 6, "'knee' is not known here")]
    [TestCase("dance:\n  1: { accent: hips land }\n", 6, "nothing that this part does")]
    [TestCase("dance:\n  1: { accent: hips lwo }\n", 6, "did you mean \"low\"?")]
    [TestCase("dance:\n  1: { right foot: kneel 3 }\n", 6, "ends too early")]
    [TestCase("stance: { left: 100 0, right: -100 0 }\n", 5, "200 cm apart")]
    [TestCase("direction: fornt\n", 5, "did you mean \"front\"?")]
    [TestCase("contacts: left-hand hipps\n", 5, "did you mean \"hips\"?")]
    [TestCase("contacts: left-hand\n", 5, "two parts touch")]
    [TestCase("groove: { every: 0 }\n", 5, "'every' cannot be 0")]
    [TestCase("energy: 0.8 to 0.2\n", 5, "begins with the lower one")]
    public void SaysWhatNoBodyCanDo(string rest, int line, string says)
    {
        MoveFileException? problem = Assert.Throws<MoveFileException>(() => MoveFile.Parse(Head + rest, "test.move.yaml"));
        Assert.That(problem!.Message, Does.StartWith($"test.move.yaml, line {line}: ").And.Contain(says).And.EndsWith(".").Or.EndsWith("?"));
    }

    [TestCase("0", "'counts' is 1 to 64")]
    [TestCase("7.5", "whole number")]
    [TestCase("-4", "'counts' is 1 to 64")]
    public void AMoveHasWholeCounts(string counts, string says) =>
        Assert.That(() => MoveFile.Parse(Head.Replace("counts: 4", "counts: " + counts, StringComparison.Ordinal), "test.move.yaml"), Throws.TypeOf<MoveFileException>().With.Message.Contains(says));

    [Test]
    public void RefusesAnEmptyFile() =>
        Assert.That(() => MoveFile.Parse("", "empty.move.yaml"), Throws.TypeOf<MoveFileException>().With.Message.Contains("empty"));

    [Test]
    public void CompilesAFolderWhole()
    {
        string folder = Directory.CreateTempSubdirectory("moves").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "test.move.yaml"), Head);
            string output = Path.Combine(folder, "out.catalogue");
            Assert.That(MoveCompiler.Compile(folder, output), Is.EqualTo(1));
            Assert.That(MoveCatalogue.Read(File.ReadAllText(output))[0].Info.Name, Is.EqualTo("test"));
            File.WriteAllText(Path.Combine(folder, "other.move.yaml"), Head);
            Assert.That(() => MoveCompiler.Compile(folder, output), Throws.TypeOf<MoveFileException>().With.Message.Contains("has to be called"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void DrawsAStripAsPng()
    {
        string file = Path.Combine(Path.GetTempPath(), "strip-" + Guid.NewGuid().ToString("N") + ".png");
        try
        {
            Rig rig = StandardRig.Create();
            DanceTake take = DanceBaker.Bake(Array.Empty<DancePhrase>(), new Audio.Song { Duration = 3 }, rig, new DanceOptions());
            MoveStrip.Draw(take, rig, new[] { 0.5, 1.0 }, file, new StripLook { Columns = 2 });
            byte[] bytes = File.ReadAllBytes(file);
            Assert.That(bytes[..4], Is.EqualTo(new byte[] { 137, 80, 78, 71 }));
            Assert.That(bytes, Has.Length.GreaterThan(1000));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
