using System.IO;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>Holds floors under where words are put: on real songs, all words pooled, and on our own samples.</summary>
public sealed class WordEvaluation
{
    [Test]
    public void WordsOfRealSongsAreFound()
    {
        ScoreTable table = RealSongs.Table(static truth => truth.Words.Count > 0, "words");
        Assert.That(table.Mean("line_median_ms"), Is.LessThan(80));
        Assert.That(table.Mean("line_within_0_3s"), Is.GreaterThan(0.85));
        Assert.That(table.Mean("plain_median_ms"), Is.LessThan(300));
        Assert.That(table.Mean("plain_within_1s"), Is.GreaterThan(0.6));
        Assert.That(table.Mean("plain_lost"), Is.LessThanOrEqualTo(1 / 6.0));
        Assert.That(table.Mean("plain_sure_within_0_3s"), Is.GreaterThan(table.Mean("plain_unsure_within_0_3s") + 0.25), "confidence is low where it errs");
    }

    [TestCase("first-light")]
    [TestCase("frame-by-frame")]
    [TestCase("marea")]
    public void WordsOfOurSamplesAreFound(string sample)
    {
        ScoreTable table = new(["words"]);
        table.Add(SongListening.Hear(TruthFile.Read(Path.Combine(SourceTree.Root, "samples", sample))));
        StringWriter text = new();
        ScoreReport.Print(table, text);
        TestContext.Out.WriteLine(text);
        Assert.That(table.Mean("line_median_ms"), Is.LessThan(80));
        Assert.That(table.Mean("line_within_0_3s"), Is.GreaterThan(0.85));
        Assert.That(table.Mean("plain_median_ms"), Is.LessThan(300));
        Assert.That(table.Mean("plain_within_1s"), Is.GreaterThan(0.6));
    }
}
