using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class MoveCheckTests
{
    private const string Head = "style: test\nexpresses: A test.\ncounts: 8\n";

    [Test]
    public void AMoveThatDoesNothingHasItsFaults()
    {
        MoveReport report = Check("move: nothing\n" + Head + "dance:\n  1: { hips: down 1 }\n");
        Assert.That(report.Faults, Has.Some.Contains("the weight never changes the foot"));
        Assert.That(report.Faults, Has.Some.Contains("no accent that can be seen"));
        Assert.That(report.Accents, Is.Zero);
    }

    [Test]
    public void StepsAndHitsAreMeasuredOnTheirCounts()
    {
        MoveReport report = Check("move: stepper\n" + Head + "mirror: true\ndance:\n  1: { left foot: step 34 4 turn 16, right hand: 0.8 0.4 0.3 hit }\n  2: { right foot: step -2 4, right hand: 0.3 -0.8 0.2 hit }\n  3: { left foot: step 40 4, left hand: up hit }\n");
        Assert.That(report.SupportChanges, Is.GreaterThanOrEqualTo(3));
        Assert.That(report.Accents, Is.GreaterThan(8));
        Assert.That(report.LagMedian, Is.LessThan(0.03));
        Assert.That(report.ArmReach, Is.InRange(0.6, 1.001));
        Assert.That(report.SoleDepth, Is.LessThan(0.003));
    }

    [Test]
    public void TheSameMoveUnderAnotherNameIsFoundWhateverSideAndTime()
    {
        Assert.That(MoveLibrary.Default.TryGet("~skate", out Move? skate), Is.True);
        Move later = skate! with { Info = skate.Info with { Name = "slide-about" } };
        MoveReport report = MoveCheck.Run([later], [skate, .. MoveLibrary.Default.All.Take(3)], new MoveTrialOptions())[0];
        Assert.That(report.Nearest, Is.EqualTo("skate"));
        Assert.That(report.NearestDistance, Is.LessThan(0.02));
        Assert.That(report.Faults, Has.Some.Contains("looks like skate"));
    }

    [Test]
    public void AForcedPoseThroughTheBodyIsNamed()
    {
        MoveReport report = Check("move: stab\n" + Head + "planted: true\ndance:\n  1: { chest: bow 60, hips: height 30, hands: 0.1 -0.3 0.1 hit }\n  3: { chest: bow 0, hips: height 0, hands: up hit }\n");
        Assert.That(report.Depth, Is.GreaterThan(0));
        Assert.That(report.DepthPair, Does.Contain("/"));
    }

    [TestCase(0, "1")]
    [TestCase(0.25, "1e")]
    [TestCase(3.5, "4&")]
    [TestCase(7.75, "8a")]
    [TestCase(-0.5, "0&")]
    public void CountsReadAsDancersSayThem(double count, string text) => Assert.That(CountText.Of(count), Is.EqualTo(text));

    [Test]
    public void MovesAreFoundByNameFileAndFolder()
    {
        string folder = Directory.CreateTempSubdirectory("shelf-").FullName;
        try
        {
            string file = Path.Combine(folder, "nothing.move.yaml");
            File.WriteAllText(file, "move: nothing\n" + Head + "dance:\n  1: { hips: down 1 }\n");
            Assert.That(MoveShelf.Find([file, folder, "skate"]), Has.Count.EqualTo(2));
            Assert.That(MoveShelf.Find([]), Has.Count.EqualTo(MoveLibrary.Default.All.Count));
            Assert.That(() => MoveShelf.Find(["skat"]), Throws.TypeOf<StudioException>().With.Message.Contains("skate"));
            Assert.That(() => MoveShelf.Find(["gone.move.yaml"]), Throws.TypeOf<StudioException>().With.Message.Contains("no such file"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void AFilterKnowsItsWords()
    {
        IReadOnlyList<Move> all = MoveLibrary.Default.All;
        foreach (Move move in new MoveFilter { Style = "HOUSE", Planted = false, Counts = 8, Energy = 0.6 }.Of(all))
            Assert.That((move.Info.Style, move.Info.Planted, move.Info.EnergyLow <= 0.6f), Is.EqualTo(("house", false, true)));
        Assert.That(new MoveFilter { Travels = true }.Of(all), Has.Count.LessThan(all.Count));
        Assert.That(() => new MoveFilter { Level = "cellar" }.Of(all), Throws.TypeOf<StudioException>().With.Message.Contains("there are"));
    }

    [Test]
    public void AMoveIsFilmedAsALoopOfWholeCycles()
    {
        string gif = Path.Combine(Path.GetTempPath(), $"loop-{Guid.NewGuid():N}.gif");
        try
        {
            Assert.That(MoveLibrary.Default.TryGet("skate", out Move? skate), Is.True);
            MoveFilm.Write([skate!], gif, new MoveTrialOptions { BeatsPerMinute = 240 });
            byte[] bytes = File.ReadAllBytes(gif);
            Assert.That(System.Text.Encoding.ASCII.GetString(bytes, 0, 6), Is.EqualTo("GIF89a"));
            Assert.That(bytes[^1], Is.EqualTo(0x3B));
            Assert.That(() => MoveFilm.Write([skate!], "a.webm", new MoveTrialOptions()), Throws.TypeOf<StudioException>());
        }
        finally
        {
            File.Delete(gif);
        }
    }

    private static MoveReport Check(string text) => MoveCheck.Run([MoveFile.Parse(text, "test.move.yaml")], [], new MoveTrialOptions())[0];
}
