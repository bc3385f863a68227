using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

internal sealed class VideoFailureTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void NothingIsLeftWhenTheDrawingFails()
    {
        using (VideoWriter writer = new(_folder.File("new/folder/film.mp4"), TestFilm.Small, VideoSound.FromWaveform(TestFilm.Clicks(2))))
        {
            writer.Submit(writer.Rent());
            Assert.That(_folder.Names, Has.Length.EqualTo(4), "two folders, a film and a sound in the making");
        }

        Assert.That(_folder.Names, Is.Empty);
    }

    [Test]
    public void NothingIsLeftAfterCancellation()
    {
        using CancellationTokenSource source = new();
        using (VideoWriter writer = new(_folder.File("film.mp4"), TestFilm.Small, null, source.Token))
        {
            writer.Submit(writer.Rent());
            source.Cancel();
            Assert.That(() => writer.Submit(writer.Rent()), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(writer.Complete, Throws.InstanceOf<OperationCanceledException>());
        }

        Assert.That(_folder.Names, Is.Empty);
    }

    [Test]
    public void OlderFilmStaysWholeUntilTheNewOneIs()
    {
        string film = _folder.File("film.mp4");
        File.WriteAllText(film, "old");
        using (VideoWriter writer = new(film, TestFilm.Small))
        {
            writer.Submit(writer.Rent());
            Assert.That(File.ReadAllText(film), Is.EqualTo("old"));
        }

        Assert.That(File.ReadAllText(film), Is.EqualTo("old"));
        TestFilm.Write(film, TestFilm.Small, null, 5);
        Assert.That(new FileInfo(film).Length, Is.GreaterThan(500));
        Assert.That(_folder.Names, Has.Length.EqualTo(1));
    }

    [Test]
    public void SoundThatIsNoSoundIsNamedAndNothingIsLeft()
    {
        string letter = _folder.File("letter.mp3");
        File.WriteAllText(letter, "no sound at all");
        MediaException error = Assert.Throws<MediaException>(() => TestFilm.Write(_folder.File("film.mp4"), TestFilm.Small, VideoSound.FromFile(letter), 2000))!;
        Assert.That(error.Message, Does.Contain("film.mp4").And.Contain("cannot be made"));
        Assert.That(error.OutputFailed, Is.False);
        Assert.That(_folder.Names, Has.Length.EqualTo(1));
    }

    [Test]
    public void FolderInTheWayIsAnOutputFailure()
    {
        MediaException error = Assert.Throws<MediaException>(() => new VideoWriter(_folder.Path, TestFilm.Small))!;
        Assert.That(error.OutputFailed, Is.True);
        Assert.That(error.Message, Does.Contain("is a folder"));
    }

    [Test]
    public void FileWhereAFolderShouldBeIsAnOutputFailure()
    {
        File.WriteAllText(_folder.File("file"), "");
        MediaException error = Assert.Throws<MediaException>(() => new VideoWriter(_folder.File("file/film.mp4"), TestFilm.Small))!;
        Assert.That(error.OutputFailed, Is.True);
    }

    [Test]
    public void FullDiskIsOneSentenceAndLeavesNothing()
    {
        string disk = _folder.File("disk");
        Directory.CreateDirectory(disk);
        if (!TryMount(disk))
            Assert.Ignore("needs root to mount a small disk");
        try
        {
            MediaException error = Assert.Throws<MediaException>(() => FillUp(Path.Combine(disk, "film.mp4")))!;
            Assert.That(error.OutputFailed, Is.True);
            Assert.That(error.Message, Does.Contain("disk is full"));
            Assert.That(Directory.GetFileSystemEntries(disk), Is.Empty);
        }
        finally
        {
            Tools.Run("umount", disk);
        }
    }

    private static void FillUp(string film)
    {
        VideoFormat format = new() { Width = 640, Height = 360, Quality = 1 };
        Random noise = new(1);
        using VideoWriter writer = new(film, format);
        for (int i = 0; i < 60; i++)
        {
            byte[] frame = writer.Rent();
            noise.NextBytes(frame);
            writer.Submit(frame);
        }

        writer.Complete();
    }

    private static bool TryMount(string place)
    {
        using Process mount = Process.Start(new ProcessStartInfo("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", place]) { RedirectStandardError = true })!;
        mount.WaitForExit();
        return mount.ExitCode == 0;
    }
}
