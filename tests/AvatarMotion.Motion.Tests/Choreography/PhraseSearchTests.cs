using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

internal sealed class PhraseSearchTests
{
    [Test]
    public void EqualCostsAndMovesAreOrderedByWhatWasDancedBefore()
    {
        PhraseChoice viaA = Choice(Choice(null, "a", 1), "c", 2);
        PhraseChoice viaB = Choice(Choice(null, "b", 1), "c", 2);
        Assert.That(PhraseSearch.Compare(viaA, viaB), Is.Negative);
        Assert.That(PhraseSearch.Compare(viaB, viaA), Is.Positive);
        Assert.That(PhraseSearch.Compare(viaA, viaA), Is.Zero);
    }

    [Test]
    public void CostComesFirstThenTheMovesOfTheSlot()
    {
        Assert.That(PhraseSearch.Compare(Choice(null, "z", 1), Choice(null, "a", 2)), Is.Negative);
        Assert.That(PhraseSearch.Compare(Choice(Choice(null, "b", 1), "c", 2), Choice(Choice(null, "a", 1), "d", 2)), Is.Negative);
    }

    private static PhraseChoice Choice(PhraseChoice? before, string move, double cost)
    {
        StagePlace place = new(0f, 0f, 0f, Support.Both);
        MoveSequence moves = new(new List<SidedMove> { SidedMove.Plain(SyntheticMoves.Make(move)) }, true);
        return new PhraseChoice(before, moves, place, place, cost);
    }
}
