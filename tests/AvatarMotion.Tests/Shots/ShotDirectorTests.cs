using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Tests;

public sealed class ShotDirectorTests
{
    private static readonly (SectionKind, int, double)[][] Forms =
    {
        new[] { (SectionKind.Intro, 4, 0.3), (SectionKind.Verse, 8, 0.5), (SectionKind.PreChorus, 4, 0.6), (SectionKind.Chorus, 8, 0.9), (SectionKind.Verse, 8, 0.55), (SectionKind.Chorus, 8, 1.0), (SectionKind.Outro, 4, 0.35) },
        new[] { (SectionKind.Verse, 12, 0.4), (SectionKind.Chorus, 8, 0.8), (SectionKind.Break, 4, 0.1), (SectionKind.Drop, 8, 1.0), (SectionKind.Chorus, 8, 0.9) },
        new[] { (SectionKind.Intro, 2, 0.2), (SectionKind.Chorus, 7, 0.8), (SectionKind.Verse, 9, 0.5), (SectionKind.Bridge, 5, 0.3), (SectionKind.Chorus, 9, 1.0), (SectionKind.Outro, 3, 0.2) },
    };

    [Test]
    public void PlansAWholePopSong()
    {
        IReadOnlyList<ShowShot> shots = Plan(SyntheticSongs.Pop, 7);
        foreach (ShowShot shot in shots)
            TestContext.Out.WriteLine($"{shot.Id,-5} {shot.At,-6} {shot.Shot,-11} {shot.Move,-9} {shot.Transition,-6} {shot.Why}");
        Assert.That(shots[0].At, Is.EqualTo(MusicalTime.At(1)));
        Assert.That(shots.Select(shot => shot.Shot).Distinct().Count(), Is.GreaterThanOrEqualTo(8));
        Assert.That(shots[^1].Shot, Is.AnyOf("dolly-out", "crane"));
    }

