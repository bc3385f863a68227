using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class ShowLyricsTests
{
    [TestCase("City sleeping under silver wires")]
    [TestCase("夜の光")]
    public void SaysWhereTheFontOfTheWordsIsMissing(string words)
    {
        Lyrics lyrics = new() { Lines = [new LyricLine { Start = 1, End = 3, Text = words }] };
        List<string> warnings = [];
        ShowLyrics.Apply(new Show(), new Song { Duration = 10, Lyrics = lyrics }, warnings);
        Assert.That(warnings, LyricFonts.Notice(lyrics) is { } notice ? Does.Contain(notice) : Is.Empty);
    }
}
