using System.Collections.Generic;
using System.IO;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using AvatarMotion.Studio;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>The verdict sees through motions that fool single numbers, and lets people and our own dance pass.</summary>
public sealed class DanceVerdictTests
{
    private const double Beat = 0.5;
    private const double Seconds = 60;

    [Test]
    public void StandingStillIsNoDance() => Reject(DanceCheats.StandingStill(Seconds), "joint speed", "steps per minute");

    [Test]
    public void SwayingIsNoDance() => Reject(DanceCheats.Swaying(Seconds, Beat), "steps per minute", "neighboring bars");

    [Test]
    public void APuppetOfTwoPosesOnTheBeatIsNoDance()
    {
        BodyTrack puppet = DanceCheats.PuppetOnTheBeat(Seconds, Beat, Beat);
        Reject(puppet, "neighboring bars", "neighboring 2 s");
        DanceSubject dance = Subject(puppet);
        Assert.That(DanceMeasures.Named("minima_f").Of(dance), Is.GreaterThan(0.8), "though it meets every beat");
    }

    [Test]
    public void WhiteNoiseIsNoDance()
    {
        BodyTrack noise = DanceCheats.WhiteNoise(Seconds);
        Reject(noise, "jerk", "above chance");
        Assert.That(DanceMeasures.Named("bas_music").Of(Subject(noise)), Is.GreaterThan(0.2), "though its beat alignment looks like a published one");
    }

    [Test]
    public void OurOwnDanceIsOne()
    {
        DanceSubject dance = DanceSongs.Dance("synthetic", SyntheticSong.VerseChorus(), 7, default);
        Assert.That(DanceVerdict.Reasons(dance), Is.Empty);
    }

    [TestCase("131_01")]
    [TestCase("131_02")]
    [TestCase("131_03")]
    public void APersonIsNotRejected(string clip)
    {
        BodyTrack track = BvhMotion.Read(Path.Combine(SharedData.Require("motion"), "cmu_131_mj", clip + ".bvh"));
        Assert.That(DanceVerdict.Reasons(new DanceSubject(clip, track) { Body = TakeFile.BodyOf(track) }), Is.Empty);
    }

    private static void Reject(BodyTrack track, params string[] because)
    {
        List<string> reasons = DanceVerdict.Reasons(Subject(track));
        TestContext.Out.WriteLine(string.Join("\n", reasons));
        foreach (string reason in because)
            Assert.That(reasons, Has.Some.StartsWith(reason));
    }

    private static DanceSubject Subject(BodyTrack track)
    {
        List<double> beats = [];
        for (int i = 0; i * Beat < Seconds; i++)
            beats.Add(i * Beat);
        List<Bar> bars = [];
        for (int i = 0; i + 4 < beats.Count; i += 4)
            bars.Add(new Bar(beats[i], beats[i + 4], i, 4));
        Song song = new() { Duration = Seconds, Beats = beats, Bars = bars, BeatsPerMinute = 60 / Beat, Confidence = 1 };
        return new DanceSubject("cheat", track) { Song = song, Body = DancerBody.Of(StandardRig.Create()), Spans = [new MoveSpan { Move = "cheat", Phrase = "p", End = Seconds }] };
    }
}
