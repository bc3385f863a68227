using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Cli.Tests;

/// <summary>The contract that other programs rely on: exit codes, one sentence on standard error, results on standard output.</summary>
internal sealed class CommandLineTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("avatarmotion-cli-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void HelpTeachesWithExamples()
    {
        Run run = Run.Of(_folder, "--help");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.Contain("avatarmotion make song.mp3").And.Contain("doctor").And.Contain("avatarmotion [command]"));
        Assert.That(run.Errors, Is.Empty);
    }

    [Test]
    public void VersionIsOneLine()
    {
        Run run = Run.Of(_folder, "--version");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output.Trim(), Does.Match(@"^\d+\.\d+\.\d+$"));
    }

    [Test]
    public void LiveRefusesWhatItCannotDanceTo()
    {
        Run run = Run.Of(_folder, "live", "nothing.mp3"), rate = Run.Of(_folder, "live", "-", "--rate", "5");
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Errors.Trim(), Does.Contain("nothing.mp3 was not found").And.Not.Contain("\n"));
        Assert.That(rate.Code, Is.EqualTo(2));
        Assert.That(rate.Errors, Does.Contain("--rate is a number from 8000 to 192000"));
    }

    [TestCase("--latency", "live", "-", "--latency")]
    [TestCase("--rate and --channels", "live", "nothing.mp3", "--rate", "48000")]
    [TestCase("--rate and --channels", "live", "nothing.mp3", "--channels", "2")]
    public void LiveSaysAtOnceWhatDoesNotGoTogether(string said, params string[] words)
    {
        Run run = Run.Of(_folder, words);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain(said));
    }

    [Test]
    public void WrongCommandIsNamedWithTheRightOnes()
    {
        Run run = Run.Of(_folder, "mak", "song.mp3");
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain("\"mak\"").And.Contain("make, plan, render"));
    }

    [TestCase("mak", "song.mp3")]
    [TestCase("make")]
    [TestCase("make", "--nonsense")]
    [TestCase("make", "nosuch.mp3")]
    [TestCase("make", "song.mp3", "--seed", "many")]
    [TestCase("analyze", "nosuch.mp3", "--json")]
    [TestCase("analyze", "@nosuch.mp3")]
    [TestCase("render", "nosuch.show.yaml")]
    [TestCase("make", ".")]
    public void WrongWordsAreOneSentenceAndExitCodeTwo(params string[] words)
    {
        Run run = Run.Of(_folder, words);
        Assert.That(run.Code, Is.EqualTo(2), run.Errors);
        Assert.That(run.Output, Is.Empty);
        ExpectOneSentence(run.Errors);
        Assert.That(Directory.GetFileSystemEntries(_folder), Is.Empty);
    }

    [Test]
    public void ScriptNamedMp3IsRefusedAndNothingIsLeft()
    {
        File.WriteAllText(Path.Combine(_folder, "list.mp3"), "ffconcat version 1.0\nfile 'x.wav'\n");
        Run run = Run.Of(_folder, "make", "list.mp3");
        Assert.That(run.Code, Is.EqualTo(2), run.Errors);
        ExpectOneSentence(run.Errors);
        Assert.That(Directory.GetFileSystemEntries(_folder), Has.Length.EqualTo(1));
    }

    [TestCase("夜 – it's (1).mp3")]
    [TestCase("-x.wav")]
    [TestCase("take:1.wav")]
    [TestCase("a%d.wav")]
    [TestCase("@home.ogg")]
    public void AnyNameIsAnalyzedFromItsOwnFolder(string name)
    {
        MakeSong(name, 3);
        Run run = Run.Of(_folder, "analyze", name, "--json");
        Assert.That(run.Code, Is.Zero, run.Errors);
        JsonElement song = JsonDocument.Parse(run.Output).RootElement;
        Assert.That(song.GetProperty("version").GetInt32(), Is.EqualTo(1));
        Assert.That(song.GetProperty("duration").GetDouble(), Is.EqualTo(3).Within(0.1));
        Assert.That(song.GetProperty("sha256").GetString(), Has.Length.EqualTo(64));
    }

    [Test]
    public void AnalysisIsWrittenToAFileWhereOneIsNamed()
    {
        MakeSong("song.ogg", 3);
        Run run = Run.Of(_folder, "analyze", "song.ogg", "--json", "new/song.json");
        Assert.That(run.Code, Is.Zero, run.Errors);
        Assert.That(run.Output, Is.Empty);
        Assert.That(JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "new", "song.json"))).RootElement.GetProperty("beats").ValueKind, Is.EqualTo(JsonValueKind.Array));
    }

    [Test]
    public void PlaceThatCannotBeWrittenIsExitCodeFour()
    {
        MakeSong("song.ogg", 2);
        File.WriteAllText(Path.Combine(_folder, "file"), "");
        Run run = Run.Of(_folder, "analyze", "song.ogg", "--json", "file/song.json");
        Assert.That(run.Code, Is.EqualTo(4), run.Errors);
        ExpectOneSentence(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]);
    }

    [TestCase(2, "make", "song.wav", "-o", "link.mp4")]
    [TestCase(2, "make", "song.wav", "-o", "x.mp4", "--contact-sheet", "song.wav")]
    [TestCase(2, "analyze", "song.wav", "--json", "song.wav")]
    [TestCase(2, "analyze", "song.wav", "--report", "page.pdf")]
    [TestCase(2, "analyze", "song.wav", "--no-audio")]
    [TestCase(2, "analyze", "song.wav", "--face", "face.gif")]
    [TestCase(2, "analyze", "song.wav", "--from", "2")]
    [TestCase(2, "analyze", "song.wav", "--face", "face.png", "--from", "5", "--to", "4")]
    [TestCase(2, "analyze", "a.show.yaml")]
    [TestCase(4, "analyze", "song.wav", "--csv", "song.wav")]
    [TestCase(4, "analyze", "song.wav", "--labels", "song.wav/labels")]
    [TestCase(2, "plan", "song.wav", "-o", "song.wav")]
    [TestCase(2, "make", "song.wav", "-o", "song.wav")]
    [TestCase(2, "make", "song.wav", "-o", "film.avi")]
    [TestCase(2, "make", "song.wav", "--from", "99")]
    [TestCase(2, "make", "song.wav", "--from", "5", "--to", "4")]
    [TestCase(2, "make", "song.wav", "--fps", "0")]
    [TestCase(2, "make", "song.wav", "--size", "321x180")]
    [TestCase(2, "make", "song.wav", "--avatar", "nobody")]
    [TestCase(4, "make", "song.wav", "-o", "folder")]
    [TestCase(4, "make", "song.wav", "-o", "song.wav/x.mp4")]
    [TestCase(4, "make", "song.wav", "-o", "new/")]
    public void WhatCannotBeMadeIsOneSentenceAndNothingIsTouched(int code, params string[] words)
    {
        MakeSong("song.wav", 2);
        string song = Path.Combine(_folder, "song.wav");
        File.CreateSymbolicLink(Path.Combine(_folder, "link.mp4"), song);
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));
        byte[] before = File.ReadAllBytes(song);
        Run run = Run.Of(_folder, [.. words, "--quiet"]);
        Assert.That(run.Code, Is.EqualTo(code), run.Errors);
        Assert.That(run.Output, Is.Empty);
        ExpectOneSentence(run.Errors);
        Assert.That(File.ReadAllBytes(song), Is.EqualTo(before));
        Assert.That(Directory.GetFileSystemEntries(_folder), Has.Length.EqualTo(3), "song, link and folder");
    }

    [Test]
    public void EveryCommandTeachesByExample()
    {
        foreach (string command in new[] { "make", "plan", "render", "export", "analyze", "moves" })
            Assert.That(Run.Of(_folder, command, "--help").Output, Does.Contain("avatarmotion " + command), command);
    }

    [Test]
    public void MoveIsDrawnAndAWrongNameGetsTheNearest()
    {
        Run drawn = Run.Of(_folder, "moves", "body-roll", "--strip", "roll.png");
        Assert.That((drawn.Code, drawn.Output.Trim()), Is.EqualTo((0, "roll.png")), drawn.Errors);
        Assert.That(new FileInfo(Path.Combine(_folder, "roll.png")).Length, Is.GreaterThan(2000));
        Run wrong = Run.Of(_folder, "moves", "body-rol");
        Assert.That(wrong.Code, Is.EqualTo(2));
        Assert.That(wrong.Errors, Does.Contain("did you mean \"body-roll\"?"));
    }

    [Test]
    public void DoctorNamesWhatDrawsAndEncodes()
    {
        Run run = Run.Of(_folder, "doctor");
        Assert.That(run.Code, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("libx264").And.Contain("OpenGL").And.Contain("fonts"));
    }

    [Test]
    public void MovesAreListedByStyle()
    {
        Assert.That(Run.Of(_folder, "moves", "--style", "pop").Output, Does.StartWith("pop (").And.Not.Contain("house ("));
        Assert.That(Run.Of(_folder, "moves", "--style", "polka").Code, Is.EqualTo(2));
    }

    [Test]
    public void AMoveIsCheckedFromItsFileAndItsFaultsAreTheExitCode()
    {
        File.WriteAllText(Path.Combine(_folder, "stiff.move.yaml"), "move: stiff\nstyle: test\nexpresses: Nothing.\ncounts: 8\ndance:\n  1: { hips: down 1 }\n");
        Run check = Run.Of(_folder, "moves", "check", "stiff.move.yaml");
        Assert.That(check.Code, Is.EqualTo(2), check.Errors);
        Assert.That(check.Output, Does.Contain("stiff").And.Contain("! the weight never changes the foot").And.Contain("1 move, 1 with faults"));
        Run film = Run.Of(_folder, "moves", "stiff.move.yaml", "--video", "stiff.gif", "--bpm", "200");
        Assert.That((film.Code, film.Output.Trim()), Is.EqualTo((0, "stiff.gif")), film.Errors);
        Run wrong = Run.Of(_folder, "moves", "check", "gone.move.yaml");
        Assert.That((wrong.Code, wrong.Output), Is.EqualTo((2, "")));
        Assert.That(wrong.Errors, Does.Contain("there is no such file or folder"));
    }

    [Test, Platform("Linux,MacOsX")]
    public void InterruptedFilmIsExitCode130AndLeavesNothing()
    {
        MakeSong("song.ogg", 30);
        Process process = Run.Start(_folder, "make", "song.ogg", "--draft");
        string films = Path.Combine(_folder, "out");
        for (int i = 0; i < 600 && !(Directory.Exists(films) && Directory.GetFiles(films, ".*.part").Length > 0); i++)
            Thread.Sleep(100);
        Assert.That(process.HasExited, Is.False, "the film was being drawn");
        Run.Tool("kill", "-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Run run = Run.Wait(process);
        Assert.That(run.Code, Is.EqualTo(130), run.Errors);
        Assert.That(Directory.GetFileSystemEntries(_folder), Has.Length.EqualTo(1), "the song alone");
    }

    [Test, Platform("Linux,MacOsX")]
    public void ScriptAnswersItsVersionAtOnceFromAnywhere()
    {
        if (!Directory.Exists(Path.Combine(SharedData.RepositoryRoot, ".build")))
            Assert.Ignore("the script has not built here yet");
        string script = Path.Combine(SharedData.RepositoryRoot, "avatarmotion");
        Run.Tool(script, "--version");
        Stopwatch watch = Stopwatch.StartNew();
        string version = Run.Tool(script, "--version");
        Assert.That(watch.Elapsed.TotalSeconds, Is.LessThan(0.5), "0.2 s on a machine that does nothing else");
        Assert.That(version.Trim(), Does.Match(@"^\d+\.\d+\.\d+$"));
    }

    private static void ExpectOneSentence(string errors)
    {
        string text = errors.Trim();
        Assert.That(text, Does.StartWith("avatarmotion: ").And.Not.Contain("\n").And.Not.Contain("   at "));
        Assert.That(text, Does.EndWith(".").Or.EndWith("?").Or.EndWith("--help"));
    }

    private void MakeSong(string name, int seconds)
    {
        string plain = Path.Combine(_folder, "made" + Path.GetExtension(name));
        Run.Tool("ffmpeg", "-v", "error", "-f", "lavfi", "-i", $"sine=330:duration={seconds},tremolo=f=2", plain);
        File.Move(plain, Path.Combine(_folder, name));
    }
}
