using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using AvatarMotion.Assets;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Motion files become files of moves, and those a library.</summary>
internal sealed class CaptureDeskTests
{
    private const double Tempo = 110;
    private string _folder = "";

    private string Moves => Path.Combine(_folder, "moves");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("avatarmotion-capture-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void OurOwnDanceComesBackAsMovesAtItsTempo()
    {
        CaptureReport report = CaptureDesk.Add([Dance("our dance.bvh", "two-step", "running-man", "step-touch")], new CaptureRequest { Folder = Moves });
        Assert.That(report.Clips, Has.Count.EqualTo(1));
        Assert.That(report.Clips[0].Result.BeatsPerMinute, Is.EqualTo(Tempo).Within(2).Or.EqualTo(Tempo / 2).Within(1));
        Assert.That(report.Clips[0].Kept, Is.Not.Empty);
        Assert.That(Directory.GetFiles(Moves), Has.Length.EqualTo(report.Clips[0].Kept.Count));
        MoveLibrary library = MoveFolders.Load(new ShowMoves { Folders = [Moves] }, _folder);
        Assert.That(library.All, Has.Count.EqualTo(MoveLibrary.Default.All.Count + report.Clips[0].Kept.Count));
        foreach (CapturedMove kept in report.Clips[0].Kept)
            Assert.That(library.TryGet("~" + kept.Move.Info.Name, out _), Is.True);
    }

    [Test]
    public void ABrokenFileLeavesTheFolderAsItWas()
    {
        string good = Dance("good.bvh", "step-touch"), bad = Path.Combine(_folder, "bad.bvh");
        File.WriteAllText(bad, File.ReadAllText(good).Replace("Frame Time: 0.0", "Frame Time: 0.0x", StringComparison.Ordinal));
        Assert.That(() => CaptureDesk.Add([good, bad], new CaptureRequest { Folder = Moves }), Throws.TypeOf<AssetException>().With.Message.StartsWith("bad.bvh, line "));
        Assert.That(Directory.Exists(Moves), Is.False);
    }

    [Test]
    public void AClipThatIsAddedAgainTakesTheOldPlace()
    {
        string clip = Dance("dance.bvh", "two-step", "running-man");
        CaptureDesk.Add([clip], new CaptureRequest { Folder = Moves });
        string[] before = Directory.GetFiles(Moves);
        CaptureReport again = CaptureDesk.Add([clip], new CaptureRequest { Folder = Moves });
        Assert.That(Directory.GetFiles(Moves), Is.EquivalentTo(before));
        Assert.That(again.Clips[0].Kept, Has.Count.EqualTo(before.Length));
    }

    [Test]
    public void AddedAgainAtAnotherTempoTheOldMovesGoAndThoseOfALikeNameStay()
    {
        string clip = Dance("dance.bvh", "two-step", "running-man"), other = Dance("dance2.bvh", "step-touch", "two-step");
        CaptureDesk.Add([clip], new CaptureRequest { Folder = Moves });
        CaptureDesk.Add([other], new CaptureRequest { Folder = Moves });
        string[] others = Directory.GetFiles(Moves, "dance2-*");
        Assert.That(others, Is.Not.Empty);
        CaptureReport again = CaptureDesk.Add([clip], new CaptureRequest { Folder = Moves, Options = new CaptureOptions { BeatsPerMinute = 83 } });
        List<string> wanted = [.. others];
        foreach (CapturedMove move in again.Clips[0].Kept)
            wanted.Add(Path.Combine(Moves, move.Move.Info.Name + ".capture"));
        Assert.That(Directory.GetFiles(Moves), Is.EquivalentTo(wanted));
    }

    [Test]
    public void AStoppedCaptureWritesNothing()
    {
        using CancellationTokenSource stopped = new();
        stopped.Cancel();
        Assert.That(() => CaptureDesk.Add([Dance("dance.bvh", "two-step")], new CaptureRequest { Folder = Moves }, stopped.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.Exists(Moves), Is.False);
    }

    [Test]
    public void OnlyAClipThatIsDrawnKeepsItsBody()
    {
        string clip = Dance("dance.bvh", "two-step");
        Assert.That(CaptureDesk.Add([clip], new CaptureRequest { Folder = Moves }).Clips[0].Result.Cleaned, Is.Null);
    }

    [Test]
    public void ATwinInTheFolderIsLeftOut()
    {
        CaptureDesk.Add([Dance("one.bvh", "two-step")], new CaptureRequest { Folder = Moves });
        int before = Directory.GetFiles(Moves).Length;
        File.Copy(Path.Combine(_folder, "one.bvh"), Path.Combine(_folder, "two.bvh"));
        Assert.That(() => CaptureDesk.Add([Path.Combine(_folder, "two.bvh")], new CaptureRequest { Folder = Moves }), Throws.TypeOf<StudioException>().With.Message.Contains("left out"));
        Assert.That(Directory.GetFiles(Moves), Has.Length.EqualTo(before));
    }

    [Test]
    public void CapturedMovesAloneArePlanned()
    {
        CaptureDesk.Add([Dance("dance.bvh", "two-step", "running-man", "step-touch")], new CaptureRequest { Folder = Moves });
        ShowMoves only = new() { Folders = ["moves"], OnlyCaptured = true };
        MoveLibrary planned = MoveFolders.Planned(only, MoveFolders.Load(only, _folder));
        foreach (Move move in planned.All)
            Assert.That(move.Recording, Is.Not.Null);
        Song song = Steady(60);
        Show show = ShowPlanner.Plan(song, new PlanRequest { Moves = planned, MoveSources = only, Song = new SongReference { File = "song.ogg" } });
        Assert.That(show.Phrases, Is.Not.Empty);
        foreach (ShowPhrase phrase in show.Phrases)
        {
            foreach (string name in phrase.Moves)
                Assert.That(planned.TryGet(name, out _), Is.True, name);
        }

        Show read = ShowFile.Parse(ShowFile.Text(show));
        Assert.That(read.Moves.Folders, Is.EqualTo(only.Folders));
        Assert.That(read.Moves.OnlyCaptured, Is.True);
    }

    [Test]
    public void FoldersWithoutMovesAndBrokenCapturesAreSaid()
    {
        Assert.That(() => MoveFolders.Load(new ShowMoves { Folders = ["nowhere"] }, _folder), Throws.TypeOf<StudioException>().With.Message.Contains("no such folder"));
        Directory.CreateDirectory(Moves);
        Assert.That(() => MoveFolders.Load(new ShowMoves { Folders = ["moves"] }, _folder), Throws.TypeOf<StudioException>().With.Message.Contains("*.capture"));
        File.WriteAllText(Path.Combine(Moves, "x.capture"), "not a capture\n\n");
        Assert.That(() => MoveFolders.Load(new ShowMoves { Folders = ["moves"] }, _folder), Throws.TypeOf<StudioException>().With.Message.Contains("x.capture, line 1"));
        Assert.That(() => MoveFolders.Planned(new ShowMoves { OnlyCaptured = true }, MoveLibrary.Default), Throws.TypeOf<StudioException>().With.Message.Contains("capture add"));
    }

    /// <summary>A BVH file of moves of the library, each danced for eight counts.</summary>
    private string Dance(string name, params string[] moves)
    {
        Song song = Steady(4 + (moves.Length * 8 * 60 / Tempo * 2));
        List<DancePhrase> phrases = [];
        for (int i = 0; i < 2 * moves.Length; i++)
            phrases.Add(new DancePhrase { Id = "p" + i, Start = song.Beats[8 * i], End = song.Beats[8 * (i + 1)], Moves = [moves[i / 2]], Energy = 0.8f });
        Rig rig = StandardRig.Create();
        DanceTake take = DanceBaker.Bake(phrases, song, rig, new DanceOptions());
        string path = Path.Combine(_folder, name);
        using StreamWriter file = new(path);
        BvhWriter.Write(rig, take, song.Duration, 60, file);
        return path;
    }

    private static Song Steady(double seconds)
    {
        List<double> beats = [];
        for (int i = 0; i * 60 / Tempo < seconds; i++)
            beats.Add(i * 60 / Tempo);
        List<Bar> bars = [];
        for (int i = 0; i + 4 < beats.Count; i += 4)
            bars.Add(new Bar(beats[i], beats[i + 4], i, 4));
        return new Song { Duration = seconds, BeatsPerMinute = Tempo, Confidence = 1, Beats = beats, Bars = bars };
    }
}
