using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;
using System.Xml;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class CountSheetTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("count-sheet").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, true);

    [Test]
    public void EveryEightHasItsFiguresWordsAndStage()
    {
        string page = Write(SampleFilm.Planned);
        int rows = Regex.Count(page, "<section class=\"row"), figures = Regex.Count(page, "class=\"figure\"");
        double eights = SampleFilm.Planned.Song.Duration / (8 * 60 / SampleFilm.Planned.Song.BeatsPerMinute);
        Assert.That(rows, Is.EqualTo(eights).Within(2), "rows");
        Assert.That(figures, Is.InRange(8 * rows - 8, 8 * rows));
        Assert.That(Regex.Count(page, "class=\"stage\""), Is.EqualTo(rows));
        Assert.That(page, Does.Contain("<h2>chorus</h2>").And.Contain(">silver<"), "section and word under its count");
        foreach (ShowPhrase phrase in SampleFilm.Planned.Show.Phrases)
            Assert.That(page, Does.Contain($"<span class=\"id\">{phrase.Id}</span>"));
    }

    [Test]
    public void TheDrawingsAreWellFormedAndHoldNoScript()
    {
        string page = Write(SampleFilm.Planned);
        foreach (Match svg in Regex.Matches(page, "<svg.*?</svg>"))
            Assert.That(() => new XmlDocument().LoadXml(svg.Value), Throws.Nothing);
        Assert.That(page, Does.Not.Contain("NaN").And.Not.Contain("<script").And.Not.Contain("http://").And.Not.Contain("https://"));
    }

    [Test]
    public void WhatASongIsCalledCannotBecomeMarkup()
    {
        PlannedShow planned = SampleFilm.Planned with { Song = SampleFilm.Planned.Song with { Title = "<img src=x onerror=alert(1)>" } };
        Assert.That(Write(planned), Does.Contain("&lt;img src=x").And.Not.Contain("<img"));
    }

    [Test]
    public void AMirrorPutsTheLeftHandWhereTheOtherSideOfTheFrontWas()
    {
        double front = FirstX(Write(SampleFilm.Planned, PracticeView.Front)), mirror = FirstX(Write(SampleFilm.Planned, PracticeView.Mirror));
        Assert.That(front + mirror, Is.EqualTo(100).Within(0.2), "the picture is 100 wide and turned about its middle");
    }

    [Test]
    public void WhatCannotBeWrittenIsSaidInASentence()
    {
        Assert.That(() => CountSheet.Write(SampleFilm.Planned, Path.Combine(_folder, "sheet.txt")), Throws.TypeOf<StudioException>().With.Message.Contains("name it .html"));
        Assert.That(() => CountSheet.Write(SampleFilm.Planned, Path.Combine(_folder, "sheet.html"), "nobody"), Throws.TypeOf<StudioException>().With.Message.Contains("no performer \"nobody\""));
        Assert.That(Directory.GetFiles(_folder), Is.Empty);
    }

    private string Write(PlannedShow planned, PracticeView view = PracticeView.Mirror)
    {
        string path = Path.Combine(_folder, "sheet.html");
        CountSheet.Write(planned, path, null, view);
        return File.ReadAllText(path);
    }

    // Where the first figure's left fingers end: the thinnest left limb.
    private static double FirstX(string page)
    {
        string figure = Regex.Match(page, "<svg[^>]*class=\"figure\".*?</svg>").Value;
        Match hand = Regex.Match(figure, "class=\"l\" stroke-width=\"4\" d=\"M[0-9.-]+ [0-9.-]+L([0-9.-]+)");
        return double.Parse(hand.Groups[1].Value, CultureInfo.InvariantCulture);
    }
}
