using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>What ships in the box.</summary>
internal sealed class MoveLibraryTests
{
    private static readonly string[] StreetStyles = { "hip-hop", "popping", "locking", "waacking", "house", "shuffle", "breaking" };

    // A step of the waltz has six counts: fewer of them fill a song.
    private static readonly (string Style, int Least)[] StageStyles =
    {
        ("k-pop", 10), ("j-pop", 9), ("pop", 10), ("disco", 10), ("latin", 12), ("swing", 9), ("contemporary", 10), ("ballet", 10), ("waltz", 6), ("rock", 10), ("stage", 14), ("ballad", 8),
    };

    [Test]
    public void HoldsTenMovesOfEveryStreetStyle()
    {
        Dictionary<string, int> styles = Counted(_ => true);
        foreach (string style in StreetStyles)
            Assert.That(styles.GetValueOrDefault(style), Is.GreaterThanOrEqualTo(10), style);
    }

    [Test]
    public void HoldsMovesOfEveryStageStyle()
    {
        Dictionary<string, int> styles = Counted(_ => true);
        foreach ((string style, int least) in StageStyles)
            Assert.That(styles.GetValueOrDefault(style), Is.GreaterThanOrEqualTo(least), style);
    }

    /// <summary>A singer's right hand is at her mouth: each style has moves that do without it.</summary>
    [Test]
    public void EveryStyleHasMovesThatLeaveTheRightHandFree()
    {
        Dictionary<string, int> free = Counted(move => !move.Info.UsesRightHand);
        foreach (string style in StreetStyles)
            Assert.That(free.GetValueOrDefault(style), Is.GreaterThanOrEqualTo(2), style);
        foreach ((string style, _) in StageStyles)
            Assert.That(free.GetValueOrDefault(style), Is.GreaterThanOrEqualTo(2), style);
    }

    [Test]
    public void HasSomethingToWaitInAndSomethingToEndWith()
    {
        HashSet<MoveRole> roles = new();
        foreach (Move move in MoveLibrary.Default.All)
            roles.Add(move.Info.Role);
        Assert.That(roles, Does.Contain(MoveRole.Idle).And.Contain(MoveRole.Final));
    }

    [Test]
    public void EveryMoveUsesTheWholeBody()
    {
        foreach (Move move in Dances())
        {
            HashSet<string> parts = new();
            foreach (BodyKey key in move.Body)
                parts.Add(key.Channel.ToString()[..4]);
            foreach (HandKey key in move.Hands)
                parts.Add(key.Side.ToString());
            Assert.That(parts, Is.SupersetOf(new[] { "Hips", "Ches", "Head", "Left", "Right" }), move.Info.Name);
            Assert.That(move.Feet.Count + move.Weights.Count, Is.GreaterThan(1), move.Info.Name);
            Assert.That(move.Info.Expresses, Has.Length.GreaterThan(20), move.Info.Name);
        }
    }

    [Test]
    public void AtMostAFifthIsPlantedAndTheRestChangesItsSupport()
    {
        int planted = 0, all = 0;
        foreach (Move move in Dances())
        {
            all++;
            planted += move.Info.Planted ? 1 : 0;
            HashSet<Side> carriers = new();
            foreach (FootKey key in move.Feet)
            {
                if (key.Action is FootAction.Step or FootAction.Jump)
                    carriers.Add(key.Side);
            }

            Assert.That(move.Info.Planted || carriers.Count == 2, Is.True, $"{move.Info.Name} changes its support");
        }

        Assert.That(planted, Is.LessThanOrEqualTo(all / 5));
    }

    /// <summary>Mean joint distance over a cycle, after the best shift in time and the better of the move and its mirror, hips and facing taken out.</summary>
    [Test]
    public void NoTwoMovesAreTheSame()
    {
        List<MoveCyclePoints> cycles = new(), mirrored = new();
        foreach (Move move in Dances())
        {
            cycles.Add(MoveCyclePoints.Danced(move));
            mirrored.Add(cycles[^1].Mirrored());
        }

        float least = 0.12f;
        string pair = "all further apart";
        for (int a = 0; a < cycles.Count; a++)
        {
            for (int b = a + 1; b < cycles.Count; b++)
            {
                float distance = MathF.Min(cycles[a].DistanceTo(cycles[b], least), mirrored[a].DistanceTo(cycles[b], least));
                if (distance < least)
                    (least, pair) = (distance, cycles[a].Name + " and " + cycles[b].Name);
            }
        }

        TestContext.Out.WriteLine(FormattableString.Invariant($"nearest pair: {pair}, {100 * least:0.0} cm"));
        Assert.That(least, Is.GreaterThanOrEqualTo(0.08f), pair);
    }

