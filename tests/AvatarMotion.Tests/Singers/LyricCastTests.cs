using System.Collections.Generic;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Tests;

/// <summary>Which performer sings which line of the lyrics.</summary>
public sealed class LyricCastTests
{
    private static readonly CastMember[] Two = { new() { Id = "lead", Avatar = "cast/Lumi.vrm" }, new() { Id = "dancer2", Avatar = "robot.glb" } };

    [Test]
    public void NamesFindTheirAvatarAndTheRestTakeWhoIsFree()
    {
        LyricCast cast = new(Sung("Kade", "lumi", "all"), Two);
        Assert.That(cast.Of(By("Kade"), false), Is.EqualTo(("dancer2", "")));
        Assert.That(cast.Of(By("Lumi"), false), Is.EqualTo(("lead", "")));
        Assert.That(cast.Of(By("Kade & Lumi"), false), Is.EqualTo(("dancer2 & lead", "")));
        Assert.That(cast.Of(By("all"), true), Is.EqualTo(("all", "")));
    }

    [Test]
    public void AGivenNameGoesBeforeIdAndAvatar()
    {
        CastMember[] swapped = { Two[0] with { Name = "Kade" }, Two[1] with { Name = "Lumi" } };
        LyricCast cast = new(Sung("Lumi", "Kade"), swapped);
        Assert.That(cast.Of(By("Lumi"), false).Who, Is.EqualTo("dancer2"));
        Assert.That(cast.Of(By("Kade"), false).Who, Is.EqualTo("lead"));
    }

    [Test]
    public void TheOthersSingBehindInAChorusAndAloneWhereTheFileSaysBacking()
    {
        LyricCast cast = new(Sung("Lumi", "Kade"), Two);
        Assert.That(cast.Of(By("Lumi"), true), Is.EqualTo(("lead", "dancer2")));
        Assert.That(cast.Of(By(null) with { Backing = true }, false), Is.EqualTo(("", "dancer2")));
        Assert.That(cast.Of(By("Kade") with { Backing = true }, true), Is.EqualTo(("dancer2", "")));
    }

    [Test]
    public void WhoeverIsMoreThanTheCastIsSungByTheLead()
    {
        LyricCast cast = new(Sung("Lumi", "Kade", "Ann"), Two);
        Assert.That(cast.Of(By("Ann"), false).Who, Is.EqualTo("lead"));
    }

    [Test]
    public void WhoDoesNotSingGetsNoLine()
    {
        LyricCast cast = new(Sung("Lumi", "Kade"), new[] { Two[0], Two[1] with { Sings = false } });
        Assert.That(cast.Of(By("Kade"), false).Who, Is.EqualTo("lead"));
        Assert.That(cast.Of(By("all"), false).Who, Is.EqualTo("lead"));
        Assert.That(cast.Of(By(null) with { Backing = true }, false).Who, Is.EqualTo("lead"));
    }

    private static Lyrics Sung(params string[] singers)
    {
        List<LyricLine> lines = new();
        foreach (string singer in singers)
            lines.Add(By(singer));
        return new Lyrics { Lines = lines };
    }

    private static LyricLine By(string? singer) => new() { Text = "la", Singer = singer };
}
