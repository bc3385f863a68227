using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

internal sealed class LiveDancerTests
{
    private static readonly Bone[] Ends = { Bone.Hips, Bone.Head, Bone.LeftHand, Bone.RightHand, Bone.LeftFoot, Bone.RightFoot, Bone.LeftLowerLeg, Bone.RightLowerLeg };

    [TestCase(72)]
    [TestCase(100)]
    [TestCase(124)]
    [TestCase(174)]
    public void DancesOnTheBeatOfDrums(double bpm)
    {
        LiveSounds drums = LiveSounds.Drums(_ => bpm, 20);
        using LiveRun run = LiveRun.To(drums.Samples);
        List<double> off = new();
        foreach (double beat in run.Beats)
        {
            if (beat > 6)
                off.Add(1000 * Nearest(drums.Halves, beat));
        }

        off.Sort((a, b) => Math.Abs(a).CompareTo(Math.Abs(b)));
        Assert.That(run.Modes[5 * 60], Is.EqualTo(LiveMode.Dance));
        Assert.That(off, Has.Count.GreaterThan(10));
        Assert.That(Math.Abs(off[off.Count / 2]), Is.LessThanOrEqualTo(20));
        Assert.That(Math.Abs(off[(int)(0.95 * off.Count)]), Is.LessThanOrEqualTo(60));
    }

    [Test]
    public void StandsAliveInSilence()
    {
        using LiveRun run = LiveRun.To(new float[10 * LiveRun.Rate]);
        Assert.That(run.Modes, Is.All.EqualTo(LiveMode.Idle));
        Assert.That(Vector3.Distance(run.At(60, Bone.Head), run.At(400, Bone.Head)), Is.InRange(0.001f, 0.3f));
        Assert.That(run.TopSpeed(Bone.LeftToes), Is.LessThan(0.5f));
        Assert.That(run.TopSpeed(Bone.Hips), Is.InRange(0.01f, 0.6f));
    }

    [Test]
    public void OnlySwaysToTalkAndNoise()
    {
        foreach (float[] samples in new[] { LiveSounds.Talk(24).Samples, LiveSounds.Hiss(12).Samples })
        {
            using LiveRun run = LiveRun.To(samples);
            int dances = run.Modes.FindAll(mode => mode == LiveMode.Dance).Count, grooves = run.Modes.FindAll(mode => mode == LiveMode.Groove).Count;
            Assert.That((double)dances / run.Frames, Is.LessThan(0.25));
            Assert.That((double)grooves / run.Frames, Is.GreaterThan(0.6));
        }
    }

    [Test]
    public void ComesToRestWhereTheMusicStopsAndDancesAgain()
    {
        using LiveRun run = LiveRun.To(LiveSounds.Drums(_ => 118, 30).WithGap(12, 20).Samples);
        Assert.That(run.Modes[11 * 60], Is.EqualTo(LiveMode.Dance));
        Assert.That(run.Modes[15 * 60], Is.EqualTo(LiveMode.Idle));
        Assert.That(run.Modes[24 * 60], Is.EqualTo(LiveMode.Dance));
    }

    [Test]
    public void FollowsATempoThatSteps()
    {
        LiveSounds drums = LiveSounds.Drums(time => time < 13 ? 100 : 130, 26);
        using LiveRun run = LiveRun.To(drums.Samples);
        int late = 0, all = 0;
        foreach (double beat in run.Beats)
        {
            if (beat < 18)
                continue;
            all++;
            late += Math.Abs(Nearest(drums.Beats, beat)) > 0.06 ? 1 : 0;
        }

        Assert.That(all, Is.GreaterThan(14));
        Assert.That(late, Is.Zero);
    }

    [Test]
    public void MovesWithoutJumpsThroughEveryChange()
    {
        LiveSounds drums = LiveSounds.Drums(time => time < 14 ? 104 : 128, 44).WithGap(26, 32);
        using LiveRun run = LiveRun.To(drums.Samples, new LiveOptions { Moves = PlainMoves() });
        foreach (Bone bone in Ends)
        {
            bool hand = bone is Bone.LeftHand or Bone.RightHand;
            Assert.That(run.TopSpeed(bone), Is.LessThan(hand ? 10f : bone is Bone.Hips or Bone.Head ? 3.5f : 7f), bone.ToString());
            Assert.That(run.TopAcceleration(bone), Is.LessThan(hand ? 420f : bone is Bone.Hips or Bone.Head ? 110f : 330f), bone.ToString());
        }

        Assert.That(Math.Max(run.Sliding(Bone.LeftToes), run.Sliding(Bone.RightToes)), Is.LessThan(0.03));
    }

    [Test]
    public void ChangesMovesAndComesHome()
    {
        using LiveRun run = LiveRun.To(LiveSounds.Drums(_ => 120, 60).Samples);
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (string move in run.Moves)
            names.Add(move.TrimStart('~'));
        Assert.That(names, Has.Count.GreaterThanOrEqualTo(7));
        for (int i = 0; i < run.Frames; i++)
            Assert.That(new Vector2(run.At(i, Bone.Hips).X, run.At(i, Bone.Hips).Z).Length(), Is.LessThan(1.6f));
    }

    [Test]
    public void AllocatesNothingPerFrame()
    {
        float[] samples = LiveSounds.Drums(_ => 120, 16).Samples;
        using (LiveRun.To(samples.AsSpan(0, 5 * LiveRun.Rate).ToArray()))
        {
        }

        using LiveRun run = LiveRun.To(samples);
        Assert.That(run.Bytes, Is.Zero);
    }

