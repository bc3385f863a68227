using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Tests;

public sealed class FormationTests
{
    private static readonly string[] Shapes = FormationShape.Names.ToArray();

    [Test]
    public void EveryShapeKeepsItsSpacingForOneToEightDancers([ValueSource(nameof(Shapes))] string shape, [Range(1, 8)] int dancers)
    {
        foreach (double spacing in new[] { 0.9, 1.2, 2.0 })
        {
            IReadOnlyList<Vector2> places = FormationShape.Places(shape, dancers, spacing);
            Assert.That(places, Has.Count.EqualTo(dancers));
            Assert.That(Pairs(places).Select(pair => Vector2.Distance(pair.A, pair.B)).DefaultIfEmpty(9f).Min(), Is.GreaterThan(spacing - 0.002));
            Assert.That(places.Aggregate(Vector2.Zero, (sum, place) => sum + place).Length() / dancers, Is.LessThan(0.02f), "its middle is the middle");
        }
    }

    [TestCase("v")]
    [TestCase("triangle")]
    [TestCase("diamond")]
    [TestCase("circle")]
    [TestCase("rows")]
    public void TheLeadStandsInFrontAndNearTheMiddle(string shape)
    {
        for (int dancers = 3; dancers <= 8; dancers++)
        {
            IReadOnlyList<Vector2> places = FormationShape.Places(shape, dancers, 1.2);
            Assert.That(places[0].Y, Is.EqualTo(places.Max(place => place.Y)).Within(0.011f), $"{dancers}");
            Assert.That(Math.Abs(places[0].X), Is.LessThan(0.75f), $"{dancers}");
        }
    }

    [Test]
    public void AnUnknownShapeIsNamedWithThoseThereAre() =>
        Assert.That(() => FormationShape.Places("star", 3, 1), Throws.ArgumentException.With.Message.Contains("diamond"));

    [Test]
    public void NobodyMeetsAnybodyWhicheverFormationFollows() => Prop.ForAll(
        Gen.Choose(2, 8).ToArbitrary(), Gen.Choose(0, 9999).ToArbitrary(), (dancers, draw) =>
        {
            Vector2[] starts = Mixed(FormationShape.Places(Shapes[draw % Shapes.Length], dancers, 0.9 + 0.1 * (draw % 7)), draw);
            IReadOnlyList<Vector2> goals = FormationShape.Places(Shapes[draw / 10 % Shapes.Length], dancers, 0.9 + 0.1 * (draw / 7 % 7));
            int[] goalOf = FormationPaths.Assign(starts, goals);
            Assert.That(goalOf, Is.EquivalentTo(Enumerable.Range(0, dancers)));
            Assert.That(NearestByWalking(starts, goals, goalOf), Is.GreaterThanOrEqualTo(FormationPaths.LeastDistance));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Test]
    public void TheWaysAreTheShortestWhenNobodyLeads()
    {
        Vector2[] starts = { new(0, 0), new(2, 0), new(4, 0) }, goals = { new(0, 1), new(4, 1), new(2, 1) };
        Assert.That(FormationPaths.Assign(starts, goals), Is.EqualTo(new[] { 0, 2, 1 }));
    }

    [Test]
    public void TheLeadGoesToTheLeadsPlaceWhereTheWayIsFree()
    {
        Vector2[] starts = { new(0, 1), new(-1, 0), new(1, 0) }, goals = { new(0, 1.5f), new(0.3f, 0), new(-1.2f, 0) };
        Assert.That(FormationPaths.Assign(starts, goals)[0], Is.Zero);
    }

    [Test]
    public void FourteenFindTheirPlacesToo()
    {
        Vector2[] starts = Mixed(FormationShape.Places("line", 14, 1), 5);
        IReadOnlyList<Vector2> goals = FormationShape.Places("circle", 14, 1);
        int[] goalOf = FormationPaths.Assign(starts, goals);
        Assert.That(goalOf, Is.EquivalentTo(Enumerable.Range(0, 14)));
        Assert.That(NearestByWalking(starts, goals, goalOf), Is.GreaterThanOrEqualTo(FormationPaths.LeastDistance));
    }

    [TestCase("unison", GroupKind.Unison, true)]
    [TestCase("", GroupKind.Unison, true)]
    [TestCase("canon", GroupKind.Canon, true)]
    [TestCase("canon 2", GroupKind.Canon, true)]
    [TestCase("canon 0.5", GroupKind.Canon, true)]
    [TestCase("canon 0", GroupKind.Canon, false)]
    [TestCase("canon two", GroupKind.Canon, false)]
    [TestCase("mirror 2", GroupKind.Mirror, false)]
    [TestCase("together", GroupKind.Unison, false)]
    public void WaysToDanceTogetherAreRead(string text, GroupKind kind, bool known)
    {
        Assert.That(GroupWay.TryParse(text, out GroupWay way), Is.EqualTo(known));
        if (known)
            Assert.That(way.Kind, Is.EqualTo(kind));
    }

    /// <summary>Counted another way than in the code: by small steps.</summary>
    private static float NearestByWalking(IReadOnlyList<Vector2> starts, IReadOnlyList<Vector2> goals, int[] goalOf)
    {
        float nearest = float.MaxValue;
        for (int step = 0; step <= 100; step++)
        {
            Vector2[] now = starts.Select((start, i) => Vector2.Lerp(start, goals[goalOf[i]], step / 100f)).ToArray();
            nearest = Math.Min(nearest, Pairs(now).Select(pair => Vector2.Distance(pair.A, pair.B)).DefaultIfEmpty(9f).Min());
        }

        return nearest;
    }

    private static Vector2[] Mixed(IReadOnlyList<Vector2> places, int draw) =>
        places.Select((place, i) => (place, Order: SeededRandom.Unit(draw, "mix", i))).OrderBy(each => each.Order).Select(each => each.place).ToArray();

    private static IEnumerable<(Vector2 A, Vector2 B)> Pairs(IReadOnlyList<Vector2> places) =>
        from i in Enumerable.Range(0, places.Count)
        from j in Enumerable.Range(0, i)
        select (places[i], places[j]);
}
