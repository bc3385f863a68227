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
}
