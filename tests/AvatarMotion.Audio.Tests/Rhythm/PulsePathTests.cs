using System;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class PulsePathTests
{
    [TestCase(37)]
    [TestCase(50)]
    [TestCase(64.5)]
    public void FindsEveryPulse(double period)
    {
        double[] beats = new PulsePath(36, 72).Find(BeatActivations.LogOdds(Pulses(3000, i => 20 + period * i)));
        for (int i = 0; i < beats.Length; i++)
            Assert.That(beats[i], Is.EqualTo(20 + period * i).Within(1.0), $"beat {i}");
        Assert.That(beats, Has.Length.EqualTo((int)((2999 - 20) / period) + 1));
    }

    [Test]
    public void BridgesSilentBeats()
    {
        float[] curve = Pulses(3000, i => 50 * i + 10);
        Array.Clear(curve, 1005, 90);
        double[] beats = new PulsePath(36, 72).Find(BeatActivations.LogOdds(curve));
        Assert.That(beats, Does.Contain(1010.0).And.Contain(1060.0));
        Assert.That(beats, Has.Length.EqualTo(60));
    }

    [Test]
    public void FollowsATempoThatSlows()
    {
        double[] times = new double[60];
        double at = 30;
        for (int i = 0; i < times.Length; i++, at += 40 + 0.4 * i)
            times[i] = Math.Round(at);
        double[] beats = new PulsePath(36, 72).Find(BeatActivations.LogOdds(Pulses((int)at, i => i < times.Length ? times[i] : 1e9)));
        Assert.That(beats, Is.EqualTo(times).Within(1.0));
    }

    [Test]
    public void MusicMayBeginLate()
    {
        double[] beats = new PulsePath(36, 72).Find(BeatActivations.LogOdds(Pulses(8000, i => 6000 + 50 * i)));
        Assert.That(beats[0], Is.EqualTo(6000));
    }

    [Test]
    public void NothingIsNoPulse() => Assert.That(new PulsePath(36, 72).Find(BeatActivations.LogOdds(new float[2000])), Is.Empty);

    private static float[] Pulses(int frames, Func<int, double> time)
    {
        float[] curve = new float[frames];
        for (int i = 0; Math.Round(time(i)) < frames; i++)
        {
            int at = (int)Math.Round(time(i));
            curve[at] = 0.9f;
            if (at > 0)
                curve[at - 1] = 0.4f;
            if (at + 1 < frames)
                curve[at + 1] = 0.4f;
        }

        return curve;
    }
}
