using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Audio;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Tests;

/// <summary>The small rules under the film: parts, lengths, contrast, travel, who sings.</summary>
public sealed class ShotGrammarTests
{
    [Test]
    public void PartsAreTheSectionsInWholeBars()
    {
        IReadOnlyList<FilmPart> parts = FilmPart.Of(SyntheticSongs.Pop, new MusicalGrid(SyntheticSongs.Pop));
        Assert.That(parts.Select(part => part.Title), Is.EqualTo(new[] { "intro 1", "verse 1", "pre-chorus 1", "chorus 1", "bridge 1", "chorus 2", "outro 1" }));
        Assert.That(parts.Select(part => part.Bars), Is.EqualTo(new[] { 4, 8, 4, 8, 4, 8, 4 }));
        Assert.That(parts.Where(part => part.LastOfKind).Select(part => part.Title), Does.Not.Contain("chorus 1").And.Contain("chorus 2"));
    }

    [Test]
    public void ASongWithoutSectionsIsOnePart()
    {
        Song song = new() { Duration = 9 };
        FilmPart part = FilmPart.Of(song, new MusicalGrid(song)).Single();
        Assert.That((part.FirstBar, part.EndBar), Is.EqualTo((0, 5)));
    }

    [Test]
    public void SectionsShorterThanABarAreSwallowed()
    {
        Section[] sections =
        {
            new() { Start = 0, End = 4, Kind = SectionKind.Intro }, new() { Start = 4, End = 4.4, Kind = SectionKind.Break }, new() { Start = 4.4, End = 12, Kind = SectionKind.Verse },
        };
        Song song = new() { Duration = 12, Sections = sections };
        Assert.That(FilmPart.Of(song, new MusicalGrid(song)).Select(part => part.Kind), Is.EqualTo(new[] { SectionKind.Intro, SectionKind.Verse }));
    }

