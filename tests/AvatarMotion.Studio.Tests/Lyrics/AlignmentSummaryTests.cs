using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class AlignmentSummaryTests
{
    [Test]
    public void SaysHowSureItIsAndNamesDoubtfulLines()
    {
        IReadOnlyList<string> rows = AlignmentSummary.Of(new Lyrics { Lines = [Line(5, 0.9, 0.8), Line(65.25, 0.9, 0.2), Line(70, 0.4, 0.1)] });
        Assert.That(rows, Is.EqualTo(new[] { "6 words in 3 lines: sure of 50 %, 2 lines are doubtful.", "  doubtful 1:05.2  some words", "  doubtful 1:10.0  some words" }));
    }

    [Test]
    public void NamesOnlyTheFirstOfMany()
    {
        IReadOnlyList<string> rows = AlignmentSummary.Of(new Lyrics { Lines = [.. Enumerable.Range(0, 30).Select(static i => Line(i, 0, 0))] });
        Assert.That(rows, Has.Count.EqualTo(14));
        Assert.That(rows[^1], Is.EqualTo("  and 18 more"));
    }

    [Test]
    public void NoWordsAreNoFault() => Assert.That(AlignmentSummary.Of(Lyrics.None).Single(), Is.EqualTo("There are no words to place."));

    private static LyricLine Line(double start, params double[] confidences) =>
        new() { Start = start, Text = "some words", Words = [.. confidences.Select(static confidence => new LyricWord { Text = "word", Confidence = confidence })] };
}
