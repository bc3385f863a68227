using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

/// <summary>What each kind of correction does to a song of even bars: 120 beats a minute, four beats a bar, the first bar at 0.5 s, sections of 16 s.</summary>
public sealed class SongCorrectionsTests
{
    private static readonly Song Heard = HeardSongs.Steady();

    [Test]
    public void SectionsThatNobodyTouchedKeepTheirConfidence()
    {
        Section[] unsure = [.. Heard.Sections.Select(section => section with { Confidence = 0.4 })];
        Song song = SongCorrections.Apply(Heard with { Sections = unsure }, [new SectionCorrection(unsure[2].Start, SectionKind.Bridge, null), new JoinCorrection(unsure[3].Start)]);
        Assert.That(song.Sections.Select(section => section.Confidence), Is.EqualTo(new[] { 0.4, 0.4, 0.4 }));
        song = SongCorrections.Apply(Heard with { Sections = unsure }, [new SectionCorrection(unsure[1].Start + 8, null, null)]);
        Assert.That(song.Sections.Select(section => section.Confidence), Is.EqualTo(new[] { 0.4, 0.4, 1, 0.4, 0.4 }), "a person has cut there");
    }

    [Test]
    public void NothingToCorrectIsTheSameSong() => Assert.That(SongCorrections.Apply(Heard, Array.Empty<SongCorrection>()), Is.SameAs(Heard));

    [Test]
    public void DoubleTempoPutsABeatBetweenAllBeatsAndTwoBarsInEach()
    {
        Song song = Apply(new TempoCorrection(2));
        Assert.That(song.BeatsPerMinute, Is.EqualTo(240).Within(1e-6));
        Assert.That(song.Beats, Has.Count.EqualTo(2 * Heard.Beats.Count));
        Assert.That(song.Beats[1], Is.EqualTo(0.75).Within(1e-9));
        Assert.That(song.Bars, Has.Count.EqualTo(64));
        Assert.That(song.Bars[1], Is.EqualTo(new Bar(1.5, 2.5, 4, 4)));
        Assert.That(song.Sections, Is.EqualTo(Heard.Sections), "they stand on the same lines");
        Assert.That(song.Confidence, Is.EqualTo(0.9));
        Assert.That(song.Phrases[1], Is.EqualTo(new Phrase(4.5, 8.5, 4, 4)));
    }

    [Test]
    public void HalfTempoKeepsEverySecondBeatAndJoinsBarsInPairs()
    {
        Song song = Apply(new TempoCorrection(0.5));
        Assert.That(song.BeatsPerMinute, Is.EqualTo(60).Within(1e-6));
        Assert.That(song.Bars[1], Is.EqualTo(new Bar(4.5, 8.5, 4, 4)));
        Assert.That(song.Sections, Is.EqualTo(Heard.Sections));
    }

    [Test]
    public void HalfTempoJoinsTheBarsThatBeginSections()
    {
        // The sections begin with odd bars, so the first bar alone is half a bar of pickup.
        Song shifted = Heard with { Sections = [.. Heard.Sections.Select((section, i) => section with { Start = i == 0 ? 0 : section.Start + 2, End = i == 3 ? section.End : section.End + 2 })] };
        Song song = SongCorrections.Apply(shifted, new SongCorrection[] { new TempoCorrection(0.5) });
        Assert.That(song.Bars[0], Is.EqualTo(new Bar(2.5, 6.5, 2, 4)));
        Assert.That(song.Beats.Take(3), Is.EqualTo(new[] { 0.5, 1.5, 2.5 }));
        Assert.That(song.Sections, Is.EqualTo(shifted.Sections));
    }

    [Test]
    public void ThreeTimesTheTempoAndBackIsTheSameGrid()
    {
        Song song = Apply(new TempoCorrection(3), new TempoCorrection(1.0 / 3));
        Assert.That(song.Beats, Is.EqualTo(Heard.Beats).Within(1e-9));
        Assert.That(song.Bars.Select(bar => bar.Beats), Is.EqualTo(Heard.Bars.Select(bar => bar.Beats)));
    }

