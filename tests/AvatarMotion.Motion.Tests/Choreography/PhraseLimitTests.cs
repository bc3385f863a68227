using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Audio;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>What a person asks is done exactly.</summary>
public sealed class PhraseLimitTests
{
    private static readonly Song Music = SyntheticSong.VerseChorus();
    private static readonly Rig Body = StandardRig.Create();

    [Test]
    public void WhatMustNeverBeDancedIsNotDanced()
    {
        IReadOnlyList<DancePhrase> plan = Choreographer.Plan(Music, new ChoreographyOptions());
        string[] never = plan.SelectMany(Plans.Names).Distinct().Take(12).ToArray();
        IReadOnlyList<DancePhrase> without = Choreographer.Plan(Music, new ChoreographyOptions { Never = never });
        Assert.That(without.SelectMany(Plans.Names).Intersect(never), Is.Empty);
    }

    [Test]
    public void APhraseIsFilledWithinItsLimits()
    {
        IReadOnlyList<DancePhrase> plan = Choreographer.Plan(Music, new ChoreographyOptions());
        DancePhrase old = plan[8];
        PhraseAsk ask = new() { Id = old.Id, Start = old.Start, End = old.End, Never = Plans.Names(old).ToArray(), HoldsMicrophone = true, Energy = 0.4, Seed = 3 };
        DancePhrase filled = Choreographer.Fill(Music, new ChoreographyOptions(), ask, plan);
        Assert.That(Plans.Names(filled).Intersect(Plans.Names(old)), Is.Empty);
        Assert.That(filled.HoldsMicrophone);
        Assert.That(filled.Energy, Is.EqualTo(0.4f).Within(1e-6f));
        Assert.That((filled.Id, filled.Start, filled.End), Is.EqualTo((old.Id, old.Start, old.End)));
        Assert.That(filled.Place with { Support = old.Place.Support }, Is.EqualTo(old.Place), "the neighbors stay, so the place does");
        Assert.That(filled.Why, Does.Contain("as you asked"));
    }

    [Test]
    public void AnotherSeedFillsOtherwiseAndTheSameAlike()
    {
        IReadOnlyList<DancePhrase> plan = Choreographer.Plan(Music, new ChoreographyOptions());
        List<string> filled = new();
        for (int seed = 1; seed <= 6; seed++)
        {
            PhraseAsk ask = new() { Id = plan[5].Id, Start = plan[5].Start, End = plan[5].End, Seed = seed };
            filled.Add(string.Join(" ", Choreographer.Fill(Music, new ChoreographyOptions(), ask, plan).Moves));
            Assert.That(string.Join(" ", Choreographer.Fill(Music, new ChoreographyOptions(), ask, plan).Moves), Is.EqualTo(filled[^1]));
        }

        Assert.That(filled.Distinct().Count(), Is.GreaterThanOrEqualTo(4));
        Assert.That(filled, Has.No.Member(string.Join(" ", plan[5].Moves)), "whoever asks again wants something else");
    }

    [Test]
    public void AskingForTheImpossibleSaysSo()
    {
        MoveLibrary one = new(new[] { SyntheticMoves.Make("only") });
        PhraseAsk ask = new() { Id = "p01", Start = 0.25, End = 4.25, Never = new[] { "only" } };
        Assert.That(() => Choreographer.Fill(Music, new ChoreographyOptions { Moves = one }, ask, Array.Empty<DancePhrase>()), Throws.ArgumentException.With.Message.Contains("allow one again"));
    }

    [Test]
    public void AFrozenBodyStandsStill()
    {
        Song song = Songs.Steady(120, 14);
        DancePhrase phrase = new() { Id = "p01", Start = 0.5, End = 8.5, Moves = new[] { "running-man" }, Energy = 0.8f, FreezeFrom = 9 };
        DanceTake take = DanceBaker.Bake(new[] { phrase }, song, Body, new DanceOptions());
        Assert.That(Speed(take, 2.0, 4.0), Is.GreaterThan(0.3f), "before it dances");
        Assert.That(Speed(take, 5.6, 8.0), Is.LessThan(0.2f), "breath is all that moves");
    }

    [TestCase(3.0)]
    [TestCase(5.25)]
    public void APoseIsThereAtItsSecondAndStays(double at)
    {
        Song song = Songs.Steady(120, 14);
        DancePhrase phrase = new() { Id = "p01", Start = 0.5, End = 8.5, Moves = new[] { "two-step" }, Energy = 0.6f, Pose = new DancePose(at, "final-pose", 8f) };
        DanceTake take = DanceBaker.Bake(new[] { phrase }, song, Body, new DanceOptions());
        Vector3[] then = Hands(take, at), later = Hands(take, at + 1.2), before = Hands(take, at - 0.9);
        float left = Vector3.Distance(then[0], later[0]), right = Vector3.Distance(then[1], later[1]);
        // 12 cm before the hips learned to sink into the standing leg.
        Assert.That(Math.Max(left, right), Is.LessThan(0.145f), "arrived; only the weight still settles");
        Assert.That(Vector3.Distance(before[0], later[0]) + Vector3.Distance(before[1], later[1]), Is.GreaterThan(0.25f), "from somewhere else");
        Assert.That(Speed(take, at + 0.3, 7.8), Is.LessThan(0.2f));
    }

    [Test]
    public void TravelCarriesTheDancerThroughTheSteps()
    {
        Song song = Songs.Steady(120, 14);
        DancePhrase first = new() { Id = "p01", Start = 0.5, End = 4.5, Moves = new[] { "two-step" }, Energy = 0.6f, Travel = new Vector2(1.6f, -0.5f) };
        DancePhrase second = new() { Id = "p03", Start = 4.5, End = 8.5, Moves = new[] { "two-step" }, Energy = 0.6f, Place = new StagePlace(1.6f, -0.5f, 0f, Support.Both) };
        DanceTake take = DanceBaker.Bake(new[] { first, second }, song, Body, new DanceOptions());
        BodyPose pose = new();
        Vector3[] hips = new[] { 0.6, 2.5, 4.6 }.Select(time =>
        {
            take.Sample(time, pose);
            return pose.HipsInWorld;
        }).ToArray();
        Assert.That(hips[1].X - hips[0].X, Is.InRange(0.4f, 1.2f), "half the way at half time");
        Assert.That(hips[2].X, Is.EqualTo(1.6f).Within(0.3f));
        Assert.That(hips[2].Z - hips[0].Z, Is.EqualTo(-0.5f).Within(0.3f));
    }

    private static float Speed(DanceTake take, double start, double end)
    {
        float most = 0f;
        Vector3[] before = Hands(take, start);
        for (double time = start + 0.1; time < end; time += 0.1)
        {
            Vector3[] now = Hands(take, time);
            most = Math.Max(most, Math.Max(Vector3.Distance(now[0], before[0]), Vector3.Distance(now[1], before[1])) / 0.1f);
            before = now;
        }

        return most;
    }

    private static Vector3[] Hands(DanceTake take, double time)
    {
        BodyPose pose = new();
        take.Sample(time, pose);
        Vector3[] positions = new Vector3[Bones.Count];
        pose.Solve(Body, positions, new Quaternion[Bones.Count]);
        return new[] { positions[(int)Bone.LeftHand], positions[(int)Bone.RightHand] };
    }
}
