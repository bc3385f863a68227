using System;
using System.Collections.Generic;
using System.Numerics;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>From a recorded dance to moves, on a made-up dancer whose steps and beats are known.</summary>
internal sealed class CaptureCutterTests
{
    [TestCase(80)]
    [TestCase(96)]
    [TestCase(120)]
    [TestCase(133)]
    public void TempoAndBeatOfTheDancerAreFound(double bpm)
    {
        Walker walker = new() { BeatsPerMinute = bpm, Length = 20 };
        CaptureResult result = CaptureCutter.Cut(walker.Clip(), new CaptureOptions());
        Assert.That(result.BeatsPerMinute, Is.EqualTo(bpm).Within(1.0));
        double beats = (result.FirstBeat - walker.FirstBeat) * bpm / 60;
        Assert.That(Math.Abs(beats - Math.Round(beats)) * 60 / bpm, Is.LessThan(0.035), "seconds off the beat");
        Assert.That(result.Sureness, Is.GreaterThan(1));
    }

    [Test]
    public void WhatThePersonKnowsIsTaken()
    {
        CaptureResult result = CaptureCutter.Cut(new Walker().Clip(), new CaptureOptions { BeatsPerMinute = 97, FirstBeat = 0.25, Style = "latin", Name = "My Salsa 1" });
        Assert.That(result.BeatsPerMinute, Is.EqualTo(97).Within(1e-6));
        Assert.That(result.FirstBeat, Is.EqualTo(0.25).Within(1e-6));
        Assert.That(result.Moves, Is.Not.Empty);
        Assert.That(result.Moves[0].Move.Info.Style, Is.EqualTo("latin"));
        Assert.That(result.Moves[0].Move.Info.Name, Does.StartWith("my-salsa-1-"));
    }

    [Test]
    public void StandingFeetAreFoundWhenTheyStand()
    {
        Walker walker = new() { Stride = 0.25f };
        RecordedBody body = ClipRetarget.Run(walker.Clip());
        foreach (Side side in new[] { Side.Left, Side.Right })
        {
            List<FootDown> found = ContactFinder.Find(body.Balls[(int)side]);
            List<(double Start, double End)> stands = walker.Stands(side);
            Assert.That(found, Has.Count.EqualTo(stands.Count));
            for (int i = 1; i + 1 < stands.Count; i++)
            {
                Assert.That(found[i].First / RecordedBody.Rate, Is.EqualTo(stands[i].Start).Within(0.06), $"{side} lands {i}");
                Assert.That(found[i].Last / RecordedBody.Rate, Is.EqualTo(stands[i].End).Within(0.06), $"{side} lifts {i}");
            }
        }
    }

    [TestCase(0f, 0f)]
    [TestCase(0.05f, 0f)]
    [TestCase(0.05f, 0.2f)]
    [TestCase(0f, -0.1f)]
    public void CleanedFeetNeitherSlideNorLeaveTheFloor(float creep, float floats)
    {
        MotionClip clip = new Walker { Stride = 0.2f, Creep = creep, Floats = floats }.Clip();
        IMotionTake cleaned = CaptureCutter.Cut(clip, new CaptureOptions()).Cleaned!;
        FootSlide slide = FootSlide.Of(cleaned, StandardRig.Create(), clip.Duration);
        Assert.That(slide.Share, Is.LessThanOrEqualTo(0.01), "share of standing frames that slide");
        Assert.That(slide.LowestSole, Is.GreaterThan(-0.003f));
        Assert.That(slide.StandingSole, Is.LessThan(0.01f), "soles are on the floor");
    }

    [Test]
    public void PhrasesAreEightCountsThatTouchTheBeatAndDoNotOverlap()
    {
        CaptureResult result = CaptureCutter.Cut(new Walker { Length = 24 }.Clip(), new CaptureOptions());
        Assert.That(result.Moves, Has.Count.GreaterThanOrEqualTo(4));
        double before = 0;
        foreach (CapturedMove captured in result.Moves)
        {
            Assert.That(captured.Move.Info.Counts, Is.AnyOf(8, 16));
            Assert.That(captured.End - captured.Start, Is.EqualTo(captured.Move.Info.Counts * 0.5).Within(0.05));
            Assert.That(captured.Start, Is.GreaterThanOrEqualTo(before - 1e-6));
            before = captured.End;
        }
    }