    [Test]
    public void TempoMayBeWrongInAStretchOnly()
    {
        Song song = Apply(new TempoCorrection(0.5, 16.5, 32.5));
        Assert.That(song.Beats.Count(beat => beat < 16.4), Is.EqualTo(32));
        Assert.That(song.Beats.Count(beat => beat is > 16.4 and < 32.4), Is.EqualTo(16));
        Assert.That(song.Bars.Count(bar => bar.Start is > 16.4 and < 32.4), Is.EqualTo(4));
        Assert.That(song.Bars[8].Start, Is.EqualTo(16.5));
        Assert.That(song.Bars.All(bar => bar.Beats == 4), Is.True);
    }

    [TestCase(240, 240)]
    [TestCase(60.5, 60)]
    [TestCase(121, 120)]
    [TestCase(357, 360)]
    public void ATempoNearAnOctaveOfTheHeardOneTakesThatOctave(double asked, double given) => Assert.That(Apply(new PaceCorrection(asked)).BeatsPerMinute, Is.EqualTo(given).Within(1e-6));

    [Test]
    public void AnotherTempoIsLaidEvenlyOnWhatIsStruck()
    {
        // Kicks at 90 from 0.3 s on; the heard beats at 120 are wrong.
        List<Onset> kicks = new();
        for (double time = 0.3; time < Heard.Duration; time += 60.0 / 90)
            kicks.Add(new Onset(time, 1));
        Song song = SongCorrections.Apply(Heard with { Drums = new DrumHits { Kick = kicks } }, new SongCorrection[] { new PaceCorrection(90) });
        Assert.That(song.BeatsPerMinute, Is.EqualTo(90).Within(0.2));
        foreach (Onset kick in kicks)
            Assert.That(song.Beats.Min(beat => Math.Abs(beat - kick.Time)), Is.LessThan(0.02));
    }

    [Test]
    public void ASongWithoutBeatsGetsThoseOfAPerson()
    {
        Song silent = new() { Duration = 20, Sections = new[] { new Section { End = 20, Kind = SectionKind.Instrumental } } };
        Song song = SongCorrections.Apply(silent, new SongCorrection[] { new PaceCorrection(100), new BarCorrection(2.0), new MeterCorrection(3) });
        Assert.That(song.Bars[0].Start, Is.EqualTo(0.2).Within(1e-9), "3 beats of 0.6 s before 2.0");
        Assert.That(song.Bars.All(bar => bar.Beats == 3 || bar == song.Bars[^1]), Is.True);
        Assert.That(song.Confidence, Is.EqualTo(0.9));
        Assert.That(() => SongCorrections.Apply(silent, new SongCorrection[] { new BarCorrection(2.0) }), Throws.TypeOf<SongCorrectionException>().With.Message.Contains("give its tempo first"));
    }

    [Test]
    public void AMovedBeatTakesItsNeighborsAlongInPart()
    {
        Song song = Apply(new BeatCorrection(10.4, 10.55));
        int moved = 20;
        Assert.That(song.Beats[moved], Is.EqualTo(10.55).Within(1e-9));
        Assert.That(song.Beats[moved + 1], Is.EqualTo(11 + 0.05 * 4 / 5).Within(1e-9));
        Assert.That(song.Beats[moved - 4], Is.EqualTo(8.5 + 0.05 / 5).Within(1e-9));
        Assert.That(song.Beats[moved + 5], Is.EqualTo(Heard.Beats[moved + 5]));
        Assert.That(song.Bars[5].Start, Is.EqualTo(10.55).Within(1e-9), "a bar line moves with its beat");
        Assert.That(song.Confidence, Is.EqualTo(Heard.Confidence));
    }

    [Test]
    public void ASectionFollowsTheBarLineThatMoves()
    {
        Song song = Apply(new BeatCorrection(16.5, 16.56));
        Assert.That(song.Sections[1].Start, Is.EqualTo(16.56).Within(1e-9));
        Assert.That(song.Sections[0].End, Is.EqualTo(16.56).Within(1e-9));
    }

    [Test]
    public void ABeatCannotPassItsNeighbor() =>
        Assert.That(() => Apply(new BeatCorrection(10.5, 14.5)), Throws.TypeOf<SongCorrectionException>().With.Message.Contains("would pass its neighbor").And.Property("Index").Zero);

