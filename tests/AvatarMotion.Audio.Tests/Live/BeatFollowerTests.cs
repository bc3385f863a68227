using System;
using System.Diagnostics;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

internal sealed class BeatFollowerTests
{
    [TestCase(60)]
    [TestCase(75)]
    [TestCase(90)]
    [TestCase(100)]
    [TestCase(120)]
    [TestCase(140)]
    [TestCase(170)]
    [TestCase(200)]
    public void LocksToDrumsWithinFourSeconds(double bpm)
    {
        LiveSounds drums = LiveSounds.Drums(_ => bpm, 16);
        FollowedBeats followed = FollowedBeats.Of(drums.Samples);
        double[] errors = followed.Errors(drums.Halves, 4.4, 15.5);
        Assert.That(followed.SureAt, Is.LessThanOrEqualTo(4.4));
        Assert.That(Math.Abs(FollowedBeats.Median(errors)), Is.LessThanOrEqualTo(20));
        Assert.That(FollowedBeats.P95(errors), Is.LessThanOrEqualTo(60));
    }

    [TestCase(60)]
    [TestCase(84)]
    [TestCase(110)]
    [TestCase(150)]
    [TestCase(190)]
    public void LocksToClicksWithinFourSeconds(double bpm)
    {
        LiveSounds clicks = LiveSounds.Clicks(bpm, 16);
        FollowedBeats followed = FollowedBeats.Of(clicks.Samples);
        double[] errors = followed.Errors(clicks.Halves, 4.4, 15.5);
        Assert.That(Math.Abs(FollowedBeats.Median(errors)), Is.LessThanOrEqualTo(20));
        Assert.That(FollowedBeats.P95(errors), Is.LessThanOrEqualTo(60));
    }

    [TestCase(96)]
    [TestCase(110)]
    [TestCase(128)]
    [TestCase(140)]
    public void TakesTheOctaveThatPeopleDance(double bpm)
    {
        FollowedBeats followed = FollowedBeats.Of(LiveSounds.Drums(_ => bpm, 16).Samples);
        Assert.That(followed.LastTempo, Is.EqualTo(bpm).Within(1).Percent);
    }

    [TestCase(8000)]
    [TestCase(11025)]
    [TestCase(48000)]
    [TestCase(192000)]
    public void HearsTheSameAtEveryRate(int rate)
    {
        LiveSounds drums = LiveSounds.Drums(_ => 112, 12, rate);
        FollowedBeats followed = FollowedBeats.Of(drums.Samples, rate, 333);
        Assert.That(Math.Abs(FollowedBeats.Median(followed.Errors(drums.Beats, 4.4, 11.5))), Is.LessThanOrEqualTo(20));
        Assert.That(followed.Hits(drums.Beats, 4.4, 11.5), Is.EqualTo(1));
    }

    [Test]
    public void FollowsAStepOfTempoWithinFourSeconds()
    {
        LiveSounds drums = LiveSounds.Drums(time => time < 12 ? 100 : 130, 24);
        FollowedBeats followed = FollowedBeats.Of(drums.Samples);
        Assert.That(followed.Hits(drums.Beats, 4.4, 12), Is.EqualTo(1));
        Assert.That(followed.Hits(drums.Beats, 16, 23.5), Is.EqualTo(1));
        Assert.That(FollowedBeats.P95(followed.Errors(drums.Beats, 16, 23.5)), Is.LessThanOrEqualTo(60));
        Assert.That(followed.LastTempo, Is.EqualTo(130).Within(1).Percent);
    }

    [Test]
    public void FollowsADriftingDrummer()
    {
        LiveSounds drums = LiveSounds.Drums(time => 100 + time, 30);
        FollowedBeats followed = FollowedBeats.Of(drums.Samples);
        Assert.That(followed.Hits(drums.Beats, 4.4, 29.5), Is.GreaterThanOrEqualTo(0.98));
        Assert.That(Math.Abs(FollowedBeats.Median(followed.Errors(drums.Beats, 4.4, 29.5))), Is.LessThanOrEqualTo(20));
    }

    [Test]
    public void FindsTheBeatAgainAfterAGapThatLosesIt()
    {
        LiveSounds drums = LiveSounds.Drums(time => time < 13 ? 110 : 117, 26).WithGap(10, 15.1);
        FollowedBeats followed = FollowedBeats.Of(drums.Samples);
        Assert.That(followed.Hits(drums.Beats, 19, 25.5), Is.EqualTo(1));
        Assert.That(FollowedBeats.P95(followed.Errors(drums.Beats, 19, 25.5)), Is.LessThanOrEqualTo(60));
    }

    [Test]
    public void LosesConfidenceInAGap()
    {
        FollowedBeats followed = FollowedBeats.Of(LiveSounds.Drums(_ => 110, 16).WithGap(9, 16).Samples);
        Assert.That(followed.HighestConfidence, Is.GreaterThan(0.8f));
        Assert.That(followed.LastConfidence, Is.LessThan(0.1f));
    }

