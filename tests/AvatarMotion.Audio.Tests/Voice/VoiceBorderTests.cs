using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class VoiceBorderTests
{
    [TestCase(-5, -1)]
    [TestCase(-2.5, 3)]
    public void LiesBetweenTwoGroups(double quiet, double sung)
    {
        float[] score = new float[1000];
        Synth synth = new(0.01);
        for (int i = 0; i < score.Length; i++)
            score[i] = (float)(i % 3 == 0 ? sung : quiet) + 0.3f * synth.Noise();
        Assert.That(VoiceBorder.Find(score, -10, 10), Is.InRange(quiet + 0.25, sung - 0.25));
    }

    [Test]
    public void StaysInItsRange()
    {
        float[] instrumental = new float[500], acappella = new float[500];
        for (int i = 0; i < 500; i++)
            (instrumental[i], acappella[i]) = (-7f + i % 5 * 0.1f, 6f - i % 5 * 0.1f);
        Assert.That(VoiceBorder.Find(instrumental, -3, 0), Is.EqualTo(-3f));
        Assert.That(VoiceBorder.Find(acappella, -3, 0), Is.Zero);
    }

    [Test]
    public void OneValueOrNoneHasNoBorder()
    {
        Assert.That(VoiceBorder.Find(Array.Empty<float>(), -3, 0), Is.Zero);
        Assert.That(VoiceBorder.Find(new[] { 2f, 2f }, -3, 0), Is.Zero);
    }

    [Test]
    public void ASpanReachesAsFarAsItMayAroundWhatIsSure()
    {
        VoiceFrames frames = new(400);
        float[] score = new float[400];
        Array.Fill(score, -2f);
        Array.Fill(score, -0.5f, 50, 100);
        Array.Fill(frames.Hz, 220f, 0, 400);
        Array.Fill(score, 0.5f, 90, 30);
        Array.Fill(score, -0.5f, 250, 100);
        List<VoiceSpan> spans = VoiceSpans.Find(frames, score, 4, false);
        Assert.That(spans, Is.EqualTo(new[] { new VoiceSpan(0.5, 1.5) }), "what is nowhere sure is no singing");
    }
}
