using System.IO;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>What is known of words survives the analysis file.</summary>
public sealed class LyricsJsonTests
{
    [Test]
    public void EverythingThatIsKnownOfAWordReadsBack()
    {
        Lyrics written = FullSong.Create().Lyrics, read = RoundTrip(written);
        Assert.That(read.PhonesAreGiven, Is.True);
        LyricLine line = read.Lines[0];
        Assert.That((line.Singer, line.Backing, line.Section, line.IsTimed), Is.EqualTo(("Lumi & Kade", true, "Chorus", true)));
        Assert.That((line.Words[0].Reading, line.Words[0].IsTimed), Is.EqualTo(("よる", true)));
        Assert.That(line.Words[0].Syllables[0].Midi, Is.EqualTo(69.25));
        Assert.That(line.Words[1].Syllables[0].Midi, Is.Null);
        Assert.That(line.Words[1].Reading, Is.Null);
    }

    [Test]
    public void WhatHasNoTimeSaysSo()
    {
        LyricWord word = new() { Text = "la", IsTimed = false };
        LyricLine read = RoundTrip(new Lyrics { Lines = [new LyricLine { Text = "la", IsTimed = false, Words = [word] }] }).Lines[0];
        Assert.That((read.IsTimed, read.Words[0].IsTimed), Is.EqualTo((false, false)));
        Assert.That((read.Backing, read.Section), Is.EqualTo((false, (string?)null)));
    }

    private static Lyrics RoundTrip(Lyrics lyrics)
    {
        using MemoryStream stream = new();
        SongJson.Write(new Song { Duration = 10, Lyrics = lyrics }, stream, null, SongJson.VisemeOf);
        stream.Position = 0;
        return SongJson.Read(stream).Lyrics;
    }
}
