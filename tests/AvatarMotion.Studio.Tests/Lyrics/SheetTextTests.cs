using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Lyric sheets as people write them.</summary>
public sealed class SheetTextTests
{
    [Test]
    public void PlainLinesHaveNoTime()
    {
        Lyrics lyrics = Sheets.Read("a.txt", "We are light\n\nAnd gone\n");
        Assert.That(Sheets.Text(lyrics), Is.EqualTo("We are light\nAnd gone"));
        Assert.That(lyrics.Lines.Select(line => line.IsTimed), Is.All.False);
    }

    [TestCase("[Chorus]")]
    [TestCase("Chorus:")]
    [TestCase("CHORUS")]
    [TestCase("(Chorus)")]
    [TestCase("## Chorus")]
    [TestCase("**Chorus**")]
    [TestCase("Refrain:")]
    [TestCase("[サビ]")]
    [TestCase("[Estribillo]")]
    public void AHeadingAloneSingsItsPartAgain(string heading)
    {
        Lyrics lyrics = Sheets.Read("a.txt", $"[Verse 1]\none\n\n{heading}\nla la\nlo lo\n\n[Verse 2]\ntwo\n\n{heading}\n\n[Outro]\nend of it\n");
        Assert.That(Sheets.Text(lyrics), Is.EqualTo("one\nla la\nlo lo\ntwo\nla la\nlo lo\nend of it"));
        Assert.That(lyrics.Lines.Select(line => line.Section), Is.EqualTo(new[] { "Verse", "Chorus", "Chorus", "Verse", "Chorus", "Chorus", "Outro" }));
    }

    [Test]
    public void AHeadingOverItsWordsDoesNotSingThemTwice() =>
        Assert.That(Sheets.Text(Sheets.Read("a.txt", "[Chorus]\nla la\n\n[Verse]\none\n\n[Chorus]\nla la\n\n[Chorus]\n\nla la\n")), Is.EqualTo("la la\none\nla la\nla la"));

    [TestCase("Hey now x2", "Hey now|Hey now")]
    [TestCase("Hey now (x3)", "Hey now|Hey now|Hey now")]
    [TestCase("Hey now [2x]", "Hey now|Hey now")]
    [TestCase("Hey now ×2", "Hey now|Hey now")]
    [TestCase("Hey now (2 times)", "Hey now|Hey now")]
    [TestCase("Hey now (bis)", "Hey now|Hey now")]
    [TestCase("one\ntwo\n(x2)", "one|two|one|two")]
    [TestCase("[Chorus x2]\none\ntwo", "one|two|one|two")]
    [TestCase("[Chorus] x2\none", "one|one")]
    [TestCase("[Chorus]\none\n\n[Verse]\ntwo\n\n[Chorus] (x2)", "one|two|one|one")]
    [TestCase("Number 22", "Number 22")]
    [TestCase("My ex 2 me", "My ex 2 me")]
    [TestCase("Hey (x99)", "Hey (x99)")]
    public void RepeatsAreSungAgain(string text, string lines) => Assert.That(Sheets.Text(Sheets.Read("a.txt", text)).Replace('\n', '|'), Is.EqualTo(lines).Or.EqualTo("Hey|x99"));

    [Test]
    public void NamesBeforeAColonSing()
    {
        Lyrics lyrics = Sheets.Read("a.txt", "Lumi: Hello there\nKade & Lumi: Hello\nBoth: Goodbye\nand then she said: go\nKade:\nall my own\nlines\n\nnobody's\n");
        Assert.That(lyrics.Lines.Select(line => line.Singer), Is.EqualTo(new[] { "Lumi", "Kade & Lumi", "all", null, "Kade", "Kade", null }));
        Assert.That(lyrics.Lines[3].Text, Is.EqualTo("and then she said: go"));
    }

    [Test]
    public void HeadingsNameSingers()
    {
        Lyrics lyrics = Sheets.Read("a.txt", "[Verse 1: Lumi]\none\n\n[Chorus - Both]\ntwo\n\n[Kade]\nthree\n\n[Kade]\nfour\n");
        Assert.That(lyrics.Lines.Select(line => line.Singer), Is.EqualTo(new[] { "Lumi", "all", "Kade", "Kade" }));
        Assert.That(lyrics.Lines.Select(line => line.Section), Is.EqualTo(new[] { "Verse", "Chorus", null, null }));
    }

    [Test]
    public void BracketsAreSungBehindTheLead()
    {
        Lyrics lyrics = Sheets.Read("a.txt", "I love you (I love you)\n(ooh, ooh)\nBacking: ah ah\n");
        Assert.That(Sheets.Text(lyrics), Is.EqualTo("I love you\nI love you\nooh, ooh\nah ah"));
        Assert.That(lyrics.Lines.Select(line => line.Backing), Is.EqualTo(new[] { false, true, true, true }));
    }

    [TestCase("[Guitar solo]\none")]
    [TestCase("(instrumental)\none")]
    [TestCase("♪ one ♪")]
    [TestCase("one [whispered]")]
    [TestCase("one (whispered)")]
    [TestCase("[ti:Song]\n[ar:Us]\none")]
    [TestCase("- one")]
    [TestCase("*** \none")]
    public void NotesAreNotSung(string text) => Assert.That(Sheets.Text(Sheets.Read("a.txt", text)), Is.EqualTo("one"));

    [TestCase("Drop\nit")]
    [TestCase("Break\nit")]
    [TestCase("The end")]
    public void WordsThatCouldBeHeadingsAreSungWithoutBrackets(string text) => Assert.That(Sheets.Text(Sheets.Read("a.txt", text)), Is.EqualTo(text));

    [TestCase("漢字(かんじ)を読む", "漢字を読む", "かんじを")]
    [TestCase("漢字（かんじ）を読む", "漢字を読む", "かんじを")]
    [TestCase("｜漢字《かんじ》を読む", "漢字を読む", "かんじを")]
    [TestCase("<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>を読む", "漢字を読む", "かんじを")]
    public void ReadingsInBracketsAreSpokenAndNotShown(string row, string shown, string spoken)
    {
        LyricLine line = Sheets.Read("a.txt", row).Lines.Single();
        Assert.That(line.Text, Is.EqualTo(shown));
        Assert.That(line.Words[0].Reading, Is.EqualTo(spoken));
        Assert.That(line.Words[1].Reading, Is.Null);
        Assert.That(line.Words.All(word => !word.IsTimed), Is.True);
    }

    [Test]
    public void TimedLinesAreUnderstoodTheSameWay()
    {
        Lyrics lyrics = Sheets.Read("a.lrc", "[00:01.00][Chorus]\n[00:02.00]Hey (x2)\n[00:04.00]♪\n[00:05.00](ooh)\n[00:06.00]Kade & Lumi: both\n[00:08.00]Stay (stay)\n");
        Assert.That(Sheets.Text(lyrics), Is.EqualTo("Hey Hey\nooh\nboth\nStay (stay)"));
        Assert.That(lyrics.Lines[0].Section, Is.EqualTo("Chorus"));
        Assert.That(lyrics.Lines[1].Backing, Is.True);
        Assert.That(lyrics.Lines[2].Singer, Is.EqualTo("Kade & Lumi"));
    }

    [Test]
    public void ASheetThatRepeatsWithoutEndEnds()
    {
        List<string> warnings = [];
        string text = string.Concat(Enumerable.Repeat("la\n(x16)\n", 60));
        Assert.That(Sheets.Read("a.txt", text, warnings).Lines, Has.Count.LessThanOrEqualTo(3000));
        Assert.That(warnings, Is.Not.Empty);
    }
}
