using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class StrokeJudgeTests
{
    [Test]
    public void AsManyAreTakenAsTheBestExpectedFWants()
    {
        // Expected F of the first 1, 2, 3, 4 of 0.9, 0.8, 0.3, 0.1 (2.1 in all): 1.8/3.1, 3.4/4.1, 4/5.1, 4.2/6.1.
        Assert.That(StrokeJudge.Least(new List<float> { 0.3f, 0.9f, 0.1f, 0.8f }), Is.EqualTo(0.8f));
    }

    [Test]
    public void SoftDrumsGetALowerThresholdThanLoudOnes()
    {
        List<float> soft = new(), loud = new();
        for (int i = 0; i < 20; i++)
        {
            soft.Add(0.35f);
            soft.Add(0.03f);
            loud.Add(0.95f);
            loud.Add(0.35f);
        }

        Assert.That(StrokeJudge.Least(soft), Is.EqualTo(0.35f));
        Assert.That(StrokeJudge.Least(loud), Is.EqualTo(0.95f));
    }

    [Test]
    public void NothingLikelyIsNothing()
    {
        Assert.That(StrokeJudge.Least(new List<float>()), Is.GreaterThan(1f));
        Assert.That(StrokeJudge.Least(new List<float> { 0.1f, 0.05f }), Is.GreaterThan(1f));
    }

    [Test]
    public void AStrokeThatIsHardToHearInOneBarIsHeardInItsLikes()
    {
        const int Frames = 2000, Bar = 200;
        float[][] odds = { new float[Frames], new float[Frames], new float[Frames] };
        List<Bar> bars = new();
        for (int bar = 0; bar < Frames / Bar; bar++)
        {
            bars.Add(new Bar(2 * bar, 2 * bar + 2, 4 * bar, 4));
            foreach (float[] drum in odds)
                System.Array.Fill(drum, -5f, Bar * bar, Bar);
            odds[0][Bar * bar + 5] = bar == 4 ? -2f : 3f;
            odds[1][Bar * bar + 105] = bar % 2 == 0 ? 3f : -5f;
        }

        AlikeBars alike = new(bars, odds);
        Assert.That(alike.Mean(0, 4 * Bar + 5), Is.GreaterThan(2.5), "the kick that is soft in bar 4");
        Assert.That(alike.Mean(0, 4 * Bar + 55), Is.LessThan(-3.5));
        Assert.That(alike.Mean(0, 10), Is.Not.NaN);
        Assert.That(new AlikeBars(new List<Bar>(), odds).Mean(0, 5), Is.EqualTo(3f), "without bars a stroke speaks for itself");
    }
}