    [Test]
    public void IsTheSameWithOneThreadAndWithTwo()
    {
        float[] samples = LiveSounds.Drums(time => time < 9 ? 100 : 125, 16).Samples;
        using LiveRun one = LiveRun.To(samples, new LiveOptions { MaxThreads = 1 }), two = LiveRun.To(samples), again = LiveRun.To(samples);
        using LiveRun other = LiveRun.To(samples, new LiveOptions { Seed = 2 });
        Assert.That(one.Hash, Is.EqualTo(two.Hash));
        Assert.That(again.Hash, Is.EqualTo(two.Hash));
        Assert.That(other.Hash, Is.Not.EqualTo(two.Hash));
    }

    [Test]
    public void DancesTheStylesThatAreWished()
    {
        Dictionary<string, double> style = new() { ["house"] = 1 };
        using LiveRun run = LiveRun.To(LiveSounds.Drums(_ => 122, 30).Samples, new LiveOptions { Style = style });
        int house = 0, others = 0;
        foreach (string name in run.Moves.GetRange(run.Moves.Count - 4, 4))
        {
            Assert.That(MoveLibrary.Default.TryGet(name, out Move? move));
            bool isHouse = string.Equals(move!.Info.Style, "house", StringComparison.Ordinal);
            (house, others) = isHouse ? (house + 1, others) : (house, others + 1);
        }

        Assert.That(house, Is.GreaterThan(others));
    }

    [Test]
    public void ShowsTimesALittleAheadAndBehind()
    {
        using LiveRun run = LiveRun.To(LiveSounds.Drums(_ => 120, 8).Samples);
        BodyPose pose = new(), later = new();
        double now = run.Dancer.Time;
        run.Dancer.Sample(now + 0.1, pose);
        run.Dancer.Sample(now - 0.3, later);
        Assert.That(Vector3.Distance(pose.HipsInWorld, later.HipsInWorld), Is.GreaterThan(0.0005f));
        run.Dancer.Sample(now + 900, pose);
        run.Dancer.Sample(-5, later);
        Assert.That(float.IsFinite(pose.HipsInWorld.Y) && float.IsFinite(later.HipsInWorld.Y));
    }

    [TestCase(1)]
    [TestCase(2)]
    public void TakesLongSoundAtOnceAsWellAsPieces(int threads)
    {
        float[] samples = LiveSounds.Drums(time => 100 + time, 30).WithGap(14, 17).Samples;
        LiveOptions options = new() { SampleRate = LiveRun.Rate, Channels = 1, MaxThreads = threads, Moves = PlainMoves() };
        using LiveDancer whole = new(StandardRig.Create(), options), pieces = new(StandardRig.Create(), options);
        whole.Push(samples);
        for (int i = 0; i < samples.Length; i += 40000)
            pieces.Push(samples.AsSpan(i, Math.Min(40000, samples.Length - i)));
        BodyPose one = new(), other = new();
        whole.Sample(whole.Time, one);
        pieces.Sample(whole.Time, other);
        Assert.That(one.HipsInWorld, Is.EqualTo(other.HipsInWorld));
        Assert.That(one.Rotations, Is.EqualTo(other.Rotations));
    }

    [Test]
    public void SwingsWhatHangsOnTheHead()
    {
        Rig plain = StandardRig.Create();
        Vector3?[] rest = new Vector3?[Bones.Count];
        for (int i = 0; i < rest.Length; i++)
            rest[i] = plain.RestPositionInModel((Bone)i);
        SpringJoint lock1 = new() { Bone = Bone.Head, RestPositionInModel = new Vector3(0, 1.5f, -0.1f), TailInModel = new Vector3(0, 1.3f, -0.12f), Stiffness = 0.3f };
        Rig rig = new(rest) { Springs = new SpringRig { Joints = new[] { lock1 } } };
        using LiveDancer dancer = new(rig, new LiveOptions { SampleRate = LiveRun.Rate, Channels = 1 });
        float[] samples = LiveSounds.Drums(_ => 120, 10).Samples;
        BodyPose pose = new(1);
        double most = 0;
        for (int i = 0; i + LiveRun.Block <= samples.Length; i += LiveRun.Block)
        {
            dancer.Push(samples.AsSpan(i, LiveRun.Block));
            dancer.Sample(dancer.Time, pose);
            most = Math.Max(most, 1 - Math.Abs(pose.Springs[0].W));
        }

        Assert.That(most, Is.InRange(0.0005, 0.5));
    }

    [Test]
    public void RefusesWhatItCannotDanceWith()
    {
        Rig rig = StandardRig.Create();
        Assert.That(() => new LiveDancer(null!, new LiveOptions()), Throws.ArgumentNullException);
        Assert.That(() => new LiveDancer(rig, null!), Throws.ArgumentNullException);
        Assert.That(() => new LiveDancer(rig, new LiveOptions { Rate = double.NaN }), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new LiveDancer(rig, new LiveOptions { SampleRate = 100 }), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new LiveDancer(rig, new LiveOptions { Moves = new MoveLibrary(Array.Empty<Move>()) }), Throws.ArgumentException);
    }

    /// <summary>Moves without kicks and jumps, so that every fast joint is a fault of the joins.</summary>
    private static MoveLibrary PlainMoves()
    {
        List<Move> moves = new();
        foreach (string name in new[] { "standing", "bounce", "step-touch", "two-step", "smurf", "cabbage-patch", "hip-walk" })
        {
            Assert.That(MoveLibrary.Default.TryGet(name, out Move? move), name);
            moves.Add(move!);
        }

        return new MoveLibrary(moves);
    }

    private static double Nearest(IReadOnlyList<double> truth, double beat)
    {
        double best = double.PositiveInfinity;
        foreach (double time in truth)
            best = Math.Abs(beat - time) < Math.Abs(best) ? beat - time : best;
        return best;
    }
}
