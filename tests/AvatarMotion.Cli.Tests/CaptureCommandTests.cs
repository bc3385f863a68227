using System;
using System.IO;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Cli.Tests;

/// <summary>What <c>capture add</c> says and writes.</summary>
internal sealed class CaptureCommandTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("avatarmotion-capture-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void HelpTeachesWithExamples()
    {
        Run run = Run.Of(_folder, "capture", "add", "--help");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.Contain("avatarmotion capture add clips/*.bvh").And.Contain("--only-captured").And.Contain("--bpm"));
    }

    [TestCase("nosuch.bvh", "not there")]
    [TestCase(".", "folder")]
    [TestCase("song.mp3", "motion is read from")]
    [TestCase("broken.fbx", "cannot be read")]
    [TestCase("broken.bvh", "broken.bvh, line 1: ")]
    public void WhatIsNoMotionIsOneSentenceAndNothingIsWritten(string file, string said)
    {
        foreach (string name in new[] { "song.mp3", "broken.fbx", "broken.bvh" })
            File.WriteAllText(Path.Combine(_folder, name), "Kaydara FBX Binary is not what this is");
        Run run = Run.Of(_folder, "capture", "add", file, "-o", "moves");
        Assert.That(run.Code, Is.EqualTo(2), run.Errors);
        Assert.That(run.Errors.Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(run.Errors, Does.Contain(said));
        Assert.That(Directory.Exists(Path.Combine(_folder, "moves")), Is.False);
    }

    [TestCase("motion/cmu_55_49_fbx/55_01_cmu.fbx")]
    [TestCase("motion/cmu_131_mj/131_02.bvh")]
    public void RealClipsBecomeMovesThatAShowMayName(string clip)
    {
        Run run = Run.Of(_folder, "capture", "add", SharedData.Require(clip), "-o", "moves", "--strip", "strip.png", "--quiet");
        Assert.That(run.Code, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain("counts"));
        Assert.That(Directory.GetFiles(Path.Combine(_folder, "moves"), "*.capture"), Is.Not.Empty);
        Assert.That(new FileInfo(Path.Combine(_folder, "strip.png")).Length, Is.GreaterThan(1000));
        Assert.That(Directory.GetFiles(_folder, ".*.part", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void ASongIsDancedWithCapturedMovesAlone()
    {
        string clip = SharedData.Require("motion/cmu_131_mj/131_02.bvh");
        Assert.That(Run.Of(_folder, "capture", "add", clip, "-o", "moves", "--name", "mine").Code, Is.Zero);
        Run.Tool("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=f=330:b=4:d=12", Path.Combine(_folder, "song.ogg"));
        Run plan = Run.Of(_folder, "plan", "song.ogg", "-o", "song.show.yaml", "--moves", "moves", "--only-captured");
        Assert.That(plan.Code, Is.Zero, plan.Errors);
        string show = File.ReadAllText(Path.Combine(_folder, "song.show.yaml"));
        Assert.That(show, Does.Contain("moves: { from: [ moves ], only: captured }"));
        foreach (string line in show.Split('\n'))
        {
            if (line.Contains("moves: [ ", StringComparison.Ordinal))
                Assert.That(line, Does.Contain("moves: [ mine-").Or.Contain("moves: [ ~mine-"));
        }

        Run export = Run.Of(_folder, "export", "song.show.yaml", "-o", "song.bvh");
        Assert.That(export.Code, Is.Zero, export.Errors);
    }
}
