using System;
using System.IO;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

public sealed class UnfinishedFileTests
{
    [Test]
    public void FilesThatBelongTogetherAppearTogether()
    {
        using TemporaryFolder folder = new();
        string first = folder.File("new/a.txt"), second = folder.File("new/b.txt");
        bool sawFirst = true;
        UnfinishedFile.WriteAll([(first, stream => stream.WriteByte(1)), (second, _ => sawFirst = File.Exists(first))]);
        Assert.That(sawFirst, Is.False, "the first has no name before the last is whole");
        Assert.That(File.ReadAllBytes(first), Is.EqualTo(new byte[] { 1 }));
        Assert.That(Directory.GetFiles(folder.File("new")), Has.Length.EqualTo(2));
    }

    [Test]
    public void OneThatFailsTakesAllBackAndLeavesOldFilesAlone()
    {
        using TemporaryFolder folder = new();
        string old = folder.File("old.txt");
        File.WriteAllText(old, "old");
        Assert.That(
            () => UnfinishedFile.WriteAll([(old, stream => stream.WriteByte(1)), (folder.File("deep/er/new.txt"), _ => throw new InvalidOperationException("midway"))]),
            Throws.InvalidOperationException);
        Assert.That(File.ReadAllText(old), Is.EqualTo("old"));
        Assert.That(folder.Names, Is.EqualTo(new[] { old }), "no file and no folder more than before");
    }

    [Test]
    public void ANameThatOneCannotHaveTakesTheOthersBack()
    {
        using TemporaryFolder folder = new();
        string old = folder.File("a.txt"), made = folder.File("new/b.txt"), taken = folder.File("c.txt");
        File.WriteAllText(old, "old");
        Assert.That(
            () => UnfinishedFile.WriteAll([(old, stream => stream.WriteByte(1)), (made, stream => stream.WriteByte(2)), (taken, _ => Directory.CreateDirectory(taken))]),
            Throws.TypeOf<MediaException>().With.Property(nameof(MediaException.OutputFailed)).True.And.Message.Contains("c.txt"));
        Assert.That(File.ReadAllText(old), Is.EqualTo("old"), "the older file returns");
        Assert.That(File.Exists(made), Is.False);
        Assert.That(Directory.Exists(folder.File("new")), Is.False);
        Assert.That(folder.Names, Is.EquivalentTo(new[] { old, taken }), "and nothing lies beside it");
    }

    [Test]
    public void OlderFilesAreReplacedTogether()
    {
        using TemporaryFolder folder = new();
        string first = folder.File("a.txt"), second = folder.File("b.txt");
        File.WriteAllText(first, "old");
        File.WriteAllText(second, "old");
        UnfinishedFile.WriteAll([(first, stream => stream.WriteByte(1)), (second, stream => stream.WriteByte(2))]);
        Assert.That(File.ReadAllBytes(first), Is.EqualTo(new byte[] { 1 }));
        Assert.That(File.ReadAllBytes(second), Is.EqualTo(new byte[] { 2 }));
        Assert.That(folder.Names, Is.EquivalentTo(new[] { first, second }));
    }
}
