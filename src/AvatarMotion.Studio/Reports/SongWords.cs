using System;
using System.Collections.Generic;
using System.Globalization;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>What is heard in a song, in words that the terminal and the report share.</summary>
public static class SongWords
{
    private const double Fast = 1.04;

    /// <summary>Whether the beat grid of <paramref name="song"/> is no more than a guess.</summary>
    public static bool IsGuess(Song song) => song.IsBeatGuessed;

    /// <summary>How sure the beat is, as a sentence without its period.</summary>
    public static string Beat(Song song) => song switch
    {
        { Beats.Count: 0 } => "No beat was found",
        { Confidence: < Song.LeastConfidence } => "The beat is a guess: the grid is drawn faint",
        { Confidence: < 0.55 } => "The beat is likely, not certain",
        { Confidence: < 0.8 } => "The beat is fairly sure",
        { Confidence: < 0.95 } => "The beat is sure",
        _ => "The beat is very sure",
    };

    /// <summary>Whether the tempo holds: "steady tempo" or "tempo from 96 to 124"; over windows of eight beats.</summary>
    public static string Tempo(Song song)
    {
        double low = double.MaxValue, high = 0;
        foreach ((_, double tempo) in TempoChanges.Find(song))
            (low, high) = (Math.Min(low, tempo), Math.Max(high, tempo));
        return high > Fast * low ? string.Create(CultureInfo.InvariantCulture, $"tempo from {low:0} to {high:0}") : "steady tempo";
    }

    /// <summary>The usual meter ("4/4", "6/8"), or nothing where there are no bars.</summary>
    public static string Meter(Song song) => Studio.Meter.Usual(song)?.ToString() ?? "";

    /// <summary>The feel in a few words ("glad, excited, danceable"), or nothing where nothing was judged.</summary>
    public static string Feel(Song song)
    {
        if (!HasFeel(song))
            return "";
        SongFeel feel = song.Feel;
        string mood = feel.Valence switch { < 0.2 => "sad", < 0.4 => "wistful", < 0.6 => "even-tempered", < 0.8 => "glad", _ => "joyful" };
        string drive = feel.Arousal switch { < 0.2 => "very calm", < 0.4 => "calm", < 0.6 => "moderate", < 0.8 => "driving", _ => "fierce" };
        string dance = feel.Danceability switch { < 0.3 => "not for dancing", < 0.6 => "for swaying", < 0.8 => "danceable", _ => "made for dancing" };
        return $"{mood}, {drive}, {dance}";
    }

    /// <summary>Whether the feel was judged: an untouched default says nothing.</summary>
    public static bool HasFeel(Song song) =>
        song.Feel.Styles.Count > 0 || song.Feel with { Styles = Array.Empty<StyleWeight>() } != new SongFeel();

    /// <summary>The form as letters, one a section; the same music has the same letter.</summary>
    public static string Form(Song song) => string.Join(' ', Letters(song));

    /// <summary>The letter of every section: A for the first music, B for the next that is new.</summary>
    public static IReadOnlyList<string> Letters(Song song)
    {
        Dictionary<int, string> letters = [];
        List<string> form = [];
        for (int i = 0; i < song.Sections.Count; i++)
        {
            int first = song.Sections[i].SameAs;
            if (first < 0 || first >= song.Sections.Count)
                first = i;
            if (!letters.TryGetValue(first, out string? letter))
                letters[first] = letter = Letter(letters.Count);
            form.Add(letter);
        }

        return form;
    }

    /// <summary>The nearest note of a fractional MIDI number, as musicians write it ("A4").</summary>
    public static string Note(double midi) => NoteName.Of(midi);

    private static string Letter(int number)
    {
        const int Alphabet = 26;
        string round = number < Alphabet ? "" : (number / Alphabet).ToString(CultureInfo.InvariantCulture);
        return (char)('A' + number % Alphabet) + round;
    }
}