    [Test]
    public void BeatsByHandTakeThePlaceOfThoseThatWereHeard()
    {
        // Five beats at 0.5 s become nine at 0.25 s from 8.5 to 10.5.
        Song song = Apply(new BeatsCorrection(Enumerable.Range(0, 9).Select(i => 8.5 + 0.25 * i).ToArray()));
        Assert.That(song.Beats, Has.Count.EqualTo(Heard.Beats.Count + 4));
        Assert.That(song.Bars.Select(bar => bar.Start).Skip(4).Take(4), Is.EqualTo(new[] { 8.5, 9.5, 10.5, 12.5 }));
        Assert.That(song.Bars.All(bar => bar.Beats == 4), Is.True);
    }

    [Test]
    public void ABarLineShiftsTheWholeSong()
    {
        Song song = Apply(new BarCorrection(9.6));
        Assert.That(HeardSongs.Starts(song).Take(6), Is.EqualTo(new[] { 1.5, 3.5, 5.5, 7.5, 9.5, 11.5 }));
        Assert.That(song.Bars[0].FirstBeat, Is.EqualTo(2), "two beats of pickup are left");
        Assert.That(song.Sections[1].Start, Is.EqualTo(15.5), "on the nearest bar line");
        Assert.That(song.Events[0].Time, Is.EqualTo(song.Sections[3].Start));
    }

    [Test]
    public void TwoBarLinesShiftWhatLiesBehindEach()
    {
        Song song = Apply(new BarCorrection(33.0), new BarCorrection(9.0));
        Assert.That(HeardSongs.Starts(song).Take(5), Is.EqualTo(new[] { 1, 3, 5, 7, 9 }));
        Assert.That(HeardSongs.Starts(song), Does.Contain(31.0).And.Contain(33.0).And.Contain(35.0));
        song = Apply(new BarCorrection(33.5), new BarCorrection(9.0));
        Assert.That(HeardSongs.Starts(song), Does.Contain(31.0).And.Contain(33.0).And.Contain(33.5).And.Contain(35.5), "the bar before the second line is cut short");
    }

    [Test]
    public void AMeterCountsAnewFromTheFirstBarLine()
    {
        Song song = SongCorrections.Apply(HeardSongs.Steady(first: 2.0, pickup: 3), new SongCorrection[] { new MeterCorrection(3) });
        Assert.That(HeardSongs.Starts(song).Take(3), Is.EqualTo(new[] { 0.5, 2.0, 3.5 }), "and back through the pickup");
        Assert.That(song.Bars.Take(20).All(bar => bar.Beats == 3), Is.True);
        song = Apply(new MeterCorrection(2, 3));
        Assert.That(song.BeatDivision, Is.EqualTo(3));
        Assert.That(song.Bars, Has.Count.EqualTo(64));
    }

    [Test]
    public void AMeterOfAStretchLeavesTheRest()
    {
        Song song = Apply(new MeterCorrection(3, 2, 16, 33));
        Assert.That(HeardSongs.Starts(song), Does.Contain(14.5).And.Contain(16.5).And.Contain(18.0).And.Contain(34.5).And.Not.Contain(18.5));
        Assert.That(song.Bars[0].Beats, Is.EqualTo(4));
        Assert.That(song.Bars[^1].Beats, Is.EqualTo(4));
    }

    [Test]
    public void ASectionIsRenamedAndJoinsThoseOfItsKind()
    {
        Song song = Apply(new SectionCorrection(32.0, SectionKind.Chorus));
        Assert.That(song.Sections.Select(section => section.Kind), Is.EqualTo(new[] { SectionKind.Verse, SectionKind.Chorus, SectionKind.Chorus, SectionKind.Chorus }));
        Assert.That(song.Sections.Select(section => section.SameAs), Is.EqualTo(new[] { 0, 1, 1, 1 }));
        Assert.That(song.Beats, Is.SameAs(Heard.Beats));
    }

    [Test]
    public void RenamingTheFirstOfAKindLeavesTheOthersTogether()
    {
        Song song = Apply(new SectionCorrection(0, SectionKind.Intro));
        Assert.That(song.Sections.Select(section => section.SameAs), Is.EqualTo(new[] { 0, 1, 2, 1 }));
        Assert.That(song.Sections[0].Kind, Is.EqualTo(SectionKind.Intro));
    }

