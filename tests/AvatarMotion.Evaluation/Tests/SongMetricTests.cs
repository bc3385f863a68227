using System;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>Tempo, boundaries, stretches of time and pitch, counted by hand.</summary>
public sealed class SongMetricTests
{
    [TestCase(120, 120, 1, 1)]
    [TestCase(120, 124.8, 1, 1)]
    [TestCase(120, 124.9, 0, 0)]
    [TestCase(120, 115.2, 1, 1)]
    [TestCase(120, 60, 0, 1)]
    [TestCase(120, 240, 0, 1)]
    [TestCase(120, 249.6, 0, 1)]
    [TestCase(120, 40, 0, 1)]
    [TestCase(120, 360, 0, 1)]
    [TestCase(120, 80, 0, 0)]
    [TestCase(120, 0, 0, 0)]
    [TestCase(0, 120, 0, 0)]
    public void TempoIsRightWithinFourPercent(double truth, double estimate, double first, double second)
    {
        Assert.That(TempoScore.Accuracy1(truth, estimate), Is.EqualTo(first));
        Assert.That(TempoScore.Accuracy2(truth, estimate), Is.EqualTo(second));
    }

    [Test]
    public void BoundariesCountWithinTheirWindow()
    {
        double[] truth = [0, 10, 20, 30, 40], estimate = [0, 10.5, 22.9, 33.1, 40];
        Assert.That(BoundaryScore.Of(truth, estimate, 0.5).F, Is.EqualTo(3.0 / 5).Within(1e-12), "0, 10.5 (exactly the window) and 40");
        Assert.That(BoundaryScore.Of(truth, estimate, 3).F, Is.EqualTo(4.0 / 5).Within(1e-12));
        Assert.That(BoundaryScore.Of(truth, estimate, 0.5, trim: true).F, Is.EqualTo(1.0 / 3).Within(1e-12));
        Assert.That(BoundaryScore.Of(truth, estimate, 3, trim: true).F, Is.EqualTo(2.0 / 3).Within(1e-12));
    }

    [Test]
    public void BoundariesThatStandTwiceCountOnce() => Assert.That(BoundaryScore.Of([0, 10, 10, 20], [0, 10, 20, 20], 0.5).Precision, Is.EqualTo(1));

    [Test]
    public void NoBoundariesScoreNothing()
    {
        Assert.That(BoundaryScore.Of(Array.Empty<double>(), [0, 10], 3).F, Is.Zero);
        Assert.That(BoundaryScore.Of([0, 10], [0, 10], 3, trim: true).F, Is.Zero, "the outer lines alone say nothing");
        Assert.That(BoundaryScore.Of([0, 10], Array.Empty<double>(), 3).F, Is.Zero);
    }

    [Test]
    public void SpansCountTheirSeconds()
    {
        // 10 s are sung, 8 s are heard, 6 s are both.
        Score score = SpanScore.Of([new(0, 4), new(10, 16)], [new(2, 5), new(11, 13), new(14, 17)]);
        Assert.That(score.Precision, Is.EqualTo(6.0 / 8).Within(1e-12), "0: 2..4, 10: 11..13 and 14..16");
        Assert.That(score.Recall, Is.EqualTo(6.0 / 10).Within(1e-12));
        Assert.That(score.F, Is.EqualTo(2 * 0.75 * 0.6 / 1.35).Within(1e-12));
    }

    [Test]
    public void SpansThatOverlapCountOnce()
    {
        Score score = SpanScore.Of([new(0, 4), new(2, 6), new(6, 6)], [new(0, 6), new(1, 2)]);
        Assert.That((score.Precision, score.Recall), Is.EqualTo((1.0, 1.0)));
    }

    [Test]
    public void OneLongSpanMeetsManyShortOnes()
    {
        Score score = SpanScore.Of([new(0, 1), new(2, 3), new(4, 5)], [new(0, 5)]);
        Assert.That((score.Precision, score.Recall), Is.EqualTo((3.0 / 5, 1.0)));
        score = SpanScore.Of([new(0, 5)], [new(0, 1), new(2, 3), new(4, 5)]);
        Assert.That((score.Precision, score.Recall), Is.EqualTo((1.0, 3.0 / 5)));
    }

    [Test]
    public void NoSpansScoreNothing()
    {
        Assert.That(SpanScore.Of([], [new(0, 1)]).F, Is.Zero);
        Assert.That(SpanScore.Of([new(0, 1)], []).F, Is.Zero);
    }

    [Test]
    public void ShortGapsAreClosedOnDemand()
    {
        VoiceSpan[] spans = [new(0, 1), new(1.3, 2), new(2.5, 3)];
        Assert.That(SpanScore.United(spans, 0.4), Is.EqualTo(new VoiceSpan[] { new(0, 2), new(2.5, 3) }));
    }

    [Test]
    public void PitchIsRightWithinFiftyCentsAndChromaInAnyOctave()
    {
        // Sung: five moments. Right, 40 cents sharp, an octave low, a fifth high, silent; heard where nobody sings: no matter.
        double[] truth = [220, 220, 220, 220, 220, 0], estimate = [220, 220 * Cents(40), 110, 330, 0, 440];
        PitchScore score = PitchScore.Of(truth, estimate);
        Assert.That(score.RawPitch, Is.EqualTo(2.0 / 5));
        Assert.That(score.RawChroma, Is.EqualTo(3.0 / 5));
        Assert.That(score.OctaveErrors, Is.EqualTo(1.0 / 4));
    }

    [TestCase(49.99, 1)]
    [TestCase(-49.99, 1)]
    [TestCase(50.01, 0)]
    [TestCase(-50.01, 0)]
    public void TheEdgeOfPitchIsHalfASemitone(double cents, double right)
    {
        Assert.That(PitchScore.Of([440], [440 * Cents(cents)]).RawPitch, Is.EqualTo(right));
        Assert.That(PitchScore.Of([440], [440 * Cents(cents - 2400)]).RawChroma, Is.EqualTo(right));
        Assert.That(PitchScore.Of([440], [440 * Cents(cents + 1200)]).RawPitch, Is.Zero);
    }

    [Test]
    public void NoSungMomentScoresNothing()
    {
        Assert.That(PitchScore.Of([], []), Is.EqualTo(default(PitchScore)));
        Assert.That(PitchScore.Of([0, 0], [220, 220]), Is.EqualTo(default(PitchScore)));
        Assert.That(PitchScore.Of([220, 220], [220]).RawPitch, Is.EqualTo(0.5), "a shorter estimate is silent after its end");
    }

    private static double Cents(double cents) => Math.Pow(2, cents / 1200);
}
