using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Lyrics that lie in the sound file itself.</summary>
public sealed class TagLyricReaderTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("tag-lyrics").FullName;

    [TearDown]
    public void Clean() => Directory.Delete(_folder, true);

    [TestCase((byte)3, (byte)0)]
    [TestCase((byte)4, (byte)3)]
    [TestCase((byte)2, (byte)0)]
    public void SyncedLyricsOfId3AreWordsInTime(byte version, byte encoding)
    {
        byte[] content = [encoding, .. "eng"u8, 2, 1, 0, .. Piece("We ", 1000), .. Piece("are", 1500), .. Piece("\nGone", 4000)];
        Lyrics lyrics = Sheet(Write("a.mp3", Tag(version, version == 2 ? "SLT" : "SYLT", content)));
        Assert.That(Sheets.Text(lyrics), Is.EqualTo("We are\nGone"));
        Assert.That(Sheets.Words(lyrics.Lines[0]), Is.EqualTo("1:We 1.5:are"));
    }

    [Test]
    public void SyncedLyricsInUtf16AndFramesAreRead()
    {
        byte[] Wide(string text, int time) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text), 0, 0, .. Number(time)];
        byte[] content = [1, .. "jpn"u8, 1, 1, 0xFF, 0xFE, 0, 0, .. Wide("夜空", 100), .. Wide("星", 200)];
        Lyrics lyrics = Sheet(Write("a.mp3", [.. Tag(3, "SYLT", content), 0xFF, 0xFB, 0x90, 0x00]));
        Assert.That(Sheets.Text(lyrics), Is.EqualTo("夜空\n星"));
        Assert.That(lyrics.Lines[0].Start, Is.EqualTo(100 * 1152 / 44100.0).Within(0.001), "frames of 1152 samples");
    }

    [Test]
    public void TagsThatLieAboutTheirSizeAreNoLyrics()
    {
        byte[] tag = Tag(3, "SYLT", [0, .. "eng"u8, 2, 1, 0, .. Piece("x", 1)]);
        for (int end = 0; end < tag.Length; end += 3)
            Assert.That(() => Id3Lyrics.Read(Write("a.mp3", tag[..end])), Throws.Nothing);
        tag[14] = 0x7F;
        Assert.That(Id3Lyrics.Read(Write("a.mp3", tag)), Is.Empty);
    }

    [TestCase("a.mp3", "lyrics")]
    [TestCase("a.flac", "LYRICS")]
    [TestCase("a.ogg", "UNSYNCEDLYRICS")]
    [TestCase("a.m4a", "lyrics")]
    public void TagsOfSoundFilesAreRead(string name, string tag)
    {
        string path = Path.Combine(_folder, name);
        Ffmpeg("-f", "lavfi", "-i", "sine=duration=1", "-metadata", tag + "=first line\nsecond line", path);
        Assert.That(Sheets.Text(Sheet(path)), Is.EqualTo("first line\nsecond line"));
        Assert.That(SongSource.Find(path).LyricsPath, Is.EqualTo(path), "found without being named");
        File.WriteAllText(Path.ChangeExtension(path, ".txt"), "beside");
        Assert.That(SongSource.Find(path).LyricsPath, Does.EndWith(".txt"), "a file beside the song goes first");
    }

    [Test]
    public void ATagMayHoldTimes()
    {
        string path = Path.Combine(_folder, "a.flac");
        Ffmpeg("-f", "lavfi", "-i", "sine=duration=3", "-metadata", "SYNCEDLYRICS=[00:01.00]one\n[00:02.50]two", "-metadata", "LYRICS=plain", path);
        Assert.That(Sheet(path).Lines.Select(line => line.Start), Is.EqualTo(new[] { 1.0, 2.5 }));
    }

    [Test]
    public void ASoundFileWithoutLyricsSaysSo()
    {
        List<string> warnings = [];
        Assert.That(LyricFile.Sheet(Write("a.mp3", [1, 2, 3]), 10, warnings).Lines, Is.Empty);
        Assert.That(warnings.Single(), Does.Contain("no lyrics in the tags"));
    }

    private static Lyrics Sheet(string path) => LyricFile.Sheet(path, 100, []);

    private static byte[] Piece(string text, int time) => [.. Encoding.Latin1.GetBytes(text), 0, .. Number(time)];

    private static byte[] Number(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Tag(byte version, string name, byte[] content)
    {
        int size = content.Length;
        byte[] head = version == 2 ? [(byte)(size >> 16), (byte)(size >> 8), (byte)size] : [.. Number(size), 0, 0];
        byte[] frame = [.. Encoding.ASCII.GetBytes(name), .. head, .. content];
        return [.. "ID3"u8, version, 0, 0, 0, 0, (byte)(frame.Length >> 7), (byte)(frame.Length & 0x7F), .. frame];
    }

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static void Ffmpeg(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("ffmpeg", ["-v", "error", "-y", .. arguments]))!;
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
    }
}
