using System;
using System.IO;
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
            MoveStrip.Draw(take, rig, new[] { 0.5, 1.0 }, file, 2);
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
