using System;

namespace AvatarMotion.Evaluation;

/// <summary>One number of the dance table.</summary>
/// <param name="Group">Subject that it belongs to.</param>
/// <param name="Name">Its name in CSV and JSON.</param>
/// <param name="Title">Its words in the printed table, with its unit.</param>
/// <param name="Of">The number of one motion, NaN where it has none.</param>
internal sealed record DanceMeasure(string Group, string Name, string Title, Func<DanceSubject, double> Of)
{
    /// <summary>Digits after the point.</summary>
    public int Digits { get; init; } = 2;

    /// <summary>What the median over songs has to be; null where the number only tells.</summary>
    public DanceLimit? Must { get; init; }

    /// <summary>10th to 90th percentile of real dance clips (31, see docs/evaluation.md), where they were measured.</summary>
    public DanceLimit? People { get; init; }

    /// <summary>Whether every motion has to keep the limit, not only the median.</summary>
    public bool Each { get; init; }
}
