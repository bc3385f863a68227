using System;
using System.IO;
using System.Text.Json;
using NUnit.Framework;

namespace AvatarMotion.Cli.Tests;

/// <summary>What <c>analyze</c> says and writes.</summary>
internal sealed class AnalyzeOutputTests
{
    private string _folder = "";

    [SetUp]
    public void MakeSong()
    {
        _folder = Directory.CreateTempSubdirectory("avatarmotion-analyze-").FullName;
        Run.Tool("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=f=330:d=3", Path.Combine(_folder, "a song.ogg"));
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void EverythingThatIsAskedForIsWrittenAndNamed()
    {
        Run run = Run.Of(_folder, "analyze", "a song.ogg", "--report", "new/page.html", "--csv", "tables", "--labels", "labels", "--json", "song.json");
        Assert.That(run.Code, Is.Zero, run.Errors);
        Assert.That(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Is.EqualTo(new[] { "new/page.html", "tables", "labels" }));
        Assert.That(File.ReadAllText(Path.Combine(_folder, "new", "page.html")), Does.Contain("<title>a song</title>").And.Contain("id=\"sound\">T2dn"), "OggS in base64");
        Assert.That(File.ReadAllText(Path.Combine(_folder, "tables", "beats.csv")), Does.StartWith("time,bar,beat\r\n"));
        Assert.That(File.Exists(Path.Combine(_folder, "labels", "beats.svl")), Is.True);
        Assert.That(Directory.GetFiles(_folder, ".*.part", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void TheObjectHasStandardOutputForItself()
    {
        Run run = Run.Of(_folder, "analyze", "a song.ogg", "--report", "page.html", "--no-audio", "--json");
        Assert.That(run.Code, Is.Zero, run.Errors);
        Assert.That(JsonDocument.Parse(run.Output).RootElement.GetProperty("version").GetInt32(), Is.EqualTo(1));
        Assert.That(File.ReadAllText(Path.Combine(_folder, "page.html")), Does.Contain("id=\"sound\"></script>"));
    }

    [TestCase("--json", "same.wav", "--write-vocals", "same.wav", "same.wav is named for two results")]
    [TestCase("--csv", "all.csv", "--labels", "all.csv", "all.csv is named both as a file and as a folder")]
    [TestCase("--json", "voice.wav", "--vocals", "voice.wav", "voice.wav is read for this and would be overwritten")]
    public void NothingIsWrittenTwiceOrOverWhatIsRead(string first, string one, string second, string other, string said)
    {
        File.Copy(Path.Combine(_folder, "a song.ogg"), Path.Combine(_folder, "voice.wav"));
        Run run = Run.Of(_folder, "analyze", "a song.ogg", first, one, second, other);
        Assert.That(run.Code, Is.Not.Zero);
        Assert.That(run.Errors, Does.Contain(said));
        Assert.That(Directory.GetFileSystemEntries(_folder), Has.Length.EqualTo(2));
    }

    [Test]
    public void AnOffsetWithoutATempoMapIsNotPassedOverInSilence() =>
        Assert.That(Run.Of(_folder, "analyze", "a song.ogg", "--offset", "2").Errors, Does.Contain("a tempo map lies, and there is none"));

    [Test]
    public void AFileWithoutANameIsRefused() =>
        Assert.That(Run.Of(_folder, "analyze", "a song.ogg", "--write-vocals", "").Errors, Does.Contain("--write-vocals names no file"));

    [Test]
    public void ATagCannotDriveTheTerminal()
    {
        Run.Tool("ffmpeg", "-v", "error", "-i", Path.Combine(_folder, "a song.ogg"), "-metadata", "title=red\u001b[31m\tflag", Path.Combine(_folder, "tagged.flac"));
        Assert.That(Run.Of(_folder, "analyze", "tagged.flac").Output, Does.Contain("red [31m flag"));
    }

    [Test]
    public void TheSummaryIsPlainWhereNobodyWatches()
    {
        Run run = Run.Of(_folder, "analyze", "a song.ogg");
        Assert.That(run.Output, Does.Contain("length    0:03").And.Contain("tempo").And.Contain("voice").And.Contain("form"));
        Assert.That(run.Output.IndexOf('\u001b', StringComparison.Ordinal), Is.Negative, "no colors");
        Assert.That(run.Output, Does.Not.Contain("[/]"), "no markup");
    }
}