    [Test]
    public void SlotsTouchFromTheFirstBarToTheLast() => Prop.ForAll(Gen.Choose(60, 180).ToArbitrary(), Gen.Choose(0, 999).ToArbitrary(), (tempo, seed) =>
    {
        Song song = SyntheticSongs.Make(tempo, (SectionKind.Intro, 3, 0.3), (SectionKind.Verse, 9, 0.5), (SectionKind.Chorus, 7, 0.9), (SectionKind.Break, 1, 0.1), (SectionKind.Outro, 2, 0.3));
        MusicalGrid grid = new(song);
        int bar = 0;
        foreach (ShotSlot slot in new ShotLengths(FilmPart.Of(song, grid), grid, seed).Cut())
        {
            Assert.That(slot.Bar, Is.EqualTo(bar));
            Assert.That(slot.Bars, Is.GreaterThan(0));
            bar += slot.Bars;
        }

        Assert.That(bar, Is.EqualTo(22));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void TheQuietestPartHoldsTheLongestShot()
    {
        MusicalGrid grid = new(SyntheticSongs.Pop);
        List<ShotSlot> slots = new ShotLengths(FilmPart.Of(SyntheticSongs.Pop, grid), grid, 3).Cut();
        ShotSlot rest = slots.Single(slot => slot.Rests);
        Assert.That(rest.Part.Kind, Is.EqualTo(SectionKind.Bridge));
        Assert.That(slots.Max(slot => slot.Bars), Is.EqualTo(rest.Bars));
        Assert.That(slots.Where(slot => slot.Part.IsFast).Average(slot => slot.Bars), Is.LessThan(slots.Where(slot => slot.Part.Kind == SectionKind.Verse).Average(slot => slot.Bars)));
    }

    [TestCase(ShotSize.Wide, ShotSize.Medium, 0f, 0f, true, TestName = "TwoSizesApartReadsAsACut")]
    [TestCase(ShotSize.Wide, ShotSize.Full, 0f, 0f, false, TestName = "OneSizeFromTheSameSideJumps")]
    [TestCase(ShotSize.Medium, ShotSize.Medium, 0f, 31f, true, TestName = "ThirtyDegreesReadAsACut")]
    [TestCase(ShotSize.Medium, ShotSize.Medium, 0f, 29f, false, TestName = "LessThanThirtyDegreesJump")]
    public void NeighborsContrast(ShotSize first, ShotSize second, float from, float to, bool holds)
    {
        ShotInfo a = new("a") { Size = first, Azimuth = from }, b = new("b") { Size = second, Azimuth = to };
        Assert.That(ShotContrast.Holds(a, 1, b, 1), Is.EqualTo(holds));
        Assert.That(ShotContrast.Holds(a, 1, a, -1), Is.False, "the same shot never follows itself");
    }

    [Test]
    public void AMovingShotIsJudgedByHowItOpens()
    {
        ShotInfo wide = new("wide") { Size = ShotSize.Wide }, dolly = new("dolly") { Size = ShotSize.Medium, OpensAs = ShotSize.Full };
        Assert.That(ShotContrast.Holds(wide, 1, dolly, 1), Is.False);
    }

    [Test]
    public void OppositeSidesAddTheirAngles()
    {
        ShotInfo a = new("a") { Azimuth = 16f }, b = new("b") { Azimuth = 16f };
        Assert.That(ShotContrast.Holds(a, 1, b, 1), Is.False);
        Assert.That(ShotContrast.Holds(a, 1, b, -1), Is.True, "32 degrees");
    }

    [TestCase(0.5f)]
    [TestCase(2f)]
    [TestCase(8f)]
    public void TravelStartsAndEndsAtRestAndPassesItsMiddleHalfway(float bars)
    {
        Assert.That(ShotTravel.At(0f, bars), Is.Zero);
        Assert.That(ShotTravel.At(1f, bars), Is.EqualTo(1f));
        Assert.That(ShotTravel.At(0.5f, bars), Is.EqualTo(0.5f).Within(1e-5f));
        Assert.That(ShotTravel.At(0.01f, bars), Is.LessThan(0.004f), "slow at first");
        Assert.That(ShotTravel.At(0.3f, bars) + ShotTravel.At(0.7f, bars), Is.EqualTo(1f).Within(1e-5f));
    }

    [Test]
    public void SidesAreDrawnFromTheNameAlone()
    {
        int left = Enumerable.Range(0, 200).Count(i => ShotSide.Of(7, "s" + i) == 1);
        Assert.That(left, Is.InRange(70, 130));
        Assert.That(Enumerable.Range(0, 200).Count(i => ShotSide.Of(8, "s" + i) == ShotSide.Of(7, "s" + i)), Is.InRange(70, 130), "another seed, other sides");
    }

    [Test]
    public void TheShareOfSingingIsCountedOnceAndNeverAboveOne()
    {
        Song song = new()
        {
            Voice = new[] { new VoiceSpan(1, 3) },
            Lyrics = new Lyrics { Lines = new[] { new LyricLine { Start = 1, End = 2, Text = "a" }, new LyricLine { Start = 1, End = 3, Text = "b" } } },
        };
        Assert.That(Singing.Share(song, 0, 4), Is.EqualTo(0.75).Within(1e-9));
        Assert.That(Singing.Share(song, 1, 2), Is.EqualTo(1));
        Assert.That(Singing.Share(song, 5, 6), Is.Zero);
        Assert.That(Singing.Share(song, 2, 2), Is.Zero);
    }

    [Test]
    public void TheTitleIsFoundInAnyCaseAndOnlyWhereThereIsOne()
    {
        Song song = new() { Title = "First Light", Lyrics = new Lyrics { Lines = new[] { new LyricLine { Start = 4, End = 6, Text = "we are the FIRST LIGHT now" } } } };
        Assert.That(Singing.HasTitleLine(song, 4, 8), Is.True);
        Assert.That(Singing.HasTitleLine(song, 0, 4), Is.False);
        Assert.That(Singing.IsTitle("anything", new Song()), Is.False);
    }

    [Test]
    public void HullsNeverCutTheTrackAndSmoothingKeepsItsMean() => Prop.ForAll(Gen.Choose(1, 6).ToArbitrary(), Gen.Choose(0, 999).ToArbitrary(), (width, seed) =>
    {
        Vector3[] track = Enumerable.Range(0, 80).Select(i => new Vector3((float)SeededRandom.Unit(seed, "x", i), (float)SeededRandom.Unit(seed, "y", i), 3f)).ToArray();
        Vector3[] low = TrackSmoothing.LowerHull(track, width), high = TrackSmoothing.UpperHull(track, width), smooth = TrackSmoothing.Smooth(track, width);
        for (int i = 0; i < track.Length; i++)
        {
            Assert.That(track[i].X, Is.InRange(low[i].X - 1e-5f, high[i].X + 1e-5f));
            Assert.That(smooth[i].X, Is.InRange(0f, 1f));
            Assert.That(smooth[i].Z, Is.EqualTo(3f).Within(1e-5f));
        }
    }).QuickCheckThrowOnFailure();
}
