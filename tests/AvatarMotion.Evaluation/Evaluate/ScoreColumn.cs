using System;
using System.Collections.Generic;

namespace AvatarMotion.Evaluation;

/// <summary>One number of the table.</summary>
/// <param name="Group">Word of <c>--only</c> that asks for it.</param>
/// <param name="Name">Its name in CSV and JSON.</param>
/// <param name="Title">Its head in the printed table.</param>
/// <param name="Of">The number of one song, NaN where the truth does not say.</param>
internal sealed record ScoreColumn(string Group, string Name, string Title, Func<HeardTruth, double> Of)
{
    /// <summary>Digits after the point.</summary>
    public int Digits { get; init; } = 3;

    /// <summary>Single cases of a song, where the last line speaks of the cases of all songs together; else null.</summary>
    public Func<HeardTruth, IReadOnlyList<double>>? Cases { get; init; }

    /// <summary>The number that sums cases up, where there are <see cref="Cases"/>.</summary>
    public Func<IReadOnlyList<double>, double> Pool { get; init; } = static _ => double.NaN;

    /// <summary>Whether the last line gives a sum of it instead of a mean.</summary>
    public bool IsSummed { get; init; }
}
