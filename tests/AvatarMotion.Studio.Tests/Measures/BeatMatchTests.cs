using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class BeatMatchTests
{
    private static readonly List<double> Beats = Standing.Times(0.5, 0.5, 40);

    [TestCase(0.00, 1.0)]
    [TestCase(0.06, 1.0)]
    [TestCase(-0.06, 1.0)]
    [TestCase(0.08, 0.0)]
    public void EveryBeatIsMetWithinItsWindow(double late, double f) => Assert.That(BeatMatch.F(Beats, Beats.ConvertAll(beat => beat + late)), Is.EqualTo(f).Within(1e-9));

    [Test]
    public void HalfTimeIsFoundInFullAndWantedInHalf()
    {
        List<double> half = Standing.Times(0.5, 1.0, 20);
        Assert.That(BeatMatch.F(Beats, half), Is.EqualTo(2.0 * 20 / 60).Within(1e-9));
        Assert.That(BeatAlignment.MotionToMusic(Beats, half), Is.EqualTo(1).Within(1e-9));
        Assert.That(BeatAlignment.MusicToMotion(Beats, half), Is.EqualTo(0.5).Within(0.01));
    }

    [Test]
    public void ADelayOfOneSigmaCostsWhatTheKernelSays()
    {
        List<double> late = Beats.ConvertAll(beat => beat + 0.05);
        Assert.That(BeatAlignment.MusicToMotion(Beats, late), Is.EqualTo(Math.Exp(-0.5)).Within(1e-9));
        Assert.That(BeatMatch.SignedLag(Beats, late), Is.EqualTo(0.05).Within(1e-9));
        Assert.That(BeatMatch.SignedLag(Beats, Beats.ConvertAll(beat => beat - 0.03)), Is.EqualTo(-0.03).Within(1e-9));
    }

    [Test]
    public void ChanceIsWhatTheWindowsCover()
    {
        // Moments as dense as the beats: a random shift meets a window of 140 ms in every 500.
        double chance = BeatMatch.Null(Beats, 0.5, 20, moments => BeatMatch.F(Beats, moments));
        Assert.That(chance, Is.EqualTo(0.28).Within(0.03));
    }

    [Test]
    public void NothingMeetsNothing()
    {
        Assert.That(BeatMatch.F([], []), Is.Zero);
        Assert.That(BeatMatch.F(Beats, []), Is.Zero);
        Assert.That(BeatAlignment.MusicToMotion(Beats, []), Is.Zero);
        Assert.That(BeatAlignment.MotionToMusic(Beats, []), Is.Zero);
        Assert.That(BeatMatch.SignedLag(Beats, []), Is.NaN);
    }
}
