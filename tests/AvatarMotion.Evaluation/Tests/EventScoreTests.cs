using System;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>Hand-counted pairs of times.</summary>
public sealed class EventScoreTests
{
    [Test]
    public void CountsEachTimeOnce()
    {
        // 1.00 takes 1.03, 2.00 takes 2.02, 3.00 has no partner, and 1.05 and 9.00 are too many.
        Score score = EventScore.Of([1.0, 2.0, 3.0], [1.03, 1.05, 2.02, 9.0], 0.05);
        Assert.That(score.Precision, Is.EqualTo(2.0 / 4));
        Assert.That(score.Recall, Is.EqualTo(2.0 / 3));
        Assert.That(score.F, Is.EqualTo(4.0 / 7).Within(1e-12));
    }

    [Test]
    public void AnOffsetOfExactlyTheWindowIsInside()
    {
        Assert.That(EventScore.Hits([1.0], [1.0 + 0.07], 0.07), Is.EqualTo(1));
        Assert.That(EventScore.Hits([1.0], [1.0 - 0.07], 0.07), Is.EqualTo(1));
        Assert.That(EventScore.Hits([1.0], [1.0701], 0.07), Is.EqualTo(0));
        Assert.That(EventScore.Hits([1.0], [0.9299], 0.07), Is.EqualTo(0));
    }

    [Test]
    public void PairsSoThatMostTimesFindAPartner()
    {
        // The nearest partner of 1.04 is 1.05; taking it would leave 1.08 alone.
        Assert.That(EventScore.Hits([1.04, 1.08], [1.0, 1.05], 0.05), Is.EqualTo(2));
    }

    [Test]
    public void OrderDoesNotMatter() => Assert.That(EventScore.Hits([3.0, 1.0, 2.0], [2.01, 3.01, 1.01], 0.05), Is.EqualTo(3));

    [Test]
    public void EmptyListsScoreNothing()
    {
        Assert.That(EventScore.Of(Array.Empty<double>(), [1.0], 0.05), Is.EqualTo(new Score(0, 0)));
        Assert.That(EventScore.Of([1.0], Array.Empty<double>(), 0.05), Is.EqualTo(new Score(0, 0)));
        Assert.That(EventScore.Of(Array.Empty<double>(), Array.Empty<double>(), 0.05).F, Is.Zero);
    }

    [Test]
    public void NothingRightIsZeroAndNotANumberLess() => Assert.That(EventScore.Of([1.0], [5.0], 0.05).F, Is.Zero);
}
