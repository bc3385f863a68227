using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>An edit is local, and a film is the same every time: checked on drawn frames.</summary>
[TestFixture]
public sealed class FilmLocalityTests
{
    private const int SampledFrames = 40;

    // The body leans toward a phrase's first steps up to 2.6 s before it (decision 4), and a shot that begins then takes its direction from the next 1.2 s.
    private const double BarsAhead = 2;

    private readonly double[] _times = [.. Enumerable.Range(0, SampledFrames).Select(i => (i + 0.5) * SampleFilm.Planned.Song.Duration / SampledFrames)];
    private string[] _original = [];

    [OneTimeSetUp]
    public void DrawTheOriginal() => _original = SampleFilm.Hashes(SampleFilm.Planned, _times);

    [Test]
    public void FilmIsTheSameWhenBakedAgainOnOneThreadAndDrawnBackwards()
    {
        using FilmPicture picture = SampleFilm.Open(SampleFilm.Planned, SampleFilm.Bake(SampleFilm.Planned, threads: 1));
        double[] backwards = [.. _times.Reverse()];
        Assert.That(SampleFilm.Hashes(picture, backwards).Reverse(), Is.EqualTo(_original));
    }

    [Test]
    public void FilesGiveTheFilmThatThePlanGave()
    {
        PlannedShow opened = ShowDesk.Open(SampleFilm.Planned.ShowPath);
        Assert.That(ShowFile.Text(opened.Show), Is.EqualTo(ShowFile.Text(SampleFilm.Planned.Show)));
        double[] few = [.. _times.Where((_, i) => i % 8 == 0)];
        Assert.That(SampleFilm.Hashes(opened, few), Is.EqualTo(_original.Where((_, i) => i % 8 == 0)));
    }

    // Phrases that begin where a long shot is half over, where a shot begins, and late in the film.
    [TestCase(0.25)]
    [TestCase(0.5)]
    [TestCase(0.65)]
    [TestCase(0.95)]
    public void AnotherMoveInOnePhraseChangesNothingFarFromIt(double place)
    {
        ShowPhrase phrase = SampleFilm.Planned.Show.Phrases[(int)(place * SampleFilm.Planned.Show.Phrases.Count)];
        PlannedShow edited = SampleFilm.Edited(text => ChangeMoves(text, phrase));
        (double first, double last) = Reach(phrase);
        string[] hashes = SampleFilm.Hashes(edited, _times);
        int near = 0;
        for (int i = 0; i < hashes.Length; i++)
        {
            if (_times[i] < first || _times[i] > last)
                Assert.That(hashes[i], Is.EqualTo(_original[i]), $"the frame at {_times[i]:0.00} s, outside {first:0.00} to {last:0.00} s");
            else
                near += hashes[i] == _original[i] ? 0 : 1;
        }

        Assert.That(near, Is.Positive, "and the phrase itself does change");
    }

    [Test]
    public void CameraOfALongShotForgetsThePhraseInWhichItBegan()
    {
        ShowPhrase phrase = SampleFilm.Planned.Show.Phrases[4];
        PlannedShow plain = SampleFilm.Edited(text => WithOneShotFrom(text, phrase));
        PlannedShow edited = SampleFilm.Edited(text => ChangeMoves(WithOneShotFrom(text, phrase), phrase));
        CameraTrack first = SampleFilm.Bake(plain).Camera;
        CameraTrack second = SampleFilm.Bake(edited).Camera;
        double last = Reach(phrase).Last;
        Assert.That(first.Shots[^1].End - last, Is.GreaterThan(10), "the shot goes on long after");
        for (double time = last; time < first.Shots[^1].End; time += 0.25)
            Assert.That(second.Sample(time), Is.EqualTo(first.Sample(time)), $"at {time:0.00} s");
    }

    [TestCase("shots", @"shot: [a-z-]+", "shot: high-angle")]
    [TestCase("lights", @"cue: [a-z-]+", "cue: break-spot")]
    [TestCase("phrases", @"energy: [0-9.]+", "energy: 0.1")]
    [TestCase("lines", "text: (\"[^\"]*\"|[^,]*)", "text: \"another word than this\"")]
    public void ChangedItemChangesTheFilm(string list, string pattern, string replacement)
    {
        Show show = SampleFilm.Planned.Show;
        IReadOnlyList<ShowItem> items = list switch { "shots" => show.Shots, "lights" => show.Lights, "phrases" => show.Phrases, _ => show.Lines };
        ShowItem item = items[items.Count / 2];
        double start = new MusicalGrid(SampleFilm.Planned.Song).ToSeconds(item.At);
        double[] times = [.. Enumerable.Range(0, 6).Select(i => start + 0.1 + 0.3 * i)];
        PlannedShow edited = SampleFilm.Edited(text => Change(text, item.Id, pattern, replacement));
        Assert.That(SampleFilm.Hashes(edited, times), Is.Not.EqualTo(SampleFilm.Hashes(SampleFilm.Planned, times)));
    }

    [Test]
    public void LineThatIsTakenAwayIsNeitherSungNorShown()
    {
        string id = SampleFilm.Planned.Show.Lines[3].Id;
        PlannedShow edited = SampleFilm.Edited(text => Regex.Replace(text, $@"(?m)^ *- \{{ id: {id},.*\n", ""));
        Assert.That(edited.Song.Lyrics.Lines, Has.Count.EqualTo(SampleFilm.Planned.Song.Lyrics.Lines.Count - 1));
        Assert.That(edited.Heard!.Lyrics.Lines, Has.Count.EqualTo(SampleFilm.Planned.Song.Lyrics.Lines.Count), "the analysis keeps it");
    }

    private static string ChangeMoves(string text, ShowPhrase phrase)
    {
        string other = phrase.Moves[0].TrimStart('~') == "body-roll" ? "step-touch" : "body-roll";
        return Change(text, phrase.Id, @"moves: \[[^\]]*\]", $"moves: [ {other} ]");
    }

    /// <summary>Takes away all shots that begin after the phrase does, so that the one that runs then lasts to the end.</summary>
    private static string WithOneShotFrom(string text, ShowPhrase phrase)
    {
        MusicalGrid grid = new(SampleFilm.Planned.Song);
        double start = grid.ToSeconds(phrase.At);
        foreach (ShowShot shot in SampleFilm.Planned.Show.Shots.Where(shot => grid.ToSeconds(shot.At) > start + 0.1))
            text = Regex.Replace(text, $@"(?m)^ *- \{{ id: {shot.Id},.*\n", "");
        return text;
    }

    private static string Change(string text, string id, string pattern, string replacement)
    {
        Match line = Regex.Match(text, $@"(?m)^ *- \{{ id: {id},.*$");
        return text.Replace(line.Value, new Regex(pattern).Replace(line.Value, replacement, 1), StringComparison.Ordinal);
    }

    /// <summary>Two bars before the phrase to four bars and three seconds behind it.</summary>
    private static (double First, double Last) Reach(ShowPhrase phrase)
    {
        MusicalGrid grid = new(SampleFilm.Planned.Song);
        double start = grid.ToSeconds(phrase.At);
        double bar = grid.BarLength(phrase.At.Bar - 1);
        return (start - BarsAhead * bar, start + (phrase.Bars + 4) * bar + 3);
    }
}
