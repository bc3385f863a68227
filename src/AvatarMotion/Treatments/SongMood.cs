using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>What a song itself asks for where nobody says otherwise: mood, energy, palette and dance styles.</summary>
/// <remarks>Moods lie on the plane of valence and arousal (Russell 1980); a style that goes with a mood draws it nearer.</remarks>
internal static class SongMood
{
    private const double StyleDraw = 0.25;

    private static readonly (string Mood, double Valence, double Arousal, string Styles)[] Places =
    {
        ("hopeful", 0.72, 0.55, "pop folk"),
        ("dreamy", 0.62, 0.20, "folk jazz orchestral"),
        ("fierce", 0.25, 0.90, "metal rock"),
        ("playful", 0.75, 0.82, "funk latin reggae"),
        ("melancholic", 0.28, 0.22, "ballad orchestral"),
        ("cool", 0.42, 0.62, "electronic hip-hop"),
    };

    /// <summary>Whether the song says anything: its feel was heard.</summary>
    public static bool IsKnown(Song? song) => song is not null && song.Feel.Styles.Count > 0;

    /// <summary>The mood that lies nearest.</summary>
    public static string Of(SongFeel feel)
    {
        (string best, double nearest) = (Places[0].Mood, double.MaxValue);
        foreach ((string mood, double valence, double arousal, string styles) in Places)
        {
            double x = feel.Valence - valence, y = feel.Arousal - arousal;
            double distance = Math.Sqrt(x * x + y * y) - StyleDraw * Share(feel, styles);
            (best, nearest) = distance < nearest ? (mood, distance) : (best, nearest);
        }

        return best;
    }

    /// <summary>How big: 0.4 for the calmest music, 0.95 for the most excited.</summary>
    public static double Energy(SongFeel feel) => Math.Round(0.4 + 0.55 * feel.Arousal, 2);

    /// <summary>Which of a mood's palettes: every song has its own, always the same.</summary>
    public static int Palette(SongFeel feel, int count) =>
        SeededRandom.Pick(count, 0, FormattableString.Invariant($"{feel.Styles[0].Style} {feel.Valence:0.00} {feel.Arousal:0.00} {feel.Danceability:0.00}"), 0);

    /// <summary>Shares of dance styles, rounded as the Show writes them.</summary>
    public static IReadOnlyDictionary<string, double> Dances(Song song)
    {
        Dictionary<string, double> shares = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, double> share in SongStyle.Of(song))
            shares[share.Key] = Math.Round(share.Value, 2);
        return shares;
    }

    private static double Share(SongFeel feel, string styles)
    {
        double sum = 0;
        foreach (StyleWeight weight in feel.Styles)
        {
            foreach (string style in styles.Split(' '))
                sum += string.Equals(style, weight.Style, StringComparison.Ordinal) ? weight.Weight : 0;
        }

        return sum;
    }
}