    [Test]
    public void DoesNotBelieveInSilenceNoiseOrTalk()
    {
        Assert.That(FollowedBeats.Of(new float[44100 * 8]).HighestConfidence, Is.LessThan(BeatFollower.LeastConfidence));
        Assert.That(FollowedBeats.Of(LiveSounds.Hiss(15).Samples).HighestConfidence, Is.LessThan(BeatFollower.LeastConfidence));
        Assert.That(FollowedBeats.Of(LiveSounds.Talk(30).Samples).SureShare, Is.LessThan(0.04), "a few syllables in a row may sound like a beat");
    }

    [Test]
    public void SaysWhatIsSilent()
    {
        BeatFollower follower = new(8000);
        follower.Push(new float[8000]);
        Assert.That(follower.IsSilent);
        follower.Push(LiveSounds.Drums(_ => 120, 2, 8000).Samples);
        Assert.That(follower.IsSilent, Is.False);
        Assert.That(follower.Energy, Is.GreaterThan(0.1f));
        follower.Push(new float[8000 * 3]);
        Assert.That(follower.IsSilent);
        Assert.That(follower.Energy, Is.LessThan(0.1f));
    }

    [Test]
    public void HearsQuietSoundAsLoudOne()
    {
        LiveSounds drums = LiveSounds.Drums(_ => 118, 14);
        float[] quiet = Array.ConvertAll(drums.Samples, sample => 0.02f * sample);
        FollowedBeats followed = FollowedBeats.Of(quiet);
        Assert.That(followed.Hits(drums.Beats, 4.4, 13.5), Is.EqualTo(1));
        Assert.That(followed.LastConfidence, Is.GreaterThan(0.5f));
    }

    [Test]
    public void DoesNotCareHowTheSoundIsCut()
    {
        float[] samples = LiveSounds.Drums(_ => 97, 6).Samples;
        BeatFollower whole = new(44100), pieces = new(44100);
        whole.Push(samples);
        for (int i = 0, size = 1; i < samples.Length; i += size, size = size * 7 % 1009 + 1)
            pieces.Push(samples.AsSpan(i, Math.Min(size, samples.Length - i)));
        Assert.That(pieces.BeatAt(6), Is.EqualTo(whole.BeatAt(6)));
        Assert.That(pieces.Confidence, Is.EqualTo(whole.Confidence));
    }

    [Test]
    public void MixesChannelsAndForgivesBrokenSamples()
    {
        float[] samples = LiveSounds.Drums(_ => 97, 6).Samples;
        float[] stereo = new float[2 * samples.Length];
        for (int i = 0; i < samples.Length; i++)
            stereo[2 * i] = stereo[2 * i + 1] = samples[i];
        samples[1000] = float.NaN;
        samples[2000] = float.PositiveInfinity;
        stereo[2000] = stereo[2001] = stereo[4000] = stereo[4001] = 0f;
        BeatFollower one = new(44100), two = new(44100, 2);
        one.Push(samples);
        two.Push(stereo);
        Assert.That(one.BeatAt(6), Is.EqualTo(two.BeatAt(6)).Within(1e-6));
        Assert.That(double.IsFinite(one.BeatAt(6)));
    }

    [Test]
    public void GuessesTheBarFromTheBass()
    {
        LiveSounds drums = LiveSounds.Drums(_ => 120, 24);
        float[] samples = drums.Samples;
        for (int beat = 2; beat < drums.Beats.Count; beat += 4)
        {
            int first = (int)(drums.Beats[beat] * 44100);
            for (int i = 0; i < 20000 && first + i < samples.Length; i++)
                samples[first + i] += 0.5f * MathF.Sin(0.0075f * i) * MathF.Exp(-i / 9000f);
        }

        BeatFollower follower = new(44100);
        follower.Push(samples);
        double beats = follower.BeatAt(drums.Beats[38]);
        Assert.That(((long)Math.Round(beats) - follower.BarOffset) & 3, Is.EqualTo(0));
    }

    [Test]
    public void AllocatesNothingAndCostsLittle()
    {
        float[] samples = LiveSounds.Drums(_ => 124, 30, 48000).Samples;
        BeatFollower follower = new(48000);
        follower.Push(samples.AsSpan(0, 48000));
        using Process process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 48000; i + 480 <= samples.Length; i += 480)
        {
            follower.Push(samples.AsSpan(i, 480));
            follower.BeatAt(follower.Time);
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        process.Refresh();
        double share = (process.TotalProcessorTime - before).TotalSeconds / 29;
        TestContext.Out.WriteLine($"{100 * share:0.00} % of a core");
        Assert.That(bytes, Is.Zero);
        Assert.That(share, Is.LessThan(0.03), "1 % is the budget; the rest is for a machine that is busy and a build without optimization");
    }

    [TestCase(7999, 1)]
    [TestCase(192001, 1)]
    [TestCase(48000, 0)]
    [TestCase(48000, 17)]
    public void RefusesInputThatItCannotHear(int rate, int channels) =>
        Assert.That(() => new BeatFollower(rate, channels), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
