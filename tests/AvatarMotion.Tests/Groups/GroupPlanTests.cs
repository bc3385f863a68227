using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Tests;

/// <summary>Groups as they are planned and as their bodies really move.</summary>
public sealed class GroupPlanTests
{
    private static readonly Song Music = SyntheticSong.VerseChorus();
    private static readonly MusicalGrid Grid = new(Music);

    [Test]
    public void FormationsChangeWithThePartsAndSayWhy([Range(2, 8)] int dancers)
    {
        Show show = Plan(dancers, 3);
        Assert.That(show.Formations, Has.Count.InRange(8, 14));
        Assert.That(show.Formations.Select(formation => formation.Shape).Distinct().Count(), Is.GreaterThanOrEqualTo(4));
        Assert.That(show.Formations.Select(formation => formation.Why), Has.None.Empty);
        Assert.That(show.Formations.Select(formation => formation.Order), Has.All.Count.EqualTo(dancers));
        for (int i = 1; i < show.Formations.Count; i++)
            Assert.That(show.Formations[i].Shape, Is.Not.EqualTo(show.Formations[i - 1].Shape));
        Assert.That(show.Phrases.Select(phrase => phrase.Who), Has.All.EqualTo("all"));
    }

    [Test]
    public void OneDancerNeedsNoFormation()
    {
        Show show = Plan(1, 3);
        Assert.That(show.Formations, Is.Empty);
        Assert.That(show.Phrases.Select(phrase => phrase.How), Has.All.Empty);
    }

    [Test]
    public void PlannedPlacesAndWaysNeverMeet([Range(2, 8)] int dancers, [Range(1, 4)] int seed)
    {
        Show show = Plan(dancers, seed);
        List<Vector2[]> seats = new();
        FormationSeats formations = new(show, Grid);
        foreach (ShowFormation formation in show.Formations)
            seats.Add(formations.At(Grid.ToSeconds(formation.At)));
        int[] stay = Enumerable.Range(0, dancers).ToArray();
        for (int i = 1; i < seats.Count; i++)
        {
            Assert.That(FormationPaths.Nearest(seats[i - 1], seats[i], stay), Is.GreaterThanOrEqualTo(FormationPaths.LeastDistance), show.Formations[i].Id);
            Assert.That(FormationPaths.Longest(seats[i - 1], seats[i], stay), Is.LessThanOrEqualTo(3.2f), show.Formations[i].Id);
        }
    }

    [Test]
    public void BodiesKeepApartOverAWholeSong()
    {
        Show show = Plan(5, 2);
        Song song = Music;
        List<DanceTake> takes = show.Cast.Select((member, i) => DanceBaker.Bake(ShowDance.ToDance(show, member.Id, Grid), song, StandardRig.Create(), new DanceOptions { Seed = i, Rate = 30 })).ToList();
        BodyPose pose = new();
        float nearest = float.MaxValue;
        double at = 0;
        for (double time = 0; time < song.Duration; time += 0.1)
        {
            Vector2[] hips = takes.Select(take =>
            {
                take.Sample(time, pose);
                return new Vector2(pose.HipsInWorld.X, pose.HipsInWorld.Z);
            }).ToArray();
            for (int i = 0; i < hips.Length; i++)
            {
                for (int j = 0; j < i; j++)
                    (nearest, at) = Vector2.Distance(hips[i], hips[j]) < nearest ? (Vector2.Distance(hips[i], hips[j]), time) : (nearest, at);
            }
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"hips come within {nearest:0.00} m of each other, at {at:0.0} s"));
        Assert.That(nearest, Is.GreaterThan(0.5f), string.Create(CultureInfo.InvariantCulture, $"at {at:0.0} s"));
    }

    [Test]
    public void GroupsDanceInSeveralWays()
    {
        string[] ways = Enumerable.Range(1, 12).SelectMany(seed => Plan(5, seed).Phrases).Select(phrase => phrase.How.Split(' ')[0]).Distinct().ToArray();
        Assert.That(ways, Has.Member("").And.Member("lead").And.Member("canon").And.Member("mirror"));
    }

    [Test]
    public void WhileTheyChangePlacesAllDanceTogether()
    {
        Show show = Plan(5, 1);
        foreach (ShowFormation formation in show.Formations.Skip(1))
        {
            double at = Grid.ToSeconds(formation.At);
            ShowPhrase before = show.Phrases.Last(phrase => Grid.ToSeconds(phrase.At) < at - 0.1);
            Assert.That(before.How, Is.Empty, formation.Id);
        }
    }

    [Test]
    public void AFormationOfAPersonStaysAndTheOthersFitAroundIt()
    {
        Show first = Plan(4, 1);
        ShowFormation mine = first.Formations[3] with { Shape = "circle", Spacing = 1.5, Order = Array.Empty<string>() };
        Show edited = first with { Formations = first.Formations.Select(each => each.Id == mine.Id ? mine : each).ToList() };
        Show second = ShowPlanner.Plan(Music, new PlanRequest { Seed = 1, Cast = first.Cast, Existing = edited });
        Assert.That(second.Formations.Single(each => each.Id == mine.Id), Is.SameAs(mine));
        Assert.That(second.Formations, Has.Count.EqualTo(first.Formations.Count));
        Assert.That(second.Formations.Take(3).Select(each => each.Mark), Is.EqualTo(first.Formations.Take(3).Select(each => each.Mark)));
    }

    [Test]
    public void TheSameRequestPlansTheSameGroup()
    {
        Show one = Plan(6, 9), again = Plan(6, 9);
        Assert.That(one.Formations.Cast<ShowItem>().Concat(one.Phrases).Select(item => item.Mark), Is.EqualTo(again.Formations.Cast<ShowItem>().Concat(again.Phrases).Select(item => item.Mark)));
    }

    private static Show Plan(int dancers, int seed)
    {
        CastMember[] cast = Enumerable.Range(0, dancers).Select(i => new CastMember { Id = "m" + i, Sings = i == 0 }).ToArray();
        return ShowPlanner.Plan(Music, new PlanRequest { Seed = seed, Cast = cast });
    }
}
