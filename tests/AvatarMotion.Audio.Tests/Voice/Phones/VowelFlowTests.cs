using System;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class VowelFlowTests
{
    [Test]
    public void AMomentOfDoubtInsideAHeldVowelIsBridged()
    {
        float[][] rows = Rows(60, frame => frame is 30 or 31 ? 0.45f : 0.9f);
        VowelFlow.Decide(rows, 2, Full(60, 1f));
        Assert.That(rows[0][30], Is.GreaterThan(0.9f));
    }

    [Test]
    public void AVowelThatStaysIsBelievedFromItsFirstMoment()
    {
        float[][] rows = Rows(60, frame => frame < 30 ? 0.9f : 0.1f);
        VowelFlow.Decide(rows, 2, Full(60, 1f));
        Assert.That(rows[0][28], Is.GreaterThan(0.5f));
        Assert.That(rows[1][31], Is.GreaterThan(0.5f));
    }

    [Test]
    public void AfterAConsonantAnyVowelMayFollow()
    {
        float[] sure = Full(40, 1f);
        sure[20] = sure[21] = 0f;
        float[][] apart = Rows(40, frame => frame < 22 ? 0.95f : frame < 25 ? 0.2f : 0.95f), joined = Rows(40, frame => frame < 22 ? 0.95f : frame < 25 ? 0.2f : 0.95f);
        VowelFlow.Decide(apart, 2, sure);
        VowelFlow.Decide(joined, 2, Full(40, 1f));
        Assert.That(apart[1][23], Is.GreaterThan(joined[1][23]));
    }

    [Test]
    public void ProbabilitiesSumToOneEvenInSilenceAndOverALongSong()
    {
        float[][] rows = Rows(40000, _ => 0f);
        Array.Clear(rows[1]);
        VowelFlow.Decide(rows, 2, Full(40000, 0f));
        for (int frame = 0; frame < 40000; frame += 999)
            Assert.That(rows[0][frame] + rows[1][frame], Is.EqualTo(1f).Within(1e-4f));
    }

    private static float[][] Rows(int frames, Func<int, float> first)
    {
        float[][] rows = { new float[frames], new float[frames] };
        for (int frame = 0; frame < frames; frame++)
            (rows[0][frame], rows[1][frame]) = (first(frame), 1f - first(frame));
        return rows;
    }

    private static float[] Full(int frames, float value)
    {
        float[] all = new float[frames];
        Array.Fill(all, value);
        return all;
    }
}
