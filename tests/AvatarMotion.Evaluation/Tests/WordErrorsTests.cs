using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>The measures of words on errors counted by hand, and the lines that the aligner is given.</summary>
public sealed class WordErrorsTests
{
    private static readonly Truth Known = new()
    {
        Id = "made", Folder = "", AudioPath = "",
        Words = [new TruthWord(1, "City", 0), new TruthWord(1.5, "lights", 0), new TruthWord(20, "glow", 1)],
    };

    [Test]
    public void TheMedianIsTheMiddleOne()
    {
        Assert.That(WordErrors.Median([0.3, 0.1, 0.2]), Is.EqualTo(0.2));
        Assert.That(WordErrors.Median([0.1, 0.2, 0.3, 4]), Is.EqualTo(0.25));
        Assert.That(WordErrors.Median([]), Is.NaN);
    }

    [Test]
    public void TheShareCountsWhatIsNear()
    {
        Assert.That(WordErrors.Within([0.1, 0.3, 0.31, 5], 0.3), Is.EqualTo(0.5));
        Assert.That(WordErrors.Within([], 0.3), Is.NaN);
    }

    [Test]
    public void LinesInTimeLastUntilTheNext()
    {
        List<LyricLine> lines = WordLines.Of(Known, 30, timed: true);
        Assert.That(lines.Select(static line => (line.Text, line.Start, line.End, line.IsTimed, line.Words.Count)), Is.EqualTo(new[] { ("City lights", 1.0, 13.0, true, 0), ("glow", 20.0, 30.0, true, 0) }));
    }

    [Test]
    public void PlainTextTellsNoTime()
    {
        List<LyricLine> lines = WordLines.Of(Known, 30, timed: false);
        Assert.That(lines.Select(static line => (line.Text, line.Start, line.IsTimed)), Is.EqualTo(new[] { ("City lights", 0.0, false), ("glow", 0.0, false) }));
    }

    [Test]
    public void EveryWordIsCompared()
    {
        Song silent = new() { Duration = 30 };
        WordErrors errors = WordErrors.Of(Known, silent, linesAreTimed: false);
        Assert.That(errors.Seconds, Has.Count.EqualTo(3));
        Assert.That(errors.Sure.Count + errors.Unsure.Count, Is.EqualTo(3));
    }

    [Test]
    public void TheLastRowPoolsTheWordsOfAllSongs()
    {
        ScoreTable table = new(["words"]);
        Truth one = Known with { Words = [new TruthWord(5, "ah", 0)] };
        foreach (Truth truth in new[] { Known, one, one with { Words = [] } })
            table.Add(new HeardTruth(truth, new Song { Duration = 30 }));
        Assert.That(table.Rows[2].Numbers, Is.All.NaN, "nothing is known of its words");
        double share = table.Rows[0].Numbers[3] * 3 + table.Rows[1].Numbers[3];
        Assert.That(table.Mean("line_within_1s"), Is.EqualTo(share / 4).Within(1e-9));
    }
}
