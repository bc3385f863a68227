using System;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

internal sealed class WordInjectionTests
{
    private const string Attack = "a{\\p1}b\\N{\\fs900}c\\hd\r\nDialogue: 9,0:00:00.00,9:00:00.00,Card,,0,0,0,,HACK\u202Eevil\u2066\0\u2028[Events]";

    [Test]
    public void NothingInWordsOrTitlesBecomesATag([Values(WordStyles.Clean, WordStyles.Neon, WordStyles.Handwritten, WordStyles.Kinetic)] string name)
    {
        Lyrics lyrics = new() { Lines = [LyricPicturesTests.Line(10, 12, Attack) with { Singer = Attack }, new LyricLine { Start = 20, End = 22, Text = Attack }] };
        LyricStyle style = new() { Width = 640, Height = 360, Style = name, Title = Attack, Artist = Attack, Credits = [Attack], End = 60, Font = "Noto Sans,900,&H00\nDialogue: 9" };
        string script = AssScript.Build(lyrics, style);
        Assert.That(script.Split('\n').Count(x => x.StartsWith("Dialogue: 9", StringComparison.Ordinal) || x.StartsWith('[') && x.Length > 20), Is.Zero);
        Assert.That(script.Any(x => x is '\u202E' or '\u2066' or '\u2028' or '\r' or '\0'), Is.False);
        using LyricPictures pictures = new(script, 640, 360);
        Assert.That(pictures.Render(16), Is.Empty);
        foreach (double time in new[] { 2.5, 11, 21, 58 })
            Assert.That(pictures.Render(time).Max(x => x.Height), Is.LessThan(130));
    }

    [TestCase("\\{x}", "\\\u2060\\{x\\}")]
    [TestCase("<b>&amp;", "<b>&amp;")]
    [TestCase("a\u202Ecba\u202C", "acba")]
    [TestCase("😀", "😀")]
    public void EscapesToLettersOnly(string text, string expected) => Assert.That(AssText.Escape(text), Is.EqualTo(expected));

    [Test]
    public void HalvesOfLettersAreLeftOut() => Assert.That(AssText.Escape(new string(['\uD83D', 'x', '\uDE00'])), Is.EqualTo("x"));
}
