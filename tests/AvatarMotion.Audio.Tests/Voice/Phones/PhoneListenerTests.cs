using System;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class PhoneListenerTests
{
    [Test]
    public void ThreadsDoNotChangeWhatIsHeard()
    {
        Synth synth = new(25);
        synth.Sing(2, 20, 60, 700, 1200);
        PhonePosteriors one = PhoneListener.Listen(synth.Waveform, 1), four = PhoneListener.Listen(synth.Waveform, 4);
        Assert.That(four.Frames, Is.EqualTo(one.Frames));
        for (int frame = 0; frame < one.Frames; frame++)
            Assert.That(four.Frame(frame).SequenceEqual(one.Frame(frame)), $"frame {frame}");
    }

    [Test]
    public void VowelsOfAFormantSingerAreHeard()
    {
        (float First, float Second)[] formants = { (740f, 1300f), (280f, 2250f), (310f, 800f), (450f, 2000f), (460f, 830f) };
        Synth synth = new(21);
        for (int note = 0; note < 20; note++)
            synth.Sing(0.5 + note, 0.9, 50 + note * 3 % 8, formants[note % 5].First, formants[note % 5].Second);
        VowelTrack track = VowelTrack.Of(PhoneListener.Listen(synth.Waveform));
        int right = 0;
        for (int note = 0; note < 20; note++)
        {
            for (int frame = 0; frame < 30; frame++)
                right += track.StrongestVowel((int)(50 * (0.65 + note)) + frame) == note % 5 ? 1 : 0;
        }

        Assert.That(right / 600.0, Is.GreaterThan(0.6));
    }

    [Test]
    public void ProbabilitiesSumToOne()
    {
        Synth synth = new(3);
        synth.Sing(1, 1, 60, 700, 1200);
        PhonePosteriors heard = PhoneListener.Listen(synth.Waveform);
        for (int frame = 0; frame < heard.Frames; frame++)
        {
            double sum = 0;
            for (int i = 0; i < PhoneClasses.Count; i++)
                sum += Math.Exp(heard.LogProbability(frame, i));
            Assert.That(sum, Is.EqualTo(1.0).Within(1e-4));
        }
    }

    [Test]
    public void ASilentSoundHoldsNoSpeech()
    {
        PhonePosteriors heard = PhoneListener.Listen(new Waveform(new[] { new float[3 * 44100] }, 44100));
        Assert.That(heard.Frames, Is.EqualTo(150));
        Assert.That(heard.LogProbability(75, PhoneClasses.Silence), Is.GreaterThan(Math.Log(0.5)));
    }

    [Test]
    public void TheShortestSoundsPass([Values(0, 1, 441, 900, 2000)] int samples)
    {
        PhonePosteriors heard = PhoneListener.Listen(new Waveform(new[] { new float[samples] }, 44100));
        Assert.That(heard.Frames, Is.EqualTo((samples / 441 + 1) / 2));
    }

    [TestCase(22050)]
    [TestCase(48000)]
    public void AnyRateHasFiftyFramesASecond(int rate)
    {
        PhonePosteriors heard = PhoneListener.Listen(new Waveform(new[] { new float[2 * rate] }, rate));
        Assert.That(heard.Frames / heard.Rate, Is.EqualTo(2.0).Within(0.03));
    }
}
