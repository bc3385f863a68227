using System.Collections.Generic;

namespace AvatarMotion.Media;

/// <summary>A row on the picture; lengths in pixels, times in seconds.</summary>
internal sealed record PlacedRow
{
    public required LyricRow Row { get; init; }

    /// <summary>Middle of the row.</summary>
    public required double Center { get; init; }

    /// <summary>Lower end of the row's box.</summary>
    public required double Bottom { get; init; }

    /// <summary>Font size.</summary>
    public required double Size { get; init; }

    public required double From { get; init; }

    public required double To { get; init; }

    /// <summary>Color 0xRRGGBB of what is sung.</summary>
    public int Color { get; init; }

    /// <summary>Whether its words have times to be lit by.</summary>
    public bool IsTimed { get; init; } = true;

    /// <summary>Answers of the backing voices.</summary>
    public bool IsBacking { get; init; }

    /// <summary>Stands below the sung line before its turn comes.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Where the preview of this row stood, or null: the row rises from there.</summary>
    public double? RisesFrom { get; init; }

    /// <summary>Count of lines before this one.</summary>
    public int Index { get; init; }

    /// <summary>The place of each word of <see cref="LyricRow.Words"/>; empty where nobody needs them.</summary>
    public IReadOnlyList<WordPlace> Words { get; init; } = [];
}