    /// <summary>The measure itself: shifted and mirrored copies are the same move, another move is not, and skipping what is far never changes a near answer.</summary>
    [Test]
    public void TheDistanceOfMovesSeesThroughShiftsAndMirrors()
    {
        MoveCyclePoints skate = Cycle("skate"), twoStep = Cycle("two-step");
        Assert.That(skate.DistanceTo(skate.Shifted(4), 1f), Is.LessThan(1e-4f));
        Assert.That(skate.Mirrored().Mirrored().DistanceTo(skate, 1f), Is.LessThan(1e-4f));
        Assert.That(skate.Mirrored().DistanceTo(Cycle("~skate"), 1f), Is.LessThan(0.02f), "a mirrored cycle is the cycle of the mirrored move");
        float far = skate.DistanceTo(twoStep, float.PositiveInfinity);
        Assert.That(far, Is.GreaterThan(0.08f));
        Assert.That(skate.DistanceTo(twoStep, far + 0.01f), Is.EqualTo(far));
        Assert.That(skate.DistanceTo(twoStep, far - 0.01f), Is.GreaterThanOrEqualTo(far - 0.01f));

        static MoveCyclePoints Cycle(string name)
        {
            Assert.That(MoveLibrary.Default.TryGet(name, out Move? move), Is.True);
            return MoveCyclePoints.Danced(move!);
        }
    }

    [Test]
    public void FindsMovesByNameAndMirrorsThemWithATilde()
    {
        Assert.That(MoveLibrary.Default.TryGet("skate", out Move? skate), Is.True);
        Assert.That(MoveLibrary.Default.TryGet("~skate", out Move? mirrored), Is.True);
        Assert.That(mirrored!.Feet[0].Side, Is.Not.EqualTo(skate!.Feet[0].Side));
        Assert.That(mirrored.Feet[0].Spot.X, Is.EqualTo(-skate.Feet[0].Spot.X));
        Assert.That(MoveLibrary.Default.TryGet("moonwalk-on-the-moon", out _), Is.False);
    }

    [Test]
    public void AddingAMoveLeavesTheOldLibraryAlone()
    {
        Move own = new() { Info = new MoveInfo { Name = "my-move", Style = "pop" } };
        MoveLibrary with = MoveLibrary.Default.With(own);
        Assert.That(with.TryGet("my-move", out _), Is.True);
        Assert.That(MoveLibrary.Default.TryGet("my-move", out _), Is.False);
        Assert.That(with.All, Has.Count.EqualTo(MoveLibrary.Default.All.Count + 1));
        Assert.That(with.With(own).All, Has.Count.EqualTo(with.All.Count));
    }

    [Test]
    public void RefusesANameGivenTwice() =>
        Assert.That(() => new MoveLibrary(new[] { new Move(), new Move() }), Throws.ArgumentException);

    [Test]
    public void MirroringTwiceGivesTheMoveBack()
    {
        foreach (Move move in MoveLibrary.Default.All)
            Assert.That(MoveCatalogue.Write(new[] { move.Mirrored().Mirrored() }), Is.EqualTo(MoveCatalogue.Write(new[] { move })), move.Info.Name);
    }

    [Test]
    public void CatalogueReadsBackWhatItWrote()
    {
        string text = MoveCatalogue.Write(MoveLibrary.Default.All);
        Assert.That(MoveCatalogue.Write(MoveCatalogue.Read(text)), Is.EqualTo(text));
    }

    [Test]
    public void RefusesATextThatIsNoCatalogue() => Assert.That(() => MoveCatalogue.Read("hello"), Throws.ArgumentException.With.Message.Contains("compile"));

    [Test]
    public void RefusesAFactBeforeTheFirstMove() =>
        Assert.That(() => MoveCatalogue.Read("moves 1\n\nweight\t1\t0.5\n"), Throws.ArgumentException.With.Message.StartsWith("Line 3 of the catalogue of moves ('weight') stands before the first move"));

    [Test]
    public void InfoKnowsSupportsFeetAndTheRightHand()
    {
        Assert.That(MoveLibrary.Default.TryGet("clap-step", out Move? clap), Is.True);
        Assert.That(clap!.Info.StartSupport, Is.EqualTo(Support.Right), "the left foot steps first");
        Assert.That(clap.Info.UsesRightHand, Is.True);
        Assert.That(MoveLibrary.Default.TryGet("two-step", out Move? twoStep), Is.True);
        Assert.That(twoStep!.Info.EndSupport, Is.EqualTo(Support.Right), "ends with a tap of the left foot");
    }

    private static Dictionary<string, int> Counted(Predicate<Move> wanted)
    {
        Dictionary<string, int> styles = new();
        foreach (Move move in Dances())
            styles[move.Info.Style] = styles.GetValueOrDefault(move.Info.Style) + (wanted(move) ? 1 : 0);
        return styles;
    }

    private static IEnumerable<Move> Dances()
    {
        foreach (Move move in MoveLibrary.Default.All)
        {
            if (move.Info.Role == MoveRole.Dance)
                yield return move;
        }
    }
}
