using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Songs and words as they lie in people's folders.</summary>
public sealed class SongFilesTests
{
    private const string Words = "[00:01.00]Grüße, naïve Señor\n[00:03.00]second line\n";
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("song-files").FullName;

    [TearDown]
    public void Clean() => Directory.Delete(_folder, true);

    [Test]
    public void AFolderWithOneSongIsThatSongWithTheWordsBesideIt()
    {
        Put("My Song.MP3");
        string words = Put("My Song.lrc");
        Put("cover.jpg");
        SongSource source = SongSource.Find(_folder);
        Assert.That(Path.GetFileName(source.SoundPath), Is.EqualTo("My Song.MP3"));
        Assert.That(source.LyricsPath, Is.EqualTo(words));
        Assert.That(Path.IsPathFullyQualified(source.SoundPath), Is.True);
    }

    [Test]
    public void WordsThatAreNamedGoBeforeThoseBesideTheSong()
    {
        string song = Put("a.ogg");
        Put("a.lrc");
        string other = Put("other.lrc");
        Assert.That(SongSource.Find(song, other).LyricsPath, Is.EqualTo(other));
        Assert.That(SongSource.Find(song, null).LyricsPath, Does.EndWith("a.lrc"));
    }

    [Test]
    public void WithoutWordsThereAreNone() => Assert.That(SongSource.Find(Put("a.flac")).LyricsPath, Is.Empty);

    [Test]
    public void FoldersWithoutOneSongSayWhatToDo()
    {
        Assert.That(() => SongSource.Find(_folder), Throws.TypeOf<StudioException>().With.Message.Contains("no song"));
        Put("a.wav");
        Put("b.opus");
        Assert.That(() => SongSource.Find(_folder), Throws.TypeOf<StudioException>().With.Message.Contains("2 sound files"));
    }

    [Test]
    public void WordsThatAreNotThereAreNamed() =>
        Assert.That(() => SongSource.Find(Put("a.wav"), Path.Combine(_folder, "gone.lrc")), Throws.TypeOf<StudioException>().With.Message.Contains("gone.lrc"));

    [TestCase("utf-8", false)]
    [TestCase("utf-8", true)]
    [TestCase("utf-16", true)]
    [TestCase("utf-16BE", true)]
    [TestCase("utf-16", false)]
    [TestCase("utf-16BE", false)]
    [TestCase("iso-8859-1", false)]
    public void WordsAreReadInTheEncodingTheyHave(string name, bool mark)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        string path = Path.Combine(_folder, "words.lrc");
        File.WriteAllBytes(path, [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Words)]);
        List<string> warnings = [];
        Lyrics lyrics = LyricFile.Read(path, new Song { Duration = 10 }, warnings);
        Assert.That(lyrics.Lines.Select(line => line.Text), Is.EqualTo(new[] { "Grüße, naïve Señor", "second line" }));
        Assert.That(lyrics.Lines[0].Start, Is.EqualTo(1.0).Within(1e-6));
        Assert.That(lyrics.Lines[0].Words.SelectMany(word => word.Syllables).SelectMany(syllable => syllable.Phones), Is.Not.Empty, "words are spoken");
    }

    [Test]
    public void WordsWithoutTimesAreSought()
    {
        string path = Path.Combine(_folder, "plain.lrc");
        File.WriteAllText(path, "just some words\nwithout any time\n");
        List<string> warnings = [];
        IReadOnlyList<LyricLine> lines = LyricFile.Read(path, new Song { Duration = 10, Voice = [new VoiceSpan(3, 8)] }, warnings).Lines;
        Assert.That(lines.Select(static line => line.Text), Is.EqualTo(new[] { "just some words", "without any time" }));
        Assert.That(lines[0].Start, Is.EqualTo(3).Within(1.5));
        Assert.That(warnings.Single(), Does.Contain("were not heard"), "without an acoustic model nothing is sure");
    }

    [Test]
    public void AHugeWordsFileIsLeftOutWithAWarning()
    {
        string path = Path.Combine(_folder, "huge.lrc");
        using (FileStream file = File.Create(path))
            file.SetLength(11L * 1024 * 1024);
        List<string> warnings = [];
        Assert.That(LyricFile.Read(path, new Song { Duration = 10 }, warnings).Lines, Is.Empty);
        Assert.That(warnings.Single(), Does.Contain("10 MB"));
    }

    [Test]
    public void AHashIsThatOfTheBytes()
    {
        string path = Path.Combine(_folder, "abc.bin");
        File.WriteAllText(path, "abc");
        Assert.That(SongHearing.HashOf(path), Is.EqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), "FIPS 180-2, appendix B.1");
    }

    [Test]
    public void NamesOfEnumsReadBack()
    {
        foreach (SectionKind kind in Enum.GetValues<SectionKind>())
            Assert.That(SongNames.Parse<SectionKind>(SongNames.Of(kind)), Is.EqualTo(kind));
        Assert.That(SongNames.Of(SectionKind.PreChorus), Is.EqualTo("pre-chorus"));
        Assert.That(() => SongNames.Parse<SectionKind>("PreChorus"), Throws.TypeOf<FormatException>().With.Message.Contains("PreChorus"));
        Assert.That(() => SongNames.Parse<SectionKind>(null), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void ASteadyTempoIsOneStepAndAChangeAnother()
    {
        double[] steady = Enumerable.Range(0, 64).Select(i => 0.5 * i).ToArray();
        Assert.That(TempoChanges.Find(new Song { Beats = steady }).Single().BeatsPerMinute, Is.EqualTo(120).Within(1e-9));
        double[] faster = [.. steady[..32], .. Enumerable.Range(0, 32).Select(i => 16 + 0.4 * i)];
        List<(double Time, double BeatsPerMinute)> steps = TempoChanges.Find(new Song { Beats = faster });
        Assert.That(steps[0].BeatsPerMinute, Is.EqualTo(120).Within(0.01));
        Assert.That(steps[^1].BeatsPerMinute, Is.EqualTo(150).Within(0.01));
        Assert.That(steps[^1].Time, Is.InRange(14, 19));
        Assert.That(TempoChanges.Find(new Song { Beats = [1.0] }), Is.Empty);
    }

    private string Put(string name)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, "x");
        return path;
    }
}
