using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class CountTrackTests
{
    [Test]
    public void TwoBarsOfFourAreOneToEightOnTheBeats()
    {
        IReadOnlyList<DanceCount> counts = CountTrack.Of([Phrase("p01", 0.25, 4.25)], SyntheticSong.VerseChorus());
        Assert.That(counts.Select(c => c.Number), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6, 7, 8 }));
        Assert.That(counts.Select(c => c.Start), Is.EqualTo(Enumerable.Range(0, 8).Select(i => 0.25 + 0.5 * i)).Within(1e-9));
        Assert.That(counts[^1].End, Is.EqualTo(4.25).Within(1e-9));
    }

    [Test]
    public void EveryPhraseBeginsWithOneEvenWhereItCutsTheLast()
    {
        IReadOnlyList<DanceCount> counts = CountTrack.Of([Phrase("p01", 0.25, 8.25), Phrase("p02", 2.25, 6.25)], SyntheticSong.VerseChorus());
        Assert.That(counts.Where(c => c.Phrase == "p01").Select(c => c.Number), Is.EqualTo(new[] { 1, 2, 3, 4 }));
        Assert.That(counts.First(c => c.Phrase == "p02").Number, Is.EqualTo(1));
    }

    [Test]
    public void BarsOfThreeAreCountedToSix()
    {
        IReadOnlyList<DanceCount> counts = CountTrack.Of([Phrase("p01", 0.25, 6.25)], SyntheticSong.VerseChorus(120, 3));
        Assert.That(counts.Select(c => c.Number), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6 }));
        Assert.That(counts[0].Of, Is.EqualTo(6));
    }

    [Test]
    public void AFastSongIsCountedInHalfTimeAsItIsDanced()
    {
        IReadOnlyList<DanceCount> counts = CountTrack.Of([Phrase("p01", 0.25, 0.25 + 16 * 60.0 / 180)], SyntheticSong.VerseChorus(180));
        Assert.That(counts, Has.Count.EqualTo(8));
        Assert.That(counts[1].Start - counts[0].Start, Is.EqualTo(120.0 / 180).Within(1e-9));
    }

    [Test]
    public void RowsAreEightsAndAPhraseBeginsItsOwn()
    {
        DancePhrase[] phrases = [Phrase("p01", 0.25, 6.25), Phrase("p02", 6.25, 10.25)];
        IReadOnlyList<CountRow> rows = CountRow.Cut(CountTrack.Of(phrases, SyntheticSong.VerseChorus()), phrases);
        Assert.That(rows.Select(r => (r.Phrase.Id, r.Counts.Count, r.IsFirst)), Is.EqualTo(new[] { ("p01", 8, true), ("p01", 4, false), ("p02", 8, true) }));
    }

    [Test]
    public void NoPhrasesAreNoCounts() => Assert.That(CountTrack.Of([], SyntheticSong.VerseChorus()), Is.Empty);

    private static DancePhrase Phrase(string id, double start, double end) => new() { Id = id, Start = start, End = end, Moves = ["two-step"] };
}
