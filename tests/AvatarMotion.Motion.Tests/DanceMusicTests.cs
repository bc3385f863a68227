using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>Whether the body is on the music and moves as much as dancers do (ranges measured on 31 clips of real dance).</summary>
internal sealed class DanceMusicTests
{
    private static readonly Rig Body = StandardRig.Create();
    private static readonly string[] Mixed = { "two-step", "point-up", "jack", "bart-simpson", "clap-step", "skate", "smurf", "arm-circle", "pas-de-bourree", "reebok", "farmer", "stomp", "roger-rabbit", "loose-legs" };

    [TestCase(100)]
    [TestCase(112)]
    [TestCase(124)]
    public void FeetAreDownAsMuchAsDancersFeetAre(double bpm)
    {
        DanceMeasure measure = Danced(bpm, 60, out _);
        foreach (Bone toes in new[] { Bone.LeftToes, Bone.RightToes })
        {
            int down = 0;
            foreach (bool isDown in measure.Down(toes))
                down += isDown ? 1 : 0;
            Assert.That((double)down / measure.Frames, Is.InRange(0.53, 0.93));
        }
    }

    [TestCase(100)]
    [TestCase(112)]
    [TestCase(124)]
    public void TakesAtLeastThirtyStepsAMinute(double bpm)
    {
        DanceMeasure measure = Danced(bpm, 60, out _);
        int steps = Steps(measure, Bone.LeftToes) + Steps(measure, Bone.RightToes);
        TestContext.Out.WriteLine($"{steps} steps a minute at {bpm} bpm");
        Assert.That(steps, Is.InRange(30, 150));
    }

    [TestCase(70, 0.0)]
    [TestCase(90, 0.0)]
    [TestCase(120, 0.015)]
    [TestCase(138, 0.0)]
    [TestCase(152, 0.0)]
    [TestCase(176, 0.0)]
    public void SpeedIsLowestOnTheBeat(double bpm, double jitter)
    {
        Song song = Songs.Steady(bpm, 60, jitter);
        DanceTake take = DanceBaker.Bake(Songs.Phrases(song, 4, 0.7f, Mixed), song, Body, new DanceOptions());
        DanceMeasure measure = new(take, Body, 2, 56);
        List<double> minima = measure.Minima(measure.MeanSpeed());
        List<double> beats = new();
        foreach (double beat in song.Beats)
        {
            if (beat is > 2 and < 56)
                beats.Add(beat);
        }

        double found = DanceMeasure.FMeasure(beats, minima), chance = 0;
        for (int shift = 1; shift <= 40; shift++)
        {
            List<double> shifted = new();
            foreach (double time in minima)
                shifted.Add(2 + (time - 2 + shift * 1.317) % 54);
            shifted.Sort();
            chance += DanceMeasure.FMeasure(beats, shifted) / 40;
        }

        TestContext.Out.WriteLine($"{bpm} bpm: F {found:0.00}, by chance {chance:0.00}, {minima.Count / 54.0:0.00} minima a second");
        Assert.That(found, Is.GreaterThan(Math.Max(0.5, chance + 0.20)));
        Assert.That(minima.Count / 54.0, Is.InRange(0.86, 2.25));
    }

    [TestCase(98)]
    [TestCase(120)]
    public void DeclaredHandAccentsArriveOnTheirCounts(double bpm)
    {
        Song song = Songs.Steady(bpm, 60);
        DanceTake take = DanceBaker.Bake(Songs.Phrases(song, 4, 0.75f, "point-up", "smurf", "arm-circle", "stomp", "shoulder-pop"), song, Body, new DanceOptions());
        DanceMeasure measure = new(take, Body, 0, 59);
        List<double> lags = AccentLags.Of(take, measure);
        lags.Sort();
        double median = lags[lags.Count / 2];
        lags.Sort((a, b) => Math.Abs(a).CompareTo(Math.Abs(b)));
        TestContext.Out.WriteLine($"{lags.Count} accents: median {1000 * median:0} ms, |lag| median {1000 * Math.Abs(lags[lags.Count / 2]):0} ms, p90 {1000 * Math.Abs(lags[lags.Count * 9 / 10]):0} ms");
        Assert.That(lags, Has.Count.GreaterThan(20));
        Assert.That(Math.Abs(lags[lags.Count / 2]), Is.LessThan(0.020));
        Assert.That(Math.Abs(lags[lags.Count * 9 / 10]), Is.LessThan(0.050));
    }

