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
}

/// <summary>One line, in seconds; <see cref="Singer"/> is null where the file names nobody.</summary>
public sealed record LyricLine
{
    public double Start { get; init; }

    public double End { get; init; }

    public string Text { get; init; } = "";

    public string? Singer { get; init; }

    public IReadOnlyList<LyricWord> Words { get; init; } = Array.Empty<LyricWord>();
}

/// <summary>One word, in seconds; <see cref="Confidence"/> in [0, 1] is 1 where the file gave the time.</summary>
public sealed record LyricWord
{
    public double Start { get; init; }

    public double End { get; init; }

    public string Text { get; init; } = "";

    public double Confidence { get; init; } = 1.0;

    public IReadOnlyList<Syllable> Syllables { get; init; } = Array.Empty<Syllable>();
}

/// <summary>One sung syllable, in seconds, with its phones.</summary>
public sealed record Syllable
{
    public double Start { get; init; }

    public double End { get; init; }

    public string Text { get; init; } = "";

    public IReadOnlyList<Phone> Phones { get; init; } = Array.Empty<Phone>();
}

/// <summary>One phone, in seconds; <paramref name="Symbol"/> is IPA as espeak-ng writes it (one or two letters, no stress marks).</summary>
public readonly record struct Phone(double Start, double End, string Symbol);
