using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Stems as separators, studios and people name them.</summary>
public sealed class StemFilesTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("stem-files").FullName;

    [TearDown]
    public void Clean() => Directory.Delete(_folder, true);

    [TestCase("vocals", StemKind.Vocals)]
    [TestCase("VOICE", StemKind.Vocals)]
    [TestCase("01 Lead Vox", StemKind.Vocals)]
    [TestCase("Song_(Vocals)_UVR-MDX-NET", StemKind.Vocals)]
    [TestCase("song_(Instrumental)", StemKind.Backing)]
    [TestCase("no_vocals", StemKind.Backing)]
    [TestCase("accompaniment", StemKind.Backing)]
    [TestCase("Song - Karaoke", StemKind.Backing)]
    [TestCase("Drums", StemKind.Drums)]
    [TestCase("bass_dry", StemKind.Bass)]
    [TestCase("other", StemKind.Other)]
    [TestCase("Gitarre", null)]
    [TestCase("bassoon", null)]
    [TestCase("", null)]
    public void ANameSaysWhatItHolds(string name, StemKind? kind) => Assert.That(StemNames.Of(name, "Song"), Is.EqualTo(kind));

    [Test]
    public void TheSongsOwnNameSaysNothing() => Assert.That(StemNames.Of("Drums of War_(Vocals)", "Drums of War"), Is.EqualTo(StemKind.Vocals));

    [Test]
    public void AFolderOfADemucsRunIsRead()
    {
        string song = Put("song.mp3");
        foreach (string name in new[] { "vocals.wav", "drums.flac", "BASS.OGG", "other.mp3", "notes.txt", "cover.jpg" })
            Put(name);
        StemFiles stems = StemFiles.Find(song, _folder, null);
        Assert.That(stems.Files.Select(file => (file.Kind, Path.GetFileName(file.Path))), Is.EquivalentTo(new[]
        {
            (StemKind.Vocals, "vocals.wav"), (StemKind.Drums, "drums.flac"), (StemKind.Bass, "BASS.OGG"), (StemKind.Other, "other.mp3"),
        }));
        Assert.That(stems.Folder, Is.EqualTo(_folder));
    }

    [Test]
    public void AmongTheStemsOfManySongsThoseOfThisSongAreTaken()
    {
        foreach (string name in new[] { "one_(Vocals).wav", "one_(Instrumental).wav", "two_(Vocals).wav" })
            Put(name);
        StemFiles stems = StemFiles.Find(Path.Combine(_folder, "two.mp3"), _folder, null);
        Assert.That(stems.Files, Is.EqualTo(new List<(StemKind, string)> { (StemKind.Vocals, Path.Combine(_folder, "two_(Vocals).wav")) }));
    }

    [Test]
    public void AVoiceThatIsNamedGoesBeforeTheFoldersOwn()
    {
        Put("vocals.wav");
        Put("drums.wav");
        string better = Put("better take.wav");
        StemFiles stems = StemFiles.Find(Path.Combine(_folder, "song.mp3"), _folder, better);
        Assert.That(stems.Only(StemKind.Vocals).Files, Is.EqualTo(new List<(StemKind, string)> { (StemKind.Vocals, better) }));
        Assert.That(stems.Only(StemKind.Drums).Files, Has.Count.EqualTo(1));
        Assert.That(stems.VocalsPath, Is.EqualTo(better));
    }

    [Test]
    public void TheSongItselfIsNoStemOfItself()
    {
        string song = Put("My Vocals.wav");
        Put("drums.wav");
        Assert.That(StemFiles.Find(song, _folder, null).Only(StemKind.Vocals).IsEmpty, Is.True);
    }

    [Test]
    public void WhatIsMissingIsSaidInOneSentence()
    {
        string song = Put("song.mp3");
        Assert.That(() => StemFiles.Find(song, _folder, null), Throws.TypeOf<StudioException>().With.Message.Contains("no file in this folder is named as a stem"));
        Assert.That(() => StemFiles.Find(song, Path.Combine(_folder, "gone"), null), Throws.TypeOf<StudioException>().With.Message.Contains("no such folder"));
        Assert.That(() => StemFiles.Find(song, null, Path.Combine(_folder, "gone.wav")), Throws.TypeOf<StudioException>().With.Message.Contains("no such file"));
        Assert.That(StemFiles.Find(song, null, null).IsEmpty, Is.True);
    }

    private string Put(string name)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, "sound");
        return path;
    }
}
