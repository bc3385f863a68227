using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Tests;

public sealed class ShowPlannerTests
{
    private static readonly Song Song = SyntheticSong.VerseChorus();

    [Test]
    public void PlansEveryPartOfAShowAndSignsIt()
    {
        Show show = ShowPlanner.Plan(Song, new PlanRequest { Seed = 3 });
        Assert.That(show.Phrases, Has.Count.EqualTo(30));
        Assert.That(show.Lines, Has.Count.EqualTo(Song.Lyrics.Lines.Count));
        Assert.That(show.Shots, Has.Count.GreaterThan(10));
        Assert.That(show.Lights, Has.Count.GreaterThanOrEqualTo(10));
        foreach (ShowItem item in Items(show))
        {
            Assert.That(ShowMark.IsKept(item), Is.False, item.Id);
            Assert.That(item.Mark, Does.Match("^[0-9a-f]{8}$"));
            Assert.That(item.Why, Is.Not.Empty, item.Id);
        }
    }

    [Test]
    public void TheSameRequestGivesTheSameShowUnderAnyCulture()
    {
        string expected = Text(ShowPlanner.Plan(Song, new PlanRequest()));
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.That(Text(ShowPlanner.Plan(SyntheticSong.VerseChorus(), new PlanRequest())), Is.EqualTo(expected));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Test]
    public void PhrasesComeBackInSecondsAsTheChoreographerMeantThem()
    {
        Show show = ShowPlanner.Plan(Song, new PlanRequest());
        IReadOnlyList<DancePhrase> planned = Choreographer.Plan(Song, new ChoreographyOptions());
        IReadOnlyList<DancePhrase> read = ShowDance.ToDance(show, "lead", new MusicalGrid(Song));
        Assert.That(read, Has.Count.EqualTo(planned.Count));
        for (int i = 0; i < read.Count; i++)
        {
            Assert.That(read[i].Start, Is.EqualTo(planned[i].Start).Within(1e-3));
            Assert.That(read[i].End, Is.EqualTo(planned[i].End).Within(1e-3));
            Assert.That(read[i].Moves, Is.EqualTo(planned[i].Moves));
            Assert.That(read[i].Place, Is.EqualTo(planned[i].Place));
            Assert.That(read[i].HoldsMicrophone, Is.EqualTo(planned[i].HoldsMicrophone));
        }
    }

    [Test]
    public void WhatAPersonWroteStaysAndNothingElseMoves()
    {
        Show first = ShowPlanner.Plan(Song, new PlanRequest());
        ShowPhrase mine = first.Phrases[7] with { Energy = 0.05, Why = "mine" };
        Show edited = first with { Phrases = first.Phrases.Select(phrase => phrase.Id == mine.Id ? mine : phrase).ToList() };
        Show second = ShowPlanner.Plan(Song, new PlanRequest { Existing = edited });
        Assert.That(second.Phrases.Single(phrase => phrase.Id == mine.Id), Is.SameAs(mine));
        Assert.That(Text(second), Is.EqualTo(Text(edited)));
    }

    [Test]
    public void ALockedPhraseOutlivesAnotherSeed()
    {
        Show first = ShowPlanner.Plan(Song, new PlanRequest { Seed = 1 });
        ShowPhrase locked = first.Phrases[7] with { Lock = true };
        Show edited = first with { Phrases = first.Phrases.Select(phrase => phrase.Id == locked.Id ? locked : phrase).ToList() };
        Show second = ShowPlanner.Plan(Song, new PlanRequest { Seed = 99, Existing = edited });
        Assert.That(second.Phrases.Single(phrase => phrase.Id == locked.Id), Is.SameAs(locked));
    }

    [Test]
    public void APersonsShotTakesThePlaceOfThePlanned()
    {
        Show first = ShowPlanner.Plan(Song, new PlanRequest());
        ShowShot mine = new() { Id = "mine", At = first.Shots[3].At, Shot = first.Shots[0].Shot, By = "anna" };
        Show second = ShowPlanner.Plan(Song, new PlanRequest { Existing = first with { Shots = first.Shots.Append(mine).ToList() } });
        Assert.That(second.Shots.Count(shot => shot.At == mine.At), Is.EqualTo(1));
        Assert.That(second.Shots, Has.Member(mine));
    }

    [Test]
    public void AGroupDancesInUnisonSideBySide()
    {
        CastMember[] cast = { new(), new() { Id = "second", Sings = false } };
        Show show = ShowPlanner.Plan(Song, new PlanRequest { Cast = cast });
        Assert.That(show.Phrases.Select(phrase => phrase.Id), Is.Unique);
        Assert.That(show.Phrases.Where(phrase => phrase.Who == "second").Any(phrase => phrase.Microphone), Is.False);
        Assert.That(show.Phrases.First(phrase => phrase.Who == "second").Start.X, Is.EqualTo(1.1f).Within(0.01f));
    }

