using System;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

public sealed class MicrophoneTechniqueTests
{
    [Test]
    public void BeltedNotesAreSungFurtherAwayThanSoftOnes()
    {
        Curve away = MicrophoneTechnique.Of(Sung(time => time < 10 ? 0.2f : time < 20 ? 0.4f : 0.9f));
        Assert.That(away.At(5), Is.LessThan(0f));
        Assert.That(away.At(25), Is.GreaterThan(0.02f).And.LessThan(MicrophoneTechnique.Furthest + 0.001f));
    }

    [Test]
    public void TheHandIsOnItsWayBeforeTheLoudNote()
    {
        Curve away = MicrophoneTechnique.Of(Sung(time => time < 20 ? 0.3f : 0.9f));
        Assert.That(away.At(19.9), Is.GreaterThan(0.012f));
        Assert.That(away.At(18), Is.LessThan(0.002f));
    }

    [Test]
    public void WhereNobodySingsNothingMoves() => Assert.That(MicrophoneTechnique.Of(Sung(_ => 0f)).At(3), Is.Zero);

    [Test]
    public void ItNeverMovesFasterThanAHandDrifts()
    {
        Curve away = MicrophoneTechnique.Of(Sung(time => (int)(time / 3) % 2 == 0 ? 0.1f : 1f));
        for (double time = 0; time < 29; time += 0.1)
            Assert.That(Math.Abs(away.At(time + 0.1) - away.At(time)), Is.LessThan(0.012f));
    }

    private static Song Sung(Func<double, float> open)
    {
        float[] values = new float[3000];
        for (int i = 0; i < values.Length; i++)
            values[i] = open(0.01 * i);
        return new Song { Duration = 30, MouthOpen = new Curve(0.01, values) };
    }
}
