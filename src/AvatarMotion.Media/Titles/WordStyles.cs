using System.Collections.Generic;

namespace AvatarMotion.Media;

/// <summary>The looks that words on screen can have, by name.</summary>
public static class WordStyles
{
    /// <summary>Plain bold letters that fill with the accent color.</summary>
    public const string Clean = "clean";

    /// <summary>Glass tubes that begin to glow.</summary>
    public const string Neon = "neon";

    /// <summary>A pen on the picture, with a stroke drawn below the line.</summary>
    public const string Handwritten = "handwritten";

    /// <summary>Large words that jump when they are sung and nod on the beat.</summary>
    public const string Kinetic = "kinetic";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Clean, Neon, Handwritten, Kinetic];

    /// <summary>The look that goes with a mood of the treatment.</summary>
    public static string ForMood(string mood) => mood switch
    {
        "fierce" or "playful" => Kinetic,
        "cool" => Neon,
        "dreamy" or "melancholic" => Handwritten,
        _ => Clean,
    };
}
