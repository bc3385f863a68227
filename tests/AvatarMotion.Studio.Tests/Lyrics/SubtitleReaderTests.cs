using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>SubRip, WebVTT and SubStation Alpha.</summary>
public sealed class SubtitleReaderTests
{
    [Test]
    public void SubRipCuesAreLines()
    {
        Lyrics lyrics = Sheets.Read("a.srt", "1\r\n00:00:01,500 --> 00:00:03,000\r\n<i>We are</i>\r\nhere &amp; now\r\n\r\n2\r\n00:01:00,000 --> 00:01:02,250\r\nGone\r\n");
        Assert.That(Sheets.Text(lyrics), Is.EqualTo("We are here & now\nGone"));
        Assert.That(lyrics.Lines[0].Start, Is.EqualTo(1.5));
        Assert.That(lyrics.Lines[1].End, Is.EqualTo(62.25));
    }

    [Test]
    public void CuesWithoutEmptyRowsBetweenThemAreApart() =>
        Assert.That(Sheets.Text(Sheets.Read("a.srt", "1\n00:00:01,000 --> 00:00:02,000\none\n2\n00:00:03,000 --> 00:00:04,000\ntwo")), Is.EqualTo("one\ntwo"));

    [Test]
    public void WebVttGivesWordTimesAndVoices()
    {
        const string Text = "WEBVTT\nLanguage: en\n\nNOTE made by hand\n\nintro\n00:01.000 --> 00:03.000 align:start position:0%\n<v Lumi>We <00:01.500><c>are</c> <00:02.250>light\n\nSTYLE\n::cue { color: red }\n";
        Lyrics lyrics = Sheets.Read("a.vtt", Text);
        Assert.That(lyrics.Lines, Has.Count.EqualTo(1));
        Assert.That(lyrics.Language, Is.EqualTo("en"));
        Assert.That(lyrics.Lines[0].Singer, Is.EqualTo("Lumi"));
        Assert.That(lyrics.Lines[0].Text, Is.EqualTo("We are light"));
        Assert.That(Sheets.Words(lyrics.Lines[0]), Is.EqualTo("1:We 1.5:are 2.25:light"));
        Assert.That(lyrics.Lines[0].Words[2].End, Is.EqualTo(3).Within(1e-6));
    }

    [Test]
    public void TimesThatCannotBeReadAreNamedWithTheirLine()
    {
        List<string> warnings = [];
        Lyrics lyrics = Sheets.Read("a.srt", "1\n00:00:01,000 --> 00:00:02,000\none\n\n2\nabc --> 00:00:04,000\ntwo\n", warnings);
        Assert.That(lyrics.Lines, Has.Count.EqualTo(1));
        Assert.That(warnings.Single(), Does.StartWith("a.srt, line 6: "));
    }

    [Test]
    public void ACueThatEndsBeforeItBeginsKeepsItsWords()
    {
        List<string> warnings = [];
        LyricLine line = Sheets.Read("a.srt", "1\n00:00:05,000 --> 00:00:02,000\nbackwards\n", warnings).Lines.Single();
        Assert.That(line.End, Is.GreaterThan(line.Start));
        Assert.That(warnings.Single(), Does.Contain("line 2").And.Contain("ends before"));
    }

    [Test]
    public void KaraokeTimesOfSubStationAlphaAreWordTimes()
    {
        const string Text = "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
            + "Dialogue: 0,0:00:01.00,0:00:04.00,Default,Lumi,0,0,0,,{\\an8}{\\k50}hel{\\kf50}lo, {\\ko100}you\\N{\\i1}there{\\i0}\n"
            + "Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,Plain, with a comma\n"
            + "Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,Plain, with a comma\n"
            + "Dialogue: 0,0:00:07.00,0:00:08.00,Default,,0,0,0,,{\\p1}m 0 0 l 10 10{\\p0}\n"
            + "Comment: 0,0:00:07.00,0:00:08.00,Default,,0,0,0,,not sung\n";
        Lyrics lyrics = Sheets.Read("a.ass", Text);
        Assert.That(Sheets.Text(lyrics), Is.EqualTo("hello, you there\nPlain, with a comma"));
        Assert.That(lyrics.Lines[0].Singer, Is.EqualTo("Lumi"));
        Assert.That(Sheets.Syllables(lyrics.Lines[0]), Is.EqualTo("1:hel 1.5:lo,"));
        Assert.That(lyrics.Lines[0].Words[1].Start, Is.EqualTo(2).Within(1e-6));
    }

    [Test]
    public void AKaraokeTemplateIsReadFromItsComments()
    {
        const string Text = "[Events]\nComment: 0,0:00:01.00,0:00:03.00,R,,0,0,0,karaoke,{\\k100}空|そら{\\k100}へ\nDialogue: 0,0:00:01.00,0:00:03.00,R,,0,0,0,fx,{\\pos(1,2)}空\n";
        LyricLine line = Sheets.Read("a.ass", Text).Lines.Single();
        Assert.That(Sheets.Words(line), Is.EqualTo("1:空 2:へ"));
    }
}
