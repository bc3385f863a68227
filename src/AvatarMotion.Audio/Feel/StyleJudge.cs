using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Weighs genre-like styles by what players of each style do: evidence is added up per style and shared out.</summary>
/// <remarks>Hand-made rules, no trained model: each term is a habit that handbooks of the style name (four on the floor, one drop, backbeat, swing, distortion, speech over a beat).</remarks>
internal static class StyleJudge
{
    /// <summary>How much an advantage in evidence counts: one point makes a style about five times as likely.</summary>
    private const double Sharpness = 1.6;

    private const double Least = 0.02;

    /// <summary>Styles with their weights, heaviest first; they sum to 1. The less a sound is like music, the more even they are; none is named where it is like none.</summary>
    public static IReadOnlyList<StyleWeight> Judge(SongTraits traits)
    {
        double sharpness = Sharpness * UsualSounds.Familiarity(traits);
        if (sharpness <= 0)
            return Array.Empty<StyleWeight>();
        (string Style, double Evidence)[] evidence = Evidence(traits);
        double top = double.MinValue, sum = 0;
        foreach ((string _, double value) in evidence)
            top = Math.Max(top, value);
        foreach ((string _, double value) in evidence)
            sum += Math.Exp(sharpness * (value - top));
        List<StyleWeight> weights = new();
        double kept = 0;
        foreach ((string style, double value) in evidence)
        {
            if (Math.Exp(sharpness * (value - top)) / sum < Least)
                continue;
            weights.Add(new StyleWeight(style, Math.Exp(sharpness * (value - top))));
            kept += Math.Exp(sharpness * (value - top));
        }

        for (int i = 0; i < weights.Count; i++)
            weights[i] = weights[i] with { Weight = weights[i].Weight / kept };
        weights.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Style, b.Style));
        return weights;
    }

    private static (string Style, double Evidence)[] Evidence(SongTraits t)
    {
        double machine = t.Drums > 0.4 ? Down(t.Looseness, 3, 7) : 0.3;
        double clean = Down(t.Distortion, 0.06, 0.16);
        double drummed = Up(t.Drums, 0.3, 1.0);
        double speech = Up(t.Sung, 0.2, 0.5) * Down(t.Held, 0.3, 0.5);
        double fast = Math.Max(Up(t.Tempo, 135, 165), Up(t.Drums, 1.8, 2.6));
        double crunch = Up(t.Distortion, 0.03, 0.11) * Down(t.Distortion, 0.2, 0.36);
        double rapTempo = Math.Max(Near(t.Tempo, 88, 12), 0.7 * Near(t.Tempo, 145, 14));
        return new[]
        {
            ("metal", 2.0 * Up(t.Distortion, 0.14, 0.30) + 0.7 * Up(t.Onsets, 5, 8) + 0.6 * Up(t.Roughness, 0.13, 0.22) + 0.4 * fast - 0.4 * machine),
            ("rock", 1.2 * crunch + 0.6 * Up(t.Backbeat, 0.1, 0.5) + 0.4 * drummed + 0.3 * Near(t.Tempo, 130, 35) + 0.2),
            ("pop", 0.9 + 0.4 * Near(t.Tempo, 112, 20) + 0.6 * Up(t.Sung, 0.25, 0.55) * Up(t.Held, 0.45, 0.7) + 0.3 * clean + 0.3 * Up(t.Brightness, 0.42, 0.47) * drummed),
            ("folk", 0.9 * Down(t.Distortion, 0.02, 0.07) + 0.7 * Down(t.Drums, 0.6, 1.5) + 0.8 * Down(t.Brightness, 0.38, 0.45) + 0.3 * (1 - machine) + 0.3 * Up(t.Mode, 0.1, 0.35)),
            ("electronic", Electronic(t, machine, drummed)),
            ("hip-hop", 1.3 * speech + 0.6 * Up(t.Syncopation, 0.1, 0.3) + 0.6 * rapTempo + 0.5 * Up(t.Bass, 1.7, 2.3) * drummed + 0.3 * Up(t.Backbeat, 0.2, 0.5)),
            ("ballad", 0.8 * Down(t.Tempo, 72, 92) + 0.9 * Down(t.Onsets, 2.4, 3.6) + 0.4 * Down(t.Drums, 0.6, 1.4) + 0.4 * Up(t.Held, 0.6, 0.8) * Up(t.Sung, 0.2, 0.4) + 0.3 * Up(t.Range, 5, 9) + 0.2 * clean),
            ("latin", 0.9 * Up(t.Syncopation, 0.12, 0.35) * Down(t.Backbeat, 0.0, 0.3) * clean + 0.5 * Near(t.Tempo, 100, 16) + 0.3 * clean + 0.3 * Up(t.Hats, 1.5, 3)),
            ("reggae", Reggae(t, clean, drummed)),
            ("funk", 0.7 * Up(t.Syncopation, 0.08, 0.25) + 0.6 * Up(t.Hats, 1.6, 3.2) + 0.5 * Up(t.Backbeat, 0.1, 0.5) + 0.5 * Near(t.Tempo, 112, 14) + (0.3 + 0.3 * Up(t.Skank, 0.7, 1.1)) * clean),
            ("jazz", 1.8 * Up(t.Swing, -0.1, 0.4) + 0.7 * Up(t.Richness, 0.915, 0.95) * clean + 0.4 * Down(t.Loudness, -16, -10)),
            ("orchestral", 1.4 * Down(t.Drums, 0.2, 0.7) + 0.6 * Up(t.Range, 6, 12) + 0.6 * Down(t.Sung, 0.1, 0.35) + 0.4 * Down(t.Pulse, 0.3, 0.7) + 0.3 * Up(t.Fullness, 0.5, 0.65)),
        };
    }

    /// <summary>A machine's exactness, four on the floor, bright, loud, few words, strokes between the beats, straight.</summary>
    private static double Electronic(SongTraits t, double machine, double drummed)
    {
        double beat = 0.5 * machine * drummed + 0.6 * Up(t.KickOnBeat, 0.5, 0.9) * Down(t.Backbeat, 0.2, 0.5) + 0.4 * Up(t.Skank, 0.55, 1.0) - 0.6 * Up(t.Swing, -0.2, 0.3);
        return beat + 0.6 * Up(t.Brightness, 0.44, 0.51) * drummed + 0.9 * Down(t.Sung, 0.04, 0.22) * drummed + 0.4 * Up(t.Loudness, -12, -7);
    }

    /// <summary>Chords between the beats, the drums' weight on the third beat, a backbeat that is not where rock has it, much bass.</summary>
    private static double Reggae(SongTraits t, double clean, double drummed) =>
        0.9 * Up(t.Skank, 0.95, 1.5) * clean + 0.7 * Up(t.OneDrop, 0.0, 0.5) + 1.2 * Up(t.Bass, 2.0, 2.5) * drummed + 0.7 * Up(-t.Backbeat, 0.0, 0.4) * drummed + 0.3 * Near(t.Tempo, 78, 14);

    /// <summary>0 below <paramref name="low"/>, 1 above <paramref name="high"/>.</summary>
    private static double Up(double value, double low, double high) => Math.Min(1.0, Math.Max(0.0, (value - low) / (high - low)));

    /// <summary>1 below <paramref name="low"/>, 0 above <paramref name="high"/>.</summary>
    private static double Down(double value, double low, double high) => 1.0 - Up(value, low, high);

    private static double Near(double value, double center, double width) => Math.Exp(-(value - center) * (value - center) / (width * width));
}