    [Test]
    public void TagsSayWhatIsDanced()
    {
        MoveInfo walk = CaptureCutter.Cut(new Walker { Stride = 0.12f }.Clip(), new CaptureOptions()).Moves[0].Move.Info;
        Assert.That(walk.Planted, Is.False);
        Assert.That(walk.Level, Is.EqualTo("middle"));
        Assert.That(walk.TravelZ, Is.EqualTo(8 * 0.12f).Within(0.13f), "eight beats forward");
        Assert.That(Math.Abs(walk.TravelX), Is.LessThan(0.1f));
        Assert.That(walk.Turn, Is.Zero);
        Assert.That(walk.EnergyHigh, Is.GreaterThan(walk.EnergyLow));
        Assert.That(walk.StartLeft.X, Is.EqualTo(0.11f).Within(0.03f));
        Assert.That(walk.StartRight.X, Is.EqualTo(-0.11f).Within(0.03f));
    }

    [Test]
    public void FacingDoesNotMatterToTheMove()
    {
        Move ahead = CaptureCutter.Cut(new Walker { Stride = 0.12f }.Clip(), new CaptureOptions()).Moves[0].Move;
        MotionClip turned = Turned(new Walker { Stride = 0.12f }.Clip(), 2.1f);
        Move aside = CaptureCutter.Cut(turned, new CaptureOptions()).Moves[0].Move;
        Assert.That(aside.Info.TravelZ, Is.EqualTo(ahead.Info.TravelZ).Within(0.02f));
        Assert.That(aside.Info.TravelX, Is.EqualTo(ahead.Info.TravelX).Within(0.02f));
    }

    [Test]
    public void ATwinAndAMirroredTwinAreLeftOut()
    {
        Move move = CaptureCutter.Cut(new Walker().Clip(), new CaptureOptions()).Moves[0].Move;
        MoveTwins twins = new(Array.Empty<Move>());
        Assert.That(twins.TryAdd(move, out _), Is.True);
        Assert.That(twins.TryAdd(move with { Info = move.Info with { Name = "again" } }, out string twin), Is.False);
        Assert.That(twin, Is.EqualTo(move.Info.Name));
        Assert.That(twins.TryAdd(move.Mirrored(), out _), Is.False);
    }

    [Test]
    public void AStillBodyAndAShortOneGiveNoMovesAndSayWhy()
    {
        Bone[] bones = { Bone.Hips };
        Vector3[] hips = new Vector3[600];
        Quaternion[] rotations = new Quaternion[600];
        Array.Fill(hips, new Vector3(0f, 0.9f, 0f));
        Array.Fill(rotations, Quaternion.Identity);
        CaptureResult still = CaptureCutter.Cut(new MotionClip(StandardRig.Create(), 60, hips, bones, rotations), new CaptureOptions());
        Assert.That(still.Moves, Is.Empty);
        Assert.That(still.Notices, Has.Count.EqualTo(1));
        CaptureResult brief = CaptureCutter.Cut(new Walker { Length = 0.8 }.Clip(), new CaptureOptions());
        Assert.That(brief.Moves, Is.Empty);
        Assert.That(brief.Notices[0], Does.Contain("0.8 s"));
    }

    [Test]
    public void FortyThousandFramesAreCutInBoundedTime()
    {
        MotionClip clip = new Walker { Length = 40_000 / 120.0, Rate = 120 }.Clip();
        TimeSpan before = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
        CaptureResult result = CaptureCutter.Cut(clip, new CaptureOptions());
        Assert.That((System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds, Is.LessThan(15));
        Assert.That(result.Moves, Has.Count.GreaterThan(60));
    }

    private static MotionClip Turned(MotionClip clip, float radians)
    {
        Bone[] bones = BodyBones.All;
        Vector3[] hips = new Vector3[clip.Frames];
        Quaternion[] rotations = new Quaternion[clip.Frames * bones.Length];
        BodyPose pose = new();
        for (int f = 0; f < clip.Frames; f++)
        {
            clip.Sample(f / clip.Rate, pose);
            hips[f] = Vector3.Transform(pose.HipsInWorld, Turns.Yaw(radians));
            for (int k = 0; k < bones.Length; k++)
                rotations[f * bones.Length + k] = bones[k] == Bone.Hips ? Turns.Yaw(radians) * pose.Rotations[0] : pose.Rotations[(int)bones[k]];
        }

        return new MotionClip(clip.Rig, clip.Rate, hips, bones, rotations) { Name = clip.Name };
    }
}
