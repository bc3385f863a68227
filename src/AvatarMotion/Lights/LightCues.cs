using System;
using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>The cues that come with the library.</summary>
public static class LightCues
{
    private static readonly Dictionary<string, LightCue> ByName = new(StringComparer.Ordinal);

    static LightCues()
    {
        List<string> names = new();
        foreach (LightCue cue in All)
        {
            ByName.Add(cue.Name, cue);
            names.Add(cue.Name);
        }

        Names = names;
    }

    /// <summary>All cues.</summary>
    public static IReadOnlyList<LightCue> All { get; } = new[]
    {
        new LightCue("intro-dawn") { Key = 0.76f, Fill = 0.16f, Rim = 0.55f, Beams = 0.35f, Wall = 0.42f, WallPattern = 3, Haze = 0.6f, Pulse = 0.2f, SweepBars = 16f, From = 0.8f, Colors = 0.15f, Wash = 0.06f, Glow = 0.9f },
        new LightCue("verse-glow") { Key = 0.84f, Fill = 0.24f, Rim = 0.45f, Beams = 0.35f, Wall = 0.36f, WallPattern = 0, Haze = 0.4f, Pulse = 0.35f, Colors = 0.12f, Wash = 0.05f, Glow = 0.9f },
        new LightCue("verse-rain") { Key = 0.84f, Fill = 0.24f, Rim = 0.5f, Beams = 0.4f, Wall = 0.38f, WallPattern = 2, Haze = 0.45f, Pulse = 0.35f, Colors = 0.12f, Wash = 0.05f, Glow = 0.9f },
        new LightCue("pre-lift") { Key = 0.9f, Fill = 0.22f, Rim = 0.6f, Beams = 0.55f, Wall = 0.46f, WallPattern = 1, Haze = 0.5f, Accent = 0.15f, Pulse = 0.55f, SweepBars = 4f, From = 0.72f, Wash = 0.16f, Colors = 0.5f, Glow = 1f },
        new LightCue("chorus-blaze") { Key = 1f, Fill = 0.3f, Rim = 0.95f, Beams = 1f, Wall = 0.5f, WallPattern = 3, Haze = 0.6f, Accent = 0.6f, Pulse = 0.9f, SweepBars = 4f, FadeBeats = 0.5f, Wash = 0.45f, Glow = 1.8f },
        new LightCue("chorus-rings") { Key = 1f, Fill = 0.3f, Rim = 1f, Beams = 1f, Wall = 0.6f, WallPattern = 1, Haze = 0.6f, Accent = 0.85f, Pulse = 1f, SweepBars = 4f, FadeBeats = 0.5f, Wash = 0.55f, Glow = 1.9f },
        new LightCue("bridge-mono") { Key = 0.82f, Fill = 0.2f, Rim = 0.6f, Beams = 0.35f, Wall = 0.3f, WallPattern = 2, Haze = 0.65f, Pulse = 0.25f, SweepBars = 16f, Colors = 0f, Wash = 0.14f, Glow = 0.9f },
        new LightCue("drop-strobe-safe") { Key = 0.95f, Fill = 0.26f, Rim = 1f, Beams = 1f, Wall = 0.57f, WallPattern = 1, Haze = 0.7f, Accent = 1f, Pulse = 1f, SweepBars = 2f, FadeBeats = 0.25f, Wash = 0.45f, Glow = 1.8f },
        new LightCue("break-spot") { Key = 0.9f, Fill = 0.12f, Rim = 0.3f, Beams = 0.12f, Wall = 0.1f, WallPattern = 2, Haze = 0.5f, Pulse = 0.1f, SweepBars = 16f, Colors = 0f, FadeBeats = 1f, Wash = 0f, Glow = 0.6f },
        new LightCue("instrumental-drive") { Key = 0.88f, Fill = 0.25f, Rim = 0.8f, Beams = 0.8f, Wall = 0.48f, WallPattern = 0, Haze = 0.55f, Accent = 0.35f, Pulse = 0.8f, SweepBars = 4f, Wash = 0.25f, Glow = 1.3f },
        new LightCue("outro-fade") { Key = 0.8f, Fill = 0.18f, Rim = 0.5f, Beams = 0.3f, Wall = 0.3f, WallPattern = 3, Haze = 0.55f, Pulse = 0.2f, SweepBars = 16f, Colors = 0.3f, Wash = 0.06f, Glow = 0.9f },
    };

    /// <summary>Names in order.</summary>
    public static IReadOnlyList<string> Names { get; }

    /// <summary>Finds a cue by its name.</summary>
    public static bool TryGet(string name, out LightCue cue) => ByName.TryGetValue(name, out cue!);
}
