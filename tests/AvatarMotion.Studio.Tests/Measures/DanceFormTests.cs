using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class DanceFormTests
{
    [Test]
    public void MovesAreCountedOnceWithTheirMirrorsAndStandingIsNone()
    {
        MoveSpan[] spans = [Span("a", 0, 30), Span("~a/4", 30, 60), Span("b", 60, 90), Span("standing", 90, 100) with { Phrase = "" }];
        Assert.That(DancedMoves.InThreeMinutes(spans), Is.EqualTo(4), "two in a minute and a half");
        (string move, double share) = DancedMoves.Largest(spans);
        Assert.That(move, Is.EqualTo("a"));
        Assert.That(share, Is.EqualTo(2.0 / 3).Within(1e-9));
        Assert.That(DancedMoves.InThreeMinutes([]), Is.Zero);
    }

    [Test]
    public void ADanceThatReturnsWithItsMusicIsWhole()
    {
        Section[] sections = [Part(0, 10, 0), Part(10, 20, 1), Part(20, 30, 0), Part(30, 40, 1)];
        Assert.That(PhraseRepetition.Of(sections, [Span("v", 0, 10), Span("c", 10, 20), Span("v", 20, 30), Span("~c", 30, 40)]).Both, Is.EqualTo(1));
        Assert.That(PhraseRepetition.Of(sections, [Span("v", 0, 10), Span("c", 10, 20), Span("x", 20, 30), Span("y", 30, 40)]), Is.EqualTo(new PhraseRepetition.Match(0, 1)), "nothing returns");
        Assert.That(PhraseRepetition.Of(sections, [Span("v", 0, 40)]), Is.EqualTo(new PhraseRepetition.Match(1, 0)), "everything is the same");
        Assert.That(PhraseRepetition.Of([Part(0, 10, 0), Part(10, 20, 1)], [Span("v", 0, 20)]).Both, Is.NaN, "no music returns");
    }

    [Test]
    public void BarsDifferByTheMeanWayOfTheJoints()
    {
        // In the second bar every joint but the hips is 10 cm higher: 19 of 20 joints.
        Bar[] bars = [new Bar(0, 2, 0, 4), new Bar(2, 4, 4, 4)];
        BodyTrack track = Standing.Track(5, (time, body) =>
        {
            if (time < 2)
                return;
            body.MoveAll(new Vector3(1f, 0.1f, 1f));
            body.Move(new Vector3(0f, -0.1f, 0f), Bone.Hips);
        });
        List<double> differences = BarDifferences.Of(track, bars, [Span("a", 0, 4)]);
        Assert.That(differences, Has.Count.EqualTo(1));
        Assert.That(differences[0], Is.EqualTo(0.1 * 19 / 20).Within(1e-4));
        Assert.That(BarDifferences.Of(track, bars, [Span("a", 0, 2), Span("a", 2, 4)]), Is.Empty, "the phrase repeats the move");
        Assert.That(BarDifferences.Of(track, bars, [Span("a", 0, 2), Span("b", 2, 4)]), Has.Count.EqualTo(1));
    }

    [Test]
    public void DiversityIsTheDistanceInUnitsOfTheSpread()
    {
        // Two motions lie one spread to each side of their mean, in every number that differs.
        List<double[]> motions = [[0, 0, 5], [2, 4, 5]];
        Assert.That(KineticFeatures.Diversity(motions, motions), Is.EqualTo(Math.Sqrt(8)).Within(1e-6));
        Assert.That(KineticFeatures.Diversity([motions[0]], motions), Is.NaN);
    }

    [Test]
    public void WeightThatGoesFromFootToFootIsCounted()
    {
        BodyTrack sway = Standing.Track(8, (time, body) =>
        {
            float side = (float)(0.1 * Math.Sin(Math.PI * time));
            foreach (Bone bone in Enum.GetValues<Bone>())
            {
                if (bone is not (Bone.LeftFoot or Bone.RightFoot or Bone.LeftToes or Bone.RightToes))
                    body.Move(new Vector3(side, 0f, 0f), bone);
            }
        });
        Assert.That(SupportChanges.Count(sway), Is.EqualTo(7), "eight half swings");
        Assert.That(SupportChanges.Count(Standing.Track(8)), Is.Zero);
        BodyTrack jump = Standing.Track(4, (time, body) => body.MoveAll(new Vector3(0f, 0.2f * MathF.Max(0f, MathF.Sin(MathF.PI * (float)time)), 0f)));
        Assert.That(SupportChanges.Count(jump), Is.EqualTo(2), "two jumps");
    }

    [Test]
    public void TheMassOfAStandingBodyLiesInItsBelly()
    {
        Vector3 mass = CenterOfMass.At(Standing.Track(0.1), 0);
        Assert.That(mass.X, Is.Zero.Within(1e-4));
        Assert.That(mass.Y, Is.InRange(0.88f, 1.02f));
    }

    private static MoveSpan Span(string move, double start, double end) => new() { Move = move, Start = start, End = end, Phrase = "p" };

    private static Section Part(double start, double end, int sameAs) => new() { Start = start, End = end, SameAs = sameAs };
}
