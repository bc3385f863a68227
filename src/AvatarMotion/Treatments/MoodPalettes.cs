using System;
using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>Moods and their colors: night, dominant, second, accent, sometimes a light.</summary>
public static class MoodPalettes
{
    // Night is dark enough to let the performer stand out; dominant and second lie far apart on the color wheel; the accent is the lightest and warmest or coldest.
    private static readonly (string Mood, double Energy, string[][] Palettes)[] All =
    {
        ("hopeful", 0.7, new[]
        {
            new[] { "#1b1140", "#ff4f9a", "#35e0ff", "#ffd166" },
            new[] { "#13233f", "#ff8a5c", "#5cc8ff", "#fff1b8" },
            new[] { "#201a4d", "#ffb347", "#7f7bff", "#7dffcf" },
        }),
        ("dreamy", 0.5, new[]
        {
            new[] { "#1c1838", "#b79cff", "#7de2d1", "#ffe3f1" },
            new[] { "#16213e", "#8fb8ff", "#f7a8d8", "#fff4d6" },
            new[] { "#221536", "#d98cff", "#6fd3ff", "#ffd9a0" },
        }),
        ("fierce", 0.95, new[]
        {
            new[] { "#14060f", "#ff2e4c", "#7a1cff", "#ffe14d" },
            new[] { "#0b0b14", "#ff4b1f", "#00c2ff", "#f5ff5c" },
            new[] { "#190a24", "#e0115f", "#2de2e6", "#ff9f1c" },
        }),
        ("playful", 0.8, new[]
        {
            new[] { "#2a1a4a", "#ff6ec7", "#4be1a0", "#ffe14d" },
            new[] { "#12305a", "#ff7f6b", "#ffd23f", "#6ef3ff" },
            new[] { "#31165a", "#9b5cff", "#ff9de2", "#b9ff66" },
        }),
        ("melancholic", 0.4, new[]
        {
            new[] { "#0f1a2b", "#5b8bd9", "#8a7fb8", "#ffcf9e" },
            new[] { "#151b26", "#6fa3b8", "#a35d7c", "#f2dfc2" },
            new[] { "#161229", "#6c7bd6", "#4fb0a5", "#ffb8a8" },
        }),
        ("cool", 0.65, new[]
        {
            new[] { "#0b1a2a", "#00b8d9", "#6554ff", "#c9ff4d" },
            new[] { "#101024", "#3d7bff", "#00e0b8", "#ff5c8a" },
            new[] { "#0d1f22", "#13d6a3", "#3a86ff", "#ffd60a" },
        }),
    };

    /// <summary>Names of the moods.</summary>
    public static IReadOnlyList<string> Moods { get; } = Array.ConvertAll(All, static mood => mood.Mood);

    /// <summary>The palettes of a mood, three each; those of <c>hopeful</c> for an unknown one.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string mood) => Find(mood).Palettes;

    /// <summary>The energy that a mood brings, in [0, 1].</summary>
    public static double EnergyOf(string mood) => Find(mood).Energy;

    private static (string Mood, double Energy, string[][] Palettes) Find(string mood)
    {
        foreach ((string Mood, double Energy, string[][] Palettes) entry in All)
        {
            if (string.Equals(entry.Mood, mood, StringComparison.Ordinal))
                return entry;
        }

        return All[0];
    }
}
