using System;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

public sealed class TempoStretchTests
{
    private const int Rate = 44_100;

    [TestCase(0.5)]
    [TestCase(0.75)]
    public void AToneGetsLongerAndKeepsItsPitch(double tempo)
    {
        float[] tone = new float[2 * Rate];
        for (int i = 0; i < tone.Length; i++)
            tone[i] = 0.5f * MathF.Sin(2 * MathF.PI * 440 * i / Rate);
        Waveform slow = TempoStretch.Slow(new Waveform([tone, tone], Rate), tempo);
        Assert.That(slow.Length, Is.EqualTo((int)Math.Round(2 * Rate / tempo)));
        Assert.That(slow.ChannelCount, Is.EqualTo(2));
        Assert.That(Crossings(slow.Channel(1), Rate / 2, Rate / 2 + Rate), Is.EqualTo(440).Within(6), "waves in a second");
    }

    [Test]
    public void FullTempoIsTheSoundItself()
    {
        Waveform sound = new([new float[Rate]], Rate);
        Assert.That(TempoStretch.Slow(sound, 1), Is.SameAs(sound));
    }

    [TestCase(0.49)]
    [TestCase(1.01)]
    [TestCase(double.NaN)]
    public void OtherTemposAreRefused(double tempo) =>
        Assert.That(() => TempoStretch.Slow(new Waveform([new float[Rate]], Rate), tempo), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void AWordIsSpokenFromItsFirstSampleOn()
    {
        Waveform one;
        try
        {
            one = SpokenWord.Say("one");
        }
        catch (MediaException fault)
        {
            Assert.Ignore(fault.Message);
            return;
        }

        Assert.That(one.Duration, Is.InRange(0.1, 0.7));
        Assert.That(MathF.Abs(one.Channel(0)[0]), Is.GreaterThan(0.01f));
        Assert.That(SpokenWord.Say("two").Length, Is.Not.EqualTo(one.Length), "another word sounds otherwise");
    }

    private static int Crossings(ReadOnlySpan<float> samples, int from, int to)
    {
        int crossings = 0;
        for (int i = from; i < to; i++)
            crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        return crossings;
    }
}
