using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Numerics;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>The bake's promises: repeatable, local, light, and sensible at the edges.</summary>
internal sealed class DanceBakerTests
{
    private static readonly Rig Body = StandardRig.Create();
    private static readonly DanceOptions Plain = new();

    [Test]
    public void SameInputGivesTheSameTake()
    {
        Song song = Songs.Steady(112, 30);
        List<DancePhrase> phrases = Songs.Phrases(song, 2, 0.6f, "skate", "bounce");
        ulong[] first = Hashes(DanceBaker.Bake(phrases, song, Body, Plain));
        Assert.That(Hashes(DanceBaker.Bake(phrases, song, Body, Plain)), Is.EqualTo(first));
    }

    [Test]
    public void AnotherSeedDancesALittleDifferently()
    {
        Song song = Songs.Steady(112, 20);
        List<DancePhrase> phrases = Songs.Phrases(song, 2, 0.6f, "skate", "bounce");
        Assert.That(Hashes(DanceBaker.Bake(phrases, song, Body, Plain with { Seed = 2 })), Is.Not.EqualTo(Hashes(DanceBaker.Bake(phrases, song, Body, Plain))));
    }

    /// <summary>DESIGN, rule 3: outside [start − 1 bar, end + 4 bars + 3 s] every frame stays as it was.</summary>
    [Test]
    public void ChangingOnePhraseLeavesFarFramesBitEqual()
    {
        Song song = Songs.Steady(112, 64);
        double bar = 240.0 / 112;
        List<DancePhrase> phrases = Songs.Phrases(song, 2, 0.6f, "skate", "bounce", "clap-step");
        ulong[] before = Hashes(DanceBaker.Bake(phrases, song, Body, Plain));
        DancePhrase changed = phrases[5] with { Moves = new[] { "jump-turn" }, Energy = 1f };
        phrases[5] = changed;
        ulong[] after = Hashes(DanceBaker.Bake(phrases, song, Body, Plain));
        int first = (int)((changed.Start - bar) * 60), last = (int)((changed.End + 4 * bar + 3) * 60), different = 0;
        for (int i = 0; i < before.Length; i++)
        {
            different += before[i] != after[i] ? 1 : 0;
            if (i < first || i > last)
                Assert.That(after[i], Is.EqualTo(before[i]), $"frame at {i / 60.0:0.00} s; the phrase is {changed.Start:0.00} to {changed.End:0.00} s");
        }

        Assert.That(different, Is.GreaterThan(60), "the change is visible");
    }

    [Test]
    public void SamplingAllocatesNothingAndIsQuick()
    {
        Song song = Songs.Steady(112, 30);
        DanceTake take = DanceBaker.Bake(Songs.Phrases(song, 2, 0.6f, "skate", "bounce"), song, Body, Plain);
        BodyPose pose = new();
        for (int i = 0; i < 20000; i++)
            take.Sample(i * 0.37 % 30, pose);
        double micros = double.PositiveInfinity;
        long allocated = 0;
        for (int round = 0; round < 80; round++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 250; i++)
                take.Sample(i * 0.37 % 30, pose);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            micros = Math.Min(micros, watch.Elapsed.TotalMilliseconds * 1000 / 250);
        }