    [TestCase(2)]
    [TestCase(5)]
    [TestCase(8)]
    [TestCase(14)]
    public void AGroupStaysOnTheStageAndKeepsItsOrder(int members)
    {
        CastMember[] cast = Enumerable.Range(0, members).Select(i => new CastMember { Id = "m" + i }).ToArray();
        Show show = ShowPlanner.Plan(Song, new PlanRequest { Cast = cast });
        foreach (IGrouping<MusicalTime, ShowPhrase> together in show.Phrases.GroupBy(phrase => phrase.At))
        {
            float[] places = together.Select(phrase => phrase.Start.X).Order().ToArray();
            Assert.That(places, Has.Length.EqualTo(members));
            Assert.That(places, Has.All.InRange(-4.001f, 4.001f));
            Assert.That(places.Zip(places.Skip(1), (left, right) => right - left).Min(), Is.GreaterThan(members < 8 ? 1.09f : 0.5f));
        }
    }

    [Test]
    public void APhraseKeptForOneLeavesTheOthersTheirs()
    {
        CastMember[] cast = { new(), new() { Id = "second", Sings = false } };
        Show first = ShowPlanner.Plan(Song, new PlanRequest { Cast = cast });
        ShowPhrase mine = first.Phrases.First(phrase => phrase.Who == "lead") with { Lock = true };
        Show second = ShowPlanner.Plan(Song, new PlanRequest { Cast = cast, Existing = new Show { Cast = cast, Phrases = new[] { mine } } });
        Assert.That(second.Phrases.Where(phrase => phrase.Who == "second").Select(phrase => phrase.At), Is.EqualTo(first.Phrases.Where(phrase => phrase.Who == "second").Select(phrase => phrase.At)));
    }

    [Test]
    public void LinesFeelTheirWords()
    {
        Show show = ShowPlanner.Plan(Song, new PlanRequest());
        Assert.That(show.Lines.Where(line => line.Text.Contains("light")).All(line => line.Emotion == "joy"));
        Assert.That(show.Lines.Where(line => line.Text.Contains("rain")).All(line => line.Emotion == "sadness"));
    }

    [TestCase("I will never cry again", "joy")]
    [TestCase("There is no love tonight", "sadness")]
    [TestCase("You liar, burn it down", "anger")]
    [TestCase("Breathe, be still, sleep", "calm")]
    [TestCase("La la la", "neutral")]
    [TestCase("涙", "neutral")]
    public void ASmallLexiconReadsEnglish(string text, string emotion)
    {
        Song song = new() { Duration = 20, Lyrics = new Lyrics { Lines = new[] { new LyricLine { Start = 2, End = 4, Text = text } } } };
        Assert.That(ShowPlanner.Plan(song, new PlanRequest()).Lines[0].Emotion, Is.EqualTo(emotion));
    }

    [Test]
    public void EffectsFrameTheFilm()
    {
        Show show = ShowPlanner.Plan(Song, new PlanRequest());
        MusicalGrid grid = new(Song);
        Assert.That(show.Effects.Select(effect => effect.Effect), Is.EqualTo(new[] { "title", "confetti", "blackout" }));
        Assert.That(grid.ToSeconds(show.Effects[1].At), Is.EqualTo(Song.Sections[8].Start).Within(0.01));
        Assert.That(grid.ToSeconds(show.Effects[2].At), Is.LessThan(Song.Duration));
    }

    [Test]
    public void PlansSongsWithoutBeatsOrForm()
    {
        Show show = ShowPlanner.Plan(new Song { Duration = 5 }, new PlanRequest());
        Assert.That(show.Phrases, Is.Not.Empty);
        Assert.That(show.Shots, Is.Not.Empty);
    }

    [Test]
    public void PlansALongSongWithinASecond()
    {
        Song song = SyntheticSong.Build(120, 4, 0.5, Enumerable.Repeat((SectionKind.Verse, 8, 0.5, 0), 13).ToList());
        ShowPlanner.Plan(song, new PlanRequest());
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        ShowPlanner.Plan(song, new PlanRequest { Seed = 2 });
        TimeSpan spent = System.Diagnostics.Stopwatch.GetElapsedTime(start);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"plan of {song.Duration:0} s: {spent.TotalMilliseconds:0} ms"));
        Assert.That(spent.TotalSeconds, Is.LessThan(3.0), "the budget is 1 s; the test leaves room for a crowded machine");
    }

    [Test]
    public void AMarkSeesEveryFieldButItselfAndTheLock()
    {
        ShowPhrase phrase = ShowMark.Sign(new ShowPhrase { Id = "p01", At = MusicalTime.At(1), Moves = new[] { "a", "b" } });
        Assert.That(ShowMark.Of(phrase with { Lock = true, Mark = "" }), Is.EqualTo(phrase.Mark));
        foreach (ShowPhrase changed in new[]
        {
            phrase with { Id = "p02" }, phrase with { At = MusicalTime.At(1, 2) }, phrase with { Bars = 3 }, phrase with { Who = "x" }, phrase with { Moves = new[] { "a" } },
            phrase with { Energy = 0.51 }, phrase with { Start = new StagePlace(0.1f, 0, 0, Support.Both) }, phrase with { Microphone = true }, phrase with { Why = "x" }, phrase with { By = "anna" },
        })
        {
            Assert.That(ShowMark.IsKept(changed), changed.ToString());
        }
    }

    private static IEnumerable<ShowItem> Items(Show show) =>
        show.Phrases.Cast<ShowItem>().Concat(show.Lines).Concat(show.Shots).Concat(show.Lights).Concat(show.Effects);

    private static string Text(Show show) => string.Join("\n", Items(show).Select(item => item.Id + " " + item.At + " " + ShowMark.Of(item)));
}