    [Test]
    public void KeepsTheRulesForAnyFormTempoAndSeed()
    {
        Property property = Prop.ForAll(
            Gen.Choose(0, Forms.Length - 1).ToArbitrary(),
            Gen.Choose(75, 170).ToArbitrary(),
            Gen.Choose(0, 100000).ToArbitrary(),
            (form, tempo, seed) => CheckRules(SyntheticSongs.Make(tempo, Forms[form]), seed));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), property);
    }

    [Test]
    public void KeepsFixedShotsAndWorksAroundThem()
    {
        Song song = SyntheticSongs.Pop;
        ShowShot mine = new() { Id = "mine", At = MusicalTime.At(7), Shot = "face", By = "ann" };
        IReadOnlyList<ShowShot> shots = Plan(song, 7, mine);
        Assert.That(shots.Select(shot => shot.At), Has.None.EqualTo(mine.At));
        List<ShowShot> film = shots.Append(mine).OrderBy(shot => new MusicalGrid(song).ToSeconds(shot.At)).ToList();
        int index = film.IndexOf(mine);
        Assert.That(film[index - 1].Shot, Is.Not.EqualTo("face"));
        Assert.That(film[index + 1].Shot, Is.Not.EqualTo("face"));
    }

    [Test]
    public void PlansTheSameForTheSameSeedAndAnotherForAnother()
    {
        IReadOnlyList<ShowShot> first = Plan(SyntheticSongs.Pop, 7);
        IReadOnlyList<ShowShot> again = Plan(SyntheticSongs.Pop, 7);
        Assert.That(again, Is.EqualTo(first));
        Assert.That(Plan(SyntheticSongs.Pop, 8), Is.Not.EqualTo(first));
    }

    [Test]
    public void FilmsATitleLineFromNear()
    {
        Song song = SyntheticSongs.Pop;
        LyricLine[] lines = song.Lyrics.Lines.Select(line => line.Start == 12.0 ? line with { Text = "my Glass Heart sings" } : line).ToArray();
        song = song with { Title = "glass heart", Lyrics = song.Lyrics with { Lines = lines } };
        int near = Enumerable.Range(1, 20).Count(seed =>
        {
            MusicalGrid grid = new(song);
            ShotInfo shot = ShotLibrary.Default.Get(Plan(song, seed).Last(item => grid.ToSeconds(item.At) < 12.1).Shot).Info;
            return shot.ShowsFace && shot.Size <= ShotSize.CloseUp;
        });
        Assert.That(near, Is.GreaterThanOrEqualTo(16), "of 20 seeds");
    }

    [Test]
    public void FilmsASongWithoutBarsOrSections()
    {
        Song silence = new() { Duration = 21.3 };
        Assert.That(Plan(silence, 1), Is.Not.Empty);
        Assert.That(Plan(new Song { Duration = 1.0 }, 1), Has.Count.EqualTo(1));
    }

    private static IReadOnlyList<ShowShot> Plan(Song song, int seed, params ShowShot[] mine) =>
        ShotDirector.Plan(song, new MusicalGrid(song), new Treatment(), new ShotDirectorOptions { Seed = seed, Fixed = mine });

    private static bool CheckRules(Song song, int seed)
    {
        MusicalGrid grid = new(song);
        IReadOnlyList<ShowShot> shots = Plan(song, seed);
        List<double> starts = shots.Select(shot => grid.ToSeconds(shot.At)).ToList();
        List<double> lengths = starts.Select((start, i) => (i + 1 < starts.Count ? starts[i + 1] : song.Duration) - start).ToList();
        string film = string.Join(", ", shots.Select((shot, i) => FormattableString.Invariant($"{shot.Id} {shot.Shot} {lengths[i]:0.0}")));
        Assert.That(shots.All(shot => shot.At.Beat == 1.0), film);
        double bar = grid.BarLength(0);
        Assert.That(lengths.Min(), Is.GreaterThan(0.99 * bar), film);
        Assert.That(lengths.Max(), Is.LessThan(8.01 * bar), film);
        Assert.That(shots.Select(shot => shot.Shot).Distinct().Count(), Is.GreaterThanOrEqualTo(Math.Min(8, shots.Count)), film);
        CheckNeighbors(shots, seed, film);
        CheckParts(song, shots, starts, lengths, film);
        double faces = shots.Select((shot, i) => ShotLibrary.Default.Get(shot.Shot).Info.ShowsFace ? lengths[i] : 0).Sum();
        Assert.That(faces / song.Duration, Is.GreaterThanOrEqualTo(0.6), film);
        return true;
    }

    private static void CheckNeighbors(IReadOnlyList<ShowShot> shots, int seed, string film)
    {
        for (int i = 1; i < shots.Count; i++)
        {
            ShotInfo before = ShotLibrary.Default.Get(shots[i - 1].Shot).Info;
            ShotInfo now = ShotLibrary.Default.Get(shots[i].Shot).Info;
            Assert.That(now.Name, Is.Not.EqualTo(before.Name), film);
            Assert.That(ShotContrast.Holds(before, ShotSide.Of(seed, shots[i - 1].Id), now, ShotSide.Of(seed, shots[i].Id)), $"{before.Name} to {now.Name} at {shots[i].Id}: {film}");
        }
    }

    private static void CheckParts(Song song, IReadOnlyList<ShowShot> shots, List<double> starts, List<double> lengths, string film)
    {
        double Mean(SectionKind kind) => lengths.Where((_, i) => KindAt(song, starts[i]) == kind).Average();
        Assert.That(Mean(SectionKind.Chorus), Is.LessThan(Mean(SectionKind.Verse)), film);
        foreach (Section chorus in song.Sections.Where(section => section.Kind == SectionKind.Chorus))
        {
            int index = starts.FindIndex(start => Math.Abs(start - chorus.Start) < 1e-6);
            Assert.That(index, Is.GreaterThanOrEqualTo(0), film);
            Assert.That(shots[index].Shot, Is.AnyOf("wide", "wide-low"), film);
        }

        Section quietest = song.Sections.Where(section => section.End - section.Start > 2.9 * 240 / song.BeatsPerMinute).MinBy(section => section.Energy)!;
        double longestThere = lengths.Where((_, i) => starts[i] >= quietest.Start - 1e-6 && starts[i] < quietest.End - 1e-6).Max();
        Assert.That(longestThere, Is.GreaterThan(lengths.Max() - 1e-6), film);
    }

    private static SectionKind KindAt(Song song, double time) =>
        song.Sections.Last(section => section.Start <= time + 1e-6).Kind;
}
