using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>Prints beat, downbeat and tempo scores over the songs of the shared data, and holds the floor under their means.</summary>
public sealed class BeatEvaluation
{
    [Test]
    public void FindsTheBeatsOfRealSongs()
    {
        ScoreTable table = RealSongs.Table(static truth => truth.Beats.Count > 0, "beats", "tempo");
        Assert.That(table.Mean("beat_f_allowed"), Is.GreaterThanOrEqualTo(0.90));
        Assert.That(table.Mean("downbeat_f"), Is.GreaterThanOrEqualTo(0.80));
    }
}