    [Test]
    public void ANewSectionCutsTheOneThatSoundsAtABarLine()
    {
        Song song = Apply(new SectionCorrection(8.9, SectionKind.PreChorus));
        Assert.That(song.Sections.Select(section => section.Start), Is.EqualTo(new[] { 0, 8.5, 16.5, 32.5, 48.5 }));
        Assert.That(song.Sections[1].Kind, Is.EqualTo(SectionKind.PreChorus));
        Assert.That(song.Sections.Select(section => section.SameAs), Is.EqualTo(new[] { 0, 1, 2, 0, 2 }));
        Assert.That(song.Phrases.Select(phrase => phrase.Start), Does.Contain(8.5));
    }

    [Test]
    public void ASectionIsMovedAndItsNeighborGivesWay()
    {
        Song song = Apply(new SectionCorrection(16.5, null, 20.4));
        Assert.That((song.Sections[0].End, song.Sections[1].Start), Is.EqualTo((20.5, 20.5)));
        Assert.That(() => Apply(new SectionCorrection(16.5, null, 40)), Throws.TypeOf<SongCorrectionException>().With.Message.Contains("beyond its neighbors"));
        Assert.That(() => Apply(new SectionCorrection(24.5, null, 26)), Throws.TypeOf<SongCorrectionException>().With.Message.Contains("they begin at 0.0, 16.5, 32.5, 48.5 s"));
    }

    [Test]
    public void AJoinedSectionBelongsToTheOneBefore()
    {
        Song song = Apply(new JoinCorrection(16.6));
        Assert.That(song.Sections.Select(section => section.Start), Is.EqualTo(new[] { 0, 32.5, 48.5 }));
        Assert.That(song.Sections.Select(section => section.SameAs), Is.EqualTo(new[] { 0, 0, 2 }), "the second chorus is now the first");
        Assert.That(() => Apply(new JoinCorrection(24)), Throws.TypeOf<SongCorrectionException>().With.Message.Contains("no section begins near 24 s"));
        Assert.That(() => Apply(new JoinCorrection(0)), Throws.TypeOf<SongCorrectionException>());
    }

    [Test]
    public void MomentsOutsideTheSongAreRefusedAndNamed()
    {
        SongCorrection[] wrong = { new BarCorrection(500), new BeatCorrection(2, 500), new SectionCorrection(500), new BeatsCorrection(new[] { 1.0, 500 }), new TempoCorrection(2, 500, 600) };
        foreach (SongCorrection correction in wrong)
            Assert.That(() => SongCorrections.Apply(Heard, new[] { new TempoCorrection(1.0 / 2), correction }), Throws.TypeOf<SongCorrectionException>().With.Property("Index").EqualTo(1), correction.ToString());
    }

    [Test]
    public void TheOrderOfKindsDoesNotMatter()
    {
        SongCorrection[] corrections = { new TempoCorrection(2), new BarCorrection(9.25), new SectionCorrection(24, SectionKind.Bridge), new BeatCorrection(30.5, 30.52) };
        Song one = SongCorrections.Apply(Heard, corrections), other = SongCorrections.Apply(Heard, corrections.Reverse().ToArray());
        Assert.That(other.Beats, Is.EqualTo(one.Beats));
        Assert.That(other.Bars, Is.EqualTo(one.Bars));
        Assert.That(other.Sections, Is.EqualTo(one.Sections));
    }

    [Test]
    public void AKnownGridTakesThePlaceOfTheHeardOne()
    {
        KnownGrid grid = new() { Beats = Enumerable.Range(0, 90).Select(i => 0.25 + 0.75 * i).ToArray(), Positions = Enumerable.Range(0, 90).Select(i => (i + 1) % 3).ToArray(), BeatDivision = 3 };
        Song song = SongCorrections.OnGrid(Heard, grid);
        Assert.That(song.BeatsPerMinute, Is.EqualTo(80).Within(1e-6));
        Assert.That(song.Bars[0], Is.EqualTo(new Bar(1.75, 4.0, 2, 3)));
        Assert.That(song.BeatDivision, Is.EqualTo(3));
        Assert.That(song.Sections[1].Start, Is.EqualTo(17.5).Within(1e-9));
    }

    private static Song Apply(params SongCorrection[] corrections) => SongCorrections.Apply(Heard, corrections);
}