        TestContext.Out.WriteLine($"{micros:0.00} µs a sample");
        Assert.That(allocated, Is.Zero);
        Assert.That(micros, Is.LessThan(12));
    }

    [Test]
    public void BakesThousandsOfPosesASecond()
    {
        Song song = Songs.Steady(112, 120);
        List<DancePhrase> phrases = Songs.Phrases(song, 2, 0.6f, "skate", "bounce", "clap-step", "jack");
        double rate = 0;
        for (int round = 0; round < 4; round++)
        {
            // Processor time: how long a bake waits for other work says nothing about it.
            TimeSpan before = Environment.CpuUsage.TotalTime;
            DanceBaker.Bake(phrases, song, Body, Plain);
            rate = Math.Max(rate, 120 * 60 / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        TestContext.Out.WriteLine($"{rate:0} poses a second");
        Assert.That(rate, Is.GreaterThan(8000));
    }

    [Test]
    public void SamplesInAnyOrderAndHoldsTheEnds()
    {
        Song song = Songs.Steady(112, 12);
        DanceTake take = DanceBaker.Bake(Songs.Phrases(song, 2, 0.6f, "skate"), song, Body, Plain);
        BodyPose a = new(), b = new();
        take.Sample(7.123, a);
        take.Sample(2, b);
        take.Sample(7.123, b);
        Assert.That(b.Rotations, Is.EqualTo(a.Rotations));
        take.Sample(-5, a);
        take.Sample(0, b);
        Assert.That(a.HipsInWorld, Is.EqualTo(b.HipsInWorld));
        take.Sample(1e9, a);
        Assert.That(float.IsFinite(a.HipsInWorld.Y), Is.True);
    }

    [Test]
    public void StartsAPhraseAtItsPlace()
    {
        Song song = Songs.Steady(100, 30);
        List<DancePhrase> phrases = Songs.Phrases(song, 4, 0.5f, "bounce", "body-roll", "cabbage-patch");
        phrases[1] = phrases[1] with { Place = new StagePlace(0.8f, 0.5f, 40f, Support.Both) };
        DanceTake take = DanceBaker.Bake(phrases, song, Body, Plain);
        BodyPose pose = new();
        take.Sample(phrases[1].Start + 3, pose);
        Assert.That(new Vector2(pose.HipsInWorld.X - 0.8f, pose.HipsInWorld.Z - 0.5f).Length(), Is.LessThan(0.3f));
        Vector3 forward = Vector3.Transform(Vector3.UnitZ, pose.Rotations[0]);
        Assert.That(MathF.Atan2(forward.X, forward.Z) * 180 / MathF.PI, Is.EqualTo(40f).Within(45f));
    }

    [Test]
    public void TheMicrophoneStaysAtTheMouth()
    {
        Song song = Songs.Steady(112, 30);
        List<DancePhrase> phrases = Songs.Phrases(song, 2, 0.7f, "smurf", "two-step", "shoulder-pop");
        for (int i = 0; i < phrases.Count; i++)
            phrases[i] = phrases[i] with { HoldsMicrophone = true };
        Rig singer = Carrier();
        DanceMeasure measure = new(DanceBaker.Bake(phrases, song, singer, Plain), singer, 2, 24);
        for (int i = 0; i < measure.Frames; i++)
        {
            Vector3 mouth = measure.At(i, Bone.Head) + Vector3.Transform(new Vector3(0f, 0.035f, 0.09f), measure.RotationAt(i, Bone.Head));
            Assert.That(Vector3.Distance(mouth, measure.At(i, Bone.RightHand)), Is.InRange(0.06f, 0.24f), $"at {2 + i / 60.0:0.00} s");
            Vector3 ball = measure.At(i, Bone.RightHand) + Vector3.Transform(new Vector3(-0.085f, -0.025f, 0.094f), measure.RotationAt(i, Bone.RightHand));
            Assert.That(Vector3.Distance(mouth, ball), Is.InRange(0.03f, 0.14f), $"a microphone's head at {2 + i / 60.0:0.00} s");
        }
    }

    [Test]
    public void AnEmptyHandDoesNotHideTheMouth()
    {
        Song song = Songs.Steady(112, 30);
        List<DancePhrase> phrases = Songs.Phrases(song, 2, 0.7f, "smurf", "two-step", "shoulder-pop"), asked = new(phrases);
        for (int i = 0; i < asked.Count; i++)
            asked[i] = asked[i] with { HoldsMicrophone = true };
        DanceMeasure free = new(DanceBaker.Bake(phrases, song, Body, Plain), Body, 2, 24), empty = new(DanceBaker.Bake(asked, song, Body, Plain), Body, 2, 24);
        for (int i = 0; i < free.Frames; i++)
            Assert.That(empty.At(i, Bone.RightHand), Is.EqualTo(free.At(i, Bone.RightHand)), $"at {2 + i / 60.0:0.00} s");
    }

    [Test]
    public void AHandThatCarriesAMicrophoneStaysClosedInEveryMove()
    {
        Song song = Songs.Steady(112, 20);
        List<DancePhrase> phrases = Songs.Phrases(song, 2, 0.7f, "clap-step", "arm-circle", "two-step");
        Assert.That(LeastCurl(Carrier()), Is.GreaterThan(1.0));
        Assert.That(LeastCurl(Body), Is.LessThan(0.6), "the same dance with empty hands opens them");

        double LeastCurl(Rig rig)
        {
            DanceTake take = DanceBaker.Bake(phrases, song, rig, Plain);
            BodyPose pose = new();
            double least = double.PositiveInfinity;
            for (double time = 0; time < 20; time += 0.1)
            {
                take.Sample(time, pose);
                least = Math.Min(least, 2 * Math.Acos(Math.Min(1f, Math.Abs(pose.Rotations[(int)Bone.RightMiddleProximal].W))));
            }

            return least;
        }
    }

    [TestCase(60)]
    [TestCase(75)]
    [TestCase(150)]
    [TestCase(180)]
    public void DancesAtAnyTempo(double bpm)
    {
        Song song = Songs.Steady(bpm, 30);
        DanceMeasure measure = new(DanceBaker.Bake(Songs.Phrases(song, 2, 0.7f, "skate", "farmer", "smurf"), song, Body, Plain), Body, 1, 27);
        double mean = 0;
        foreach (double speed in measure.MeanSpeed())
        {
            Assert.That(double.IsFinite(speed) && speed < 4, Is.True);
            mean += speed / measure.Frames;
        }

        Assert.That(mean, Is.InRange(0.2, 1.3));
    }

    [Test]
    public void StandsAliveWithoutPhrasesAndWithoutBeats()
    {
        DanceTake take = DanceBaker.Bake(Array.Empty<DancePhrase>(), new Song { Duration = 12 }, Body, Plain);
        DanceMeasure measure = new(take, Body, 0, 12);
        double mean = 0;
        foreach (double speed in measure.MeanSpeed())
            mean += speed / measure.Frames;
        Assert.That(mean, Is.InRange(0.01, 0.25), "breath and weight, no dance");
    }

    [Test]
    public void NamesTheMoveThatIsMissing()
    {
        Song song = Songs.Steady(112, 10);
        DancePhrase phrase = new() { Id = "p1", Start = 1, End = 5, Moves = new[] { "twostep" } };
        Assert.That(() => DanceBaker.Bake(new[] { phrase }, song, Body, Plain), Throws.ArgumentException.With.Message.Contains("twostep").And.Message.Contains("p1"));
    }

    [TestCase(0.9f)]
    [TestCase(1.2f)]
    [TestCase(2.1f)]
    public void DancesInBodiesOfAnyHeight(float height)
    {
        Rig rig = StandardRig.Create(height);
        Song song = Songs.Steady(112, 20);
        DanceMeasure measure = new(DanceBaker.Bake(Songs.Phrases(song, 2, 0.7f, "skate", "farmer"), song, rig, Plain), rig, 0, 18);
        for (int i = 0; i < measure.Frames; i++)
            Assert.That(measure.At(i, Bone.LeftToes).Y, Is.GreaterThan(rig.RestPositionInModel(Bone.LeftToes).Y - 0.004f));
    }

    [TestCase("slow-turn")]
    [TestCase("jump-turn")]
    public void ATurnIsOneTurn(string name)
    {
        Song song = Songs.Steady(100, 14);
        DancePhrase phrase = new() { Id = "p", Start = 0.5, End = 0.5 + 8 * 0.6, Moves = new[] { name } };
        DanceMeasure measure = new(DanceBaker.Bake(new[] { phrase }, song, Body, Plain), Body, 0, 6);
        double turned = 0, last = 0;
        for (int i = 0; i < measure.Frames; i++)
        {
            Vector3 forward = Vector3.Transform(Vector3.UnitZ, measure.RotationAt(i, Bone.Hips));
            double now = Math.Atan2(forward.X, forward.Z);
            turned += Math.IEEERemainder(now - last, 2 * Math.PI);
            last = now;
        }

        Assert.That(turned * 180 / Math.PI, Is.EqualTo(360).Within(60));
    }

    [Test]
    public void NeighboringPosesAreNear()
    {
        Song song = Songs.Steady(112, 40);
        DanceMeasure measure = new(DanceBaker.Bake(Songs.Phrases(song, 2, 1f, "skate", "slow-turn", "jump-turn", "running-man", "point-up", "bounce"), song, Body, Plain), Body, 0, 39);
        for (int i = 1; i < measure.Frames; i++)
        {
            foreach (Bone joint in DanceMeasure.Joints)
                Assert.That(Vector3.Distance(measure.At(i, joint), measure.At(i - 1, joint)) * 60, Is.LessThan(8f), $"{joint} at {i / 60.0:0.00} s, m/s");
        }
    }

    private static ulong[] Hashes(DanceTake take)
    {
        BodyPose pose = new();
        ulong[] hashes = new ulong[(int)(take.Duration * 60)];
        for (int i = 0; i < hashes.Length; i++)
        {
            take.Sample(i / 60.0, pose);
            ulong hash = 14695981039346656037UL;
            void Add(float value) => hash = (hash ^ BitConverter.SingleToUInt32Bits(value)) * 1099511628211UL;
            Add(pose.HipsInWorld.X);
            Add(pose.HipsInWorld.Y);
            Add(pose.HipsInWorld.Z);
            foreach (Quaternion q in pose.Rotations)
            {
                Add(q.X);
                Add(q.Y);
                Add(q.Z);
                Add(q.W);
            }

            hashes[i] = hash;
        }

        return hashes;
    }

    private static Rig Carrier()
    {
        Vector3?[] rest = new Vector3?[Bones.Count];
        for (int i = 0; i < rest.Length; i++)
            rest[i] = Body.RestPositionInModel((Bone)i);
        return new Rig(rest) { MicrophoneFromWrist = new Vector3(-0.074f, -0.020f, 0.099f) };
    }
}
