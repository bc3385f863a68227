using System;
using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>Where a Show's moves come from beside those that ship in the box.</summary>
public sealed record ShowMoves
{
    /// <summary>Folders with <c>*.move.yaml</c> and <c>*.capture</c> files: paths relative to the Show file, or <c>library</c> for the person's own.</summary>
    public IReadOnlyList<string> Folders { get; init; } = Array.Empty<string>();

    /// <summary>Whether only captured moves are planned.</summary>
    public bool OnlyCaptured { get; init; }
}
