using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>What flies, and where it is danced.</summary>
public sealed class MoveFlightTests
{
    [TestCase("running-man", 0.9, 1.0)]
    [TestCase("jump-turn", 0.9, 1.0)]
    [TestCase("glissade", 0.9, 1.0)]
    [TestCase("two-step", 0.0, 0.0)]
    [TestCase("walk-the-front", 0.0, 0.0)]
    public void MovesFlyByBothFeetBeingOnTheirWay(string name, double least, double most) => Assert.That(Flight(name), Is.InRange(least, most));

    [Test]
    public void AJumpThatComesDownWhereItLeftDoesNotFly()
    {
        Move move = SyntheticMoves.Make("spring") with { Feet = new[] { Jump(Side.Left, 0.1f), Jump(Side.Right, -0.1f) } };
        move = move with { Info = move.Info with { StartLeft = new FootSpot(0.1f, 0f, 0f), StartRight = new FootSpot(-0.1f, 0f, 0f) } };
        Assert.That(MoveFlight.Of(move), Is.Zero.Within(1e-6));
        Move far = move with { Feet = new[] { Jump(Side.Left, 0.5f), Jump(Side.Right, 0.3f) } };
        Assert.That(MoveFlight.Of(far), Is.GreaterThan(0.2));
    }

    [TestCase("hip-hop")]
    [TestCase("pop")]
    public void LoudChorusesTakeOffAndSungVersesStayDown(string style)
    {
        Song song = Plans.ThreeMinutes(112, style);
        IReadOnlyList<DancePhrase> plan = Choreographer.Plan(song, new ChoreographyOptions { Seed = 7 });
        int flights = plan.Count(phrase => phrase.Energy >= 0.6f && Plans.Names(phrase).Any(name => Flight(name) >= 0.35));
        Assert.That(flights, Is.GreaterThanOrEqualTo(3));
        Assert.That(Plans.In(song, plan, 1).Where(phrase => phrase.HoldsMicrophone).SelectMany(Plans.Names).Select(Flight), Is.All.LessThan(0.6));
    }

    private static double Flight(string name) => MoveLibrary.Default.TryGet(name, out Move? move) && move.Info.Role == MoveRole.Dance ? MoveFlight.Of(move) : 0;

    private static FootKey Jump(Side side, float x) => new() { Count = 2f, Side = side, Action = FootAction.Jump, Spot = new FootSpot(x, 0f, 0f) };
}
