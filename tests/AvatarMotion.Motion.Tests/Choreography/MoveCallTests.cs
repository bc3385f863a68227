using System.Linq;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

public sealed class MoveCallTests
{
    [TestCase("running-man", "running-man", false, 0)]
    [TestCase("~running-man", "running-man", true, 0)]
    [TestCase("~running-man/4", "running-man", true, 4)]
    [TestCase("and/or", "and/or", false, 0)]
    [TestCase("a/0", "a/0", false, 0)]
    [TestCase("", "", false, 0)]
    public void ReadsNameSideAndLength(string text, string name, bool mirrored, int counts)
    {
        Assert.That(MoveCall.Parse(text), Is.EqualTo(new MoveCall(name, mirrored, counts)));
        Assert.That(MoveCall.Parse(text).ToString(), Is.EqualTo(text));
        Assert.That(MoveCall.Parse(text).Opposite.Opposite.ToString(), Is.EqualTo(text));
    }

    [Test]
    public void TheFirstFourCountsHoldNoKeyOfTheOthers()
    {
        Assert.That(MoveLibrary.Default.TryGet("running-man/4", out Move? half));
        Assert.That(half!.Info.Counts, Is.EqualTo(4));
        Assert.That(half.Feet.Select(key => key.Count).Concat(half.Hands.Select(key => key.Count)).Concat(half.Body.Select(key => key.Count)).Max(), Is.LessThan(4f));
        Assert.That(half.Feet, Is.Not.Empty);
    }

    [Test]
    public void ACutLongerThanTheMoveIsTheMove()
    {
        MoveLibrary.Default.TryGet("running-man", out Move? whole);
        MoveLibrary.Default.TryGet("running-man/12", out Move? longer);
        Assert.That(longer, Is.SameAs(whole));
    }

    [Test]
    public void ACutStandsOnTheFootThatItsLastStepCarries()
    {
        FootKey step = new() { Count = 2, Side = Side.Left, Action = FootAction.Step, Spot = new FootSpot(0.3f, 0f, 0f) };
        Move move = new()
        {
            Info = new MoveInfo { Name = "a", Counts = 8, StartLeft = new FootSpot(0.1f, 0f, 0f), StartRight = new FootSpot(-0.1f, 0f, 0f) },
            Feet = new[] { step, step with { Count = 6, Side = Side.Right, Spot = new FootSpot(-0.3f, 0f, 0f) } },
        };
        Move cut = MoveCut.First(move.WithFacts(), 4);
        Assert.That(cut.Info.EndSupport, Is.EqualTo(Support.Left));
        Assert.That(cut.Info.EndRight, Is.EqualTo(move.Info.StartRight));
    }

    [Test]
    public void AFootInTheAirIsNoPlaceToCut()
    {
        FootKey kick = new() { Count = 3, Side = Side.Left, Action = FootAction.Kick, Height = 0.3f };
        Move move = new() { Info = new MoveInfo { Name = "a", Counts = 8 }, Feet = new[] { kick } };
        Assert.That(MoveCut.IsClean(move, 4), Is.False);
        Assert.That(MoveCut.IsClean(move, 2), Is.True);
        Assert.That(MoveCut.IsClean(move with { Info = move.Info with { Turn = 180f } }, 2), Is.False);
    }

    [Test]
    public void TheMirrorOfACutIsTheCutOfTheMirror()
    {
        MoveLibrary.Default.TryGet("~running-man/4", out Move? cut);
        MoveLibrary.Default.TryGet("running-man/4", out Move? plain);
        Assert.That(cut!.Info.EndSupport, Is.EqualTo(MoveMirror.Of(plain!.Info.EndSupport)));
        Assert.That(cut.Feet.Count, Is.EqualTo(plain.Feet.Count));
    }
}
