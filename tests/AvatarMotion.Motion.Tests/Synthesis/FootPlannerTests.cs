using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>Foot keys become steps that land on their counts, one foot at a time, without treading on the other.</summary>
public sealed class FootPlannerTests
{
    private static readonly IReadOnlyList<string> Dances = MoveLibrary.Default.All.Where(move => move.Info.Role == MoveRole.Dance).Select(move => move.Info.Name).ToList();

    [Test]
    public void AStepLandsOnItsCountWhereItsKeySays()
    {
        DanceScore score = Planned(Step(2f, Side.Left, 0.3f, 0.2f));
        FootStep step = score.Feet[0].Steps.Single(each => !each.Correction);
        Assert.That(step.End - score.Clock.TimeAt(10), Is.InRange(0, 0.02), "count 3 of a move on beat 8; a sole is seen to land a little before it stands");
        float scale = score.Body.Scale * 0.99f;
        Assert.That(Vector2.Distance(step.To.Spot, new Vector2(0.3f, 0.2f) * scale), Is.LessThan(0.002f));
        Assert.That(step.End - step.Start, Is.InRange(0.14, 0.46));
    }

    [Test]
    public void AFootThatWouldTreadOnTheOtherLandsBesideIt()
    {
        DanceScore score = Planned(Step(2f, Side.Left, -0.11f, 0.03f));
        FootPlace left = score.Feet[0].Place, right = score.Feet[1].Place;
        Assert.That(left.DistanceTo(right), Is.GreaterThan(0.1f));
    }

    [Test]
    public void AStepThatTurnsTheFootFarGoesRoundTheOther()
    {
        FootKey turn = new() { Count = 2f, Side = Side.Left, Action = FootAction.Step, Spot = new FootSpot(-0.3f, 0f, 170f) };
        Assert.That(Planned(turn).Feet[0].Steps[^1].Center, Is.Not.Null);
        Assert.That(Planned(Step(2f, Side.Left, 0.3f, 0.2f)).Feet[0].Steps[^1].Center, Is.Null);
    }

    [Test]
    public void KeysBehindTheEndOfThePhraseAreDropped()
    {
        DanceScore score = Score();
        Move move = With(Step(2f, Side.Left, 0.3f, 0f), Step(6f, Side.Right, -0.3f, 0f));
        new FootPlanner(score).Plan(new DancePart(move, "m", "p/0", 8, 1, 12, new Home(Vector2.Zero, 0f), 0.5f), false);
        Assert.That(score.Feet[0].Steps.Count(step => !step.Correction), Is.EqualTo(1));
        Assert.That(score.Feet[1].Steps.Count(step => !step.Correction), Is.Zero);
    }

    [Test]
    public void ADistantPlaceIsWalkedToWithManyFeet()
    {
        DanceScore score = Score();
        FootPlanner planner = new(score);
        planner.Plan(new DancePart(With(), "m", "p/0", 2, 1, 6, new Home(Vector2.Zero, 0f), 0.5f), true);
        score.Feet[0].Add(new FootStep { Action = FootAction.Step, Start = 1, End = 1.3, From = score.Feet[0].Place, To = score.Feet[0].Place });
        planner.Plan(new DancePart(With(), "m", "p/1", 16, 1, 24, new Home(new Vector2(1.5f, 0f), 0f), 0.5f), true);
        Assert.That(score.Feet[0].Steps.Count + score.Feet[1].Steps.Count, Is.GreaterThanOrEqualTo(4));
        Assert.That(score.Feet[0].Place.Spot.X, Is.EqualTo(1.6f).Within(0.1f));
        foreach (FootStep step in score.Feet.SelectMany(foot => foot.Steps))
            Assert.That(step.From.DistanceTo(step.To), Is.LessThan(1.0f), "nobody flies");
    }

    [TestCaseSource(nameof(Dances))]
    public void StepsOfEveryMoveFollowOneAnother(string name)
    {
        MoveLibrary.Default.TryGet(name, out Move? move);
        DanceScore score = Score();
        FootPlanner planner = new(score);
        Home home = new(Vector2.Zero, 0f);
        for (int cycle = 0; cycle < 3; cycle++)
        {
            DancePart part = new(move!, name, "p/" + cycle, 4 + cycle * move!.Info.Counts, 1, 1000, home, 0.6f);
            planner.Plan(part, cycle == 0);
            home = home.After(move.Info, score.Body.Scale * part.StepSize);
        }

        foreach (FootTrack foot in score.Feet)
        {
            double free = double.NegativeInfinity;
            FootPlace place = foot.PlaceAt(-1);
            foreach (FootStep step in foot.Steps)
            {
                Assert.That(step.Start, Is.GreaterThanOrEqualTo(free - 1e-9), "a foot is in one place");
                Assert.That(step.End, Is.GreaterThan(step.Start));
                Assert.That(step.From, Is.EqualTo(place), "a step starts where the last one ended");
                (free, place) = (step.End, step.To);
            }
        }
    }

    [TestCaseSource(nameof(Dances))]
    public void NoTwoFeetOfAMoveAreInTheAirForLongUnlessItJumps(string name)
    {
        MoveLibrary.Default.TryGet(name, out Move? move);
        DanceScore score = Score();
        new FootPlanner(score).Plan(new DancePart(move!, name, "p/0", 8, 1, 1000, new Home(Vector2.Zero, 0f), 0.6f), false);
        int both = 0, all = 0;
        for (double time = score.Clock.TimeAt(8); time < score.Clock.TimeAt(16); time += 0.02, all++)
        {
            FootState left = score.Feet[0].At(time), right = score.Feet[1].At(time);
            both += left.Air && right.Air && left.Jump == 0f && right.Jump == 0f ? 1 : 0;
        }

        Assert.That(both / (double)all, Is.LessThan(StandsOnHands(move!) ? 0.6 : Hops(move!) ? 0.4 : 0.12));
    }

    private static bool StandsOnHands(Move move) => move.Hands.Any(key => key.Floor is not null);

    /// <summary>Whether the move asks both feet to arrive on one count: a small hop, without saying jump.</summary>
    private static bool Hops(Move move)
    {
        HashSet<float> left = new();
        foreach (FootKey key in move.Feet)
        {
            if (key.Side == Side.Left && key.Action is not (FootAction.Pivot or FootAction.Slide))
                left.Add(key.Count);
        }

        foreach (FootKey key in move.Feet)
        {
            if (key.Side == Side.Right && key.Action is not (FootAction.Pivot or FootAction.Slide) && left.Contains(key.Count))
                return true;
        }

        return false;
    }

    private static FootKey Step(float count, Side side, float x, float z) => new() { Count = count, Side = side, Action = FootAction.Step, Spot = new FootSpot(x, z, 0f) };

    private static Move With(params FootKey[] feet) =>
        new() { Info = new MoveInfo { Name = "m", StartLeft = new FootSpot(0.11f, 0.03f, 0f), StartRight = new FootSpot(-0.11f, 0.03f, 0f) }, Feet = feet };

    private static DanceScore Planned(params FootKey[] feet)
    {
        DanceScore score = Score();
        new FootPlanner(score).Plan(new DancePart(With(feet), "m", "p/0", 8, 1, 1000, new Home(Vector2.Zero, 0f), 0.5f), false);
        return score;
    }

    private static DanceScore Score() => new(
        new BeatClock(Songs.Steady(120, 60)), StandardRig.Create(), 1, new FootPlace(new Vector2(0.11f, 0.03f), 0f, 0f), new FootPlace(new Vector2(-0.11f, 0.03f), 0f, 0f));
}
