using System.Collections.Generic;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>The catalogue keeps the standard that <c>moves check</c> measures others by.</summary>
public sealed class CatalogueStandardTests
{
    /// <summary>Of the moves that stay on their feet each run looks at one in three; those near the floor and in the air, which fail first, at all.</summary>
    private const int OneIn = 3;

    [Test]
    public void MovesOfTheCatalogueKeepItsStandard()
    {
        List<Move> moves = [];
        int index = 0;
        foreach (Move move in MoveLibrary.Default.All)
        {
            if (move.Info.Level is "floor" or "air" || index++ % OneIn == 0)
                moves.Add(move);
        }

        List<string> faults = [];
        foreach (MoveReport report in MoveCheck.Run(moves, [], new MoveTrialOptions()))
        {
            foreach (string fault in report.Faults)
                faults.Add($"{report.Name}: {fault}");
        }

        Assert.That(faults, Is.Empty);
    }
}
