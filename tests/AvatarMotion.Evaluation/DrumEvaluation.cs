using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>Prints how well kick, snare and hat hits are found in mixes, and holds the floor under them.</summary>
public sealed class DrumEvaluation
{
    [Test]
    public void FindsKicksInRealMixes()
    {
        ScoreTable table = RealSongs.Table(static truth => truth.Drums.Count > 0, "drums");
        Assert.That(table.Mean("kick_f"), Is.GreaterThan(0.5));
    }
}
