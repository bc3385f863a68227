using System.Collections.Generic;
using AvatarMotion.Assets;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

internal sealed class ScreenWordsTests
{
    [TestCase("", null, true, "kinetic")]
    [TestCase("neon", null, true, "neon")]
    [TestCase("neon", "clean", true, "clean")]
    [TestCase("off", null, true, "off")]
    [TestCase("off", "clean", true, "clean")]
    [TestCase("neon", "clean", false, "off")]
    public void ThePersonGoesBeforeTheShowAndTheShowBeforeTheMood(string inShow, string? asked, bool words, string expected)
    {
        Show show = new() { Treatment = new Treatment { Mood = "fierce", Words = inShow } };
        Assert.That(ScreenWords.StyleOf(show, new FilmOptions { Words = words, WordStyle = asked }), Is.EqualTo(expected));
    }

    [Test]
    public void EveryMoodHasAStyle() => Assert.That(MoodPalettes.Moods, Has.All.Matches<string>(mood => ScreenWords.StyleOf(new Show { Treatment = new Treatment { Mood = mood! } }, new FilmOptions()) is not ("" or "off")));

    [Test]
    public void WordsAndCreditsStandInTheShow()
    {
        Show show = new() { Song = new SongReference { File = "song.ogg" }, Treatment = new Treatment { Words = "neon", Credits = "plain" } };
        string text = ShowFile.Text(show);
        Assert.That(text, Does.Contain("words: neon, credits: plain, "));
        Assert.That(ShowFile.Parse(text).Treatment, Has.Property("Words").EqualTo("neon").And.Property("Credits").EqualTo("plain"));
        Assert.That(ShowFile.Parse(text.Replace("neon", "off")).Treatment.Words, Is.EqualTo("off"));
        Assert.That(ShowFile.Text(new Show()), Does.Not.Contain("words").And.Not.Contain("credits"));
        Assert.That(() => ShowFile.Parse(text.Replace("neon", "neno")), Throws.TypeOf<ShowFileException>().With.Message.Contains("did you mean \"neon\"?"));
    }

    [TestCase("", "Sung by Lumi|Lumi: MIT|Made with AvatarMotion")]
    [TestCase("plain", "Sung by Lumi|Lumi: MIT")]
    [TestCase("off", "")]
    public void CreditsNamePerformersAndLicensesOnce(string card, string expected)
    {
        Avatar lumi = Casting.Load("lumi", ".");
        Show show = new()
        {
            Treatment = new Treatment { Credits = card },
            Cast = [new CastMember { Id = "lead" }, new CastMember { Id = "dancer2", Sings = false }],
        };
        IReadOnlyList<string> rows = ScreenWords.Credits(show, [lumi with { Name = "Lumi", License = "MIT" }, lumi with { Name = "Lumi", License = "MIT" }]);
        Assert.That(string.Join("|", rows), Is.EqualTo(expected));
    }

    [Test]
    public void DancersWhoDoNotSingAreNamedApart()
    {
        Avatar lumi = Casting.Load("lumi", ".");
        Show show = new() { Cast = [new CastMember(), new CastMember { Id = "dancer2", Avatar = "friends/kade.vrm", Sings = false }] };
        IReadOnlyList<string> rows = ScreenWords.Credits(show, [lumi with { Name = "Lumi", License = "" }, lumi with { Name = "", License = "" }]);
        Assert.That(rows, Is.EqualTo(new[] { "Sung by Lumi", "Danced by kade", "Made with AvatarMotion" }));
    }
}