    /// <summary>Li et al., Lodge (CVPR 2024): in contact where the ankle is low and the toes are; sliding where either goes more than 1 cm in 1/30 s.</summary>
    [TestCase(96)]
    [TestCase(128)]
    public void FeetDoNotSkate(double bpm)
    {
        DanceMeasure measure = Danced(bpm, 60, out _);
        int contact = 0, sliding = 0;
        foreach (Bone ankle in new[] { Bone.LeftFoot, Bone.RightFoot })
        {
            float ground = Body.RestPositionInModel(ankle + 1).Y;
            for (int i = 0; i + 2 < measure.Frames; i += 2)
            {
                if (measure.At(i, ankle).Y - ground > 0.08f || measure.At(i, ankle + 1).Y - ground > 0.05f)
                    continue;
                contact++;
                sliding += Way(measure, i, ankle) > 0.01f || Way(measure, i, ankle + 1) > 0.01f ? 1 : 0;
            }
        }

        TestContext.Out.WriteLine($"{100.0 * sliding / contact:0.00} % of {contact} frames in contact");
        Assert.That((double)sliding / contact, Is.LessThanOrEqualTo(0.01));
    }

    private static float Way(DanceMeasure measure, int i, Bone bone)
    {
        Vector3 way = measure.At(i + 2, bone) - measure.At(i, bone);
        return new Vector2(way.X, way.Z).Length();
    }

    [Test]
    public void AnIsolationLeavesThePelvisAlone()
    {
        BodyKey[] keys = new BodyKey[8];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = new BodyKey { Count = i, Channel = BodyChannel.ChestTurn, Value = i % 2 == 0 ? 30f : -30f };
        float Pelvis(bool isolates)
        {
            Move move = new() { Info = new MoveInfo { Name = "ribs", Style = "pop", Isolates = isolates }, Body = keys, Groove = new Groove { Depth = 0f } };
            DanceMeasure measure = DancedMove.Of(move, Body, 100).Measure;
            float most = 0f;
            for (int i = 240; i < 780; i++)
                most = MathF.Max(most, MathF.Abs(Vector3.Transform(Vector3.UnitZ, measure.RotationAt(i, Bone.Hips)).X));
            return most;
        }

        Assert.That(Pelvis(true), Is.LessThan(0.06f));
        Assert.That(Pelvis(false), Is.GreaterThan(0.2f), "an ordinary body turns as one");
    }

    [Test]
    public void MovesAsFastAsDancersDo()
    {
        DanceMeasure measure = Danced(112, 40, out _);
        double sum = 0;
        foreach (double speed in measure.MeanSpeed())
            sum += speed / measure.Frames;
        TestContext.Out.WriteLine($"mean joint speed {sum:0.00} m/s");
        Assert.That(sum, Is.InRange(0.38, 1.14));
    }

    private static DanceMeasure Danced(double bpm, double seconds, out DanceTake take)
    {
        Song song = Songs.Steady(bpm, seconds);
        take = DanceBaker.Bake(Songs.Phrases(song, 4, 0.6f, Mixed), song, Body, new DanceOptions());
        return new DanceMeasure(take, Body, 0, seconds);
    }

    /// <summary>Steps that a foot makes: it rises more than 3 cm and lands more than 8 cm away.</summary>
    private static int Steps(DanceMeasure measure, Bone toes)
    {
        bool[] down = measure.Down(toes);
        int steps = 0;
        for (int i = 1; i < measure.Frames; i++)
        {
            if (down[i] || !down[i - 1])
                continue;
            int end = i;
            float top = 0f;
            while (end < measure.Frames && !down[end])
                top = MathF.Max(top, measure.At(end++, toes).Y);
            if (end == measure.Frames)
                break;
            Vector3 way = measure.At(end, toes) - measure.At(i - 1, toes);
            if (top - measure.At(i - 1, toes).Y > 0.03f && new Vector2(way.X, way.Z).Length() > 0.08f)
                steps++;
            i = end;
        }

        return steps;
    }
}
