using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>The words of a song in time. Immutable.</summary>
public sealed record Lyrics
{
    /// <summary>No words.</summary>
    public static Lyrics None { get; } = new();

    /// <summary>Lines, ascending.</summary>
    public IReadOnlyList<LyricLine> Lines { get; init; } = Array.Empty<LyricLine>();

    /// <summary>ISO 639-1 code ("en", "ja"), or empty where unknown.</summary>
    public string Language { get; init; } = "";

    /// <summary>Whether the file gave the phones and their times (a project of a singing synthesizer); they are then kept as they are.</summary>
    public bool PhonesAreGiven { get; init; }
}

/// <summary>One line, in seconds; <see cref="Singer"/> is null where the file names nobody.</summary>
public sealed record LyricLine
{
    public double Start { get; init; }

    public double End { get; init; }

    /// <summary>Whether <see cref="Start"/> and <see cref="End"/> mean anything yet; not so in plain text.</summary>
    public bool IsTimed { get; init; } = true;

    public string Text { get; init; } = "";

    /// <summary>One name, several ("Lumi &amp; Kade"), or "all".</summary>
    public string? Singer { get; init; }

    /// <summary>Whether this is sung behind the lead.</summary>
    public bool Backing { get; init; }

    /// <summary>The heading above the line ("Chorus"), or null where there is none.</summary>
    public string? Section { get; init; }

    /// <summary>Words in the order of <see cref="Text"/>; empty where nothing is known of them yet.</summary>
    public IReadOnlyList<LyricWord> Words { get; init; } = Array.Empty<LyricWord>();
}

/// <summary>One word, in seconds; <see cref="Confidence"/> in [0, 1] is 1 where the file gave the time.</summary>
public sealed record LyricWord
{
    public double Start { get; init; }

    public double End { get; init; }

    /// <summary>Whether <see cref="Start"/> and <see cref="End"/> mean anything yet.</summary>
    public bool IsTimed { get; init; } = true;

    public string Text { get; init; } = "";

    /// <summary>How the word is spoken where its spelling does not say (kana of 漢字); null where it does.</summary>
    public string? Reading { get; init; }

    public double Confidence { get; init; } = 1.0;

    public IReadOnlyList<Syllable> Syllables { get; init; } = Array.Empty<Syllable>();
}

/// <summary>One sung syllable, in seconds, with its phones.</summary>
public sealed record Syllable
{
    public double Start { get; init; }

    public double End { get; init; }

    public string Text { get; init; } = "";

    /// <summary>Pitch that the file gives, in (fractional) MIDI number; null where it gives none.</summary>
    public double? Midi { get; init; }

    public IReadOnlyList<Phone> Phones { get; init; } = Array.Empty<Phone>();
}

/// <summary>One phone, in seconds; <paramref name="Symbol"/> is IPA as espeak-ng writes it (one or two letters, no stress marks).</summary>
public readonly record struct Phone(double Start, double End, string Symbol);
