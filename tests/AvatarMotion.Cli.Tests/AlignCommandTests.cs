using System.IO;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Cli.Tests;

/// <summary>The align command from its words to its file, sentences and exit codes.</summary>
internal sealed class AlignCommandTests
{
    private static readonly string Sample = Path.Combine(SharedData.RepositoryRoot, "samples", "first-light", "first-light.ogg");
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("align-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void WritesTheTimeOfEveryWord()
    {
        File.WriteAllText(Path.Combine(_folder, "words.txt"), "City sleeping under silver wires\nI can hear the quiet start to glow\n");
        Run run = Run.Of(_folder, "align", Sample, "words.txt", "-o", "song.lrc", "--language", "en");
        Assert.That(run.Code, Is.Zero, run.Errors);
        Assert.That(run.Output.Trim(), Is.EqualTo("song.lrc"));
        Assert.That(run.Errors, Does.Contain("13 words in 2 lines: sure of "));
        string written = File.ReadAllText(Path.Combine(_folder, "song.lrc"));
        Assert.That(written, Does.Contain("[00:08.").And.Contain("wires").And.Contain("glow").And.Match(@"\[\d\d:\d\d\.\d\d+\]<\d\d:\d\d\.\d\d+>"));
    }

    [TestCase("song.doc", "words.txt", "lyrics are not written as this kind of file", 2)]
    [TestCase("song.lrc", "gone.txt", "there is no such lyrics file", 2)]
    [TestCase("song.lrc", "empty.txt", "there are no words to place", 2)]
    [TestCase("words.txt", "words.txt", "would be overwritten", 2)]
    [TestCase("folder/", "words.txt", "lyrics are not written as this kind of file", 2)]
    public void AWrongWordIsOneSentenceAndLeavesNothing(string output, string lyrics, string sentence, int code)
    {
        File.WriteAllText(Path.Combine(_folder, "words.txt"), "City sleeping");
        File.WriteAllText(Path.Combine(_folder, "empty.txt"), "\n\n");
        Run run = Run.Of(_folder, "--quiet", "align", Sample, lyrics, "-o", output);
        Assert.That(run.Code, Is.EqualTo(code), run.Errors);
        Assert.That(run.Errors, Does.Contain(sentence));
        Assert.That(run.Errors.Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(Directory.GetFileSystemEntries(_folder), Has.Length.EqualTo(2));
    }

    [Test]
    public void ALanguageIsACode()
    {
        File.WriteAllText(Path.Combine(_folder, "words.txt"), "City sleeping");
        Run run = Run.Of(_folder, "align", Sample, "words.txt", "--language", "English");
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain("--language takes a code of two or three letters"));
    }
}
