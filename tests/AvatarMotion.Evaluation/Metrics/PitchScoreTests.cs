using NUnit.Framework;

namespace AvatarMotion.Evaluation;

public sealed class PitchScoreTests
{
    // Five frames of A3 (220 Hz): right, 40 cents sharp, an octave up, a fifth up, nothing.
    [Test]
    public void CountsFramesAsMirexDoes()
    {
        PitchScore score = new();
        foreach (double hertz in new[] { 220.0, 225.1, 440.0, 330.0, 0.0 })
            score.Add(57, hertz);
        Assert.That(score.RawPitch, Is.EqualTo(2 / 5.0));
        Assert.That(score.RawChroma, Is.EqualTo(3 / 5.0));
        Assert.That(score.Recall, Is.EqualTo(4 / 5.0));
        Assert.That(score.OctaveErrors, Is.EqualTo(1 / 4.0));
    }

    [Test]
    public void TwoOctavesDownIsAnOctaveErrorToo()
    {
        PitchScore score = new();
        score.Add(69, 110);
        Assert.That(score.OctaveErrors, Is.EqualTo(1));
        Assert.That(score.RawChroma, Is.EqualTo(1));
    }

    [Test]
    public void NothingAtAllScoresZero() => Assert.That(new PitchScore().RawPitch, Is.Zero);
}
