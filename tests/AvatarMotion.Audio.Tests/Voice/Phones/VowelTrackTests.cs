using System;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class VowelTrackTests
{
    [TestCase("a", 0)]
    [TestCase("i", 1)]
    [TestCase("ɯ", 2)]
    [TestCase("ɛ", 3)]
    [TestCase("o", 4)]
    public void AVowelIsThatOfItsLips(string symbol, int vowel)
    {
        VowelTrack track = VowelTrack.Of(Steady(symbol));
        Assert.That(track.StrongestVowel(10), Is.EqualTo(vowel));
        Assert.That(track.Vowel(10, vowel), Is.GreaterThan(0.75f));
        Assert.That(track.Openness(10), Is.GreaterThan(0.9f));
    }

    [TestCase("m")]
    [TestCase("p")]
    [TestCase("b")]
    public void LabialsShutTheLips(string symbol)
    {
        VowelTrack track = VowelTrack.Of(Steady(symbol));
        Assert.That(track.LipsShut(10), Is.GreaterThan(0.9f));
        Assert.That(track.Openness(10), Is.LessThan(0.1f));
    }

    [TestCase("")]
    [TestCase("s")]
    [TestCase("ə")]
    public void SharesSumToOne(string symbol)
    {
        VowelTrack track = VowelTrack.Of(Steady(symbol));
        double sum = track.LipsShut(3) + track.OtherConsonant(3) + track.Silent(3);
        for (int vowel = 0; vowel < VowelTrack.Vowels.Length; vowel++)
            sum += track.Vowel(3, vowel);
        Assert.That(sum, Is.EqualTo(1.0).Within(1e-4));
    }

    [Test]
    public void NothingHeardIsNoFrames()
    {
        Assert.That(VowelTrack.Of(PhonePosteriors.Empty).Frames, Is.Zero);
    }

    /// <summary>Twenty frames of one sound, of which the model is 95 % sure.</summary>
    private static PhonePosteriors Steady(string symbol)
    {
        float[] logs = new float[20 * PhoneClasses.Count];
        for (int i = 0; i < logs.Length; i++)
            logs[i] = (float)Math.Log(i % PhoneClasses.Count == PhoneClasses.Of(symbol) ? 0.95 : 0.05 / (PhoneClasses.Count - 1));
        return new PhonePosteriors(50, logs);
    }
}
