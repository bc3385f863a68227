using System.Collections.Generic;

namespace AvatarMotion.Media;

/// <summary>How words on screen look and when the title is shown.</summary>
public sealed record LyricStyle
{
    /// <summary>Frame width in pixels.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>Frame height in pixels.</summary>
    public int Height { get; init; } = 720;

    /// <summary>Colors as <c>#rrggbb</c>: night first, then dominant, second and accent. Night shades the words, the last lights up what is sung.</summary>
    public IReadOnlyList<string> Palette { get; init; } = ["#1b1140", "#ff4f9a", "#35e0ff", "#ffd166"];

    /// <summary>Font family; empty picks the best installed one.</summary>
    public string Font { get; init; } = "";

    /// <summary>One of <see cref="WordStyles.All"/>.</summary>
    public string Style { get; init; } = WordStyles.Clean;

    /// <summary>Moments of the beat, seconds, ascending; kinetic words nod on them.</summary>
    public IReadOnlyList<double> Beats { get; init; } = [];

    /// <summary>Rows of the credit card at the end, the most important first; empty for no card.</summary>
    public IReadOnlyList<string> Credits { get; init; } = [];

    /// <summary>When the film ends, seconds: the credit card stands before it.</summary>
    public double End { get; init; }

    /// <summary>Title to show, or null for none.</summary>
    public string? Title { get; init; }

    /// <summary>Artist to show under the title, or null.</summary>
    public string? Artist { get; init; }

    /// <summary>When the title appears, seconds.</summary>
    public double TitleStart { get; init; } = 0.6;

    /// <summary>How long the title stays, seconds.</summary>
    public double TitleLength { get; init; } = 4.2;
}
