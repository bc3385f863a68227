using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>One bar: [<paramref name="Start"/>, <paramref name="End"/>) in seconds, its first beat's index in <see cref="Song.Beats"/>, and how many beats it holds.</summary>
public readonly record struct Bar(double Start, double End, int FirstBeat, int Beats);

/// <summary>What a section does in the form.</summary>
public enum SectionKind
{
    Intro,
    Verse,
    PreChorus,
    Chorus,
    Bridge,
    Break,
    Drop,
    Outro,
    Instrumental,
}

/// <summary>One part of the form, in seconds.</summary>
public sealed record Section
{
    public double Start { get; init; }

    public double End { get; init; }

    public SectionKind Kind { get; init; }

    /// <summary>Mean energy, in [0, 1].</summary>
    public double Energy { get; init; }

    /// <summary>Index of the first section that is the same music, or its own index where it is the first.</summary>
    public int SameAs { get; init; }

    /// <summary>How clear the border at its start is, in [0, 1].</summary>
    public double Confidence { get; init; } = 1.0;

    /// <summary>Length in seconds.</summary>
    public double Length => End - Start;
}

/// <summary>A moment that the show can answer.</summary>
public enum SongEventKind
{
    Build,
    Drop,
    Break,
    FinalHit,
}

/// <summary>An event at <paramref name="Time"/> seconds.</summary>
public readonly record struct SongEvent(double Time, SongEventKind Kind)
{
    /// <summary>How long a build rises or a break lasts, in seconds; 0 for a moment.</summary>
    public double Length { get; init; }
}

/// <summary>An onset at <paramref name="Time"/> seconds with <paramref name="Strength"/> in [0, 1].</summary>
public readonly record struct Onset(double Time, float Strength);

/// <summary>Drum hits by instrument, each list ascending.</summary>
public sealed record DrumHits
{
    public IReadOnlyList<Onset> Kick { get; init; } = Array.Empty<Onset>();

    public IReadOnlyList<Onset> Snare { get; init; } = Array.Empty<Onset>();

    public IReadOnlyList<Onset> Hat { get; init; } = Array.Empty<Onset>();
}

/// <summary>A stretch of singing, in seconds.</summary>
public readonly record struct VoiceSpan(double Start, double End);

/// <summary>A sung note, in seconds and (fractional) MIDI number.</summary>
public readonly record struct Note(double Start, double End, double Midi)
{
    /// <summary>Vibrato in cycles per second, 0 where the note is held straight.</summary>
    public float VibratoHertz { get; init; }

    /// <summary>Half the swing of the vibrato, in cents.</summary>
    public float VibratoCents { get; init; }
}

/// <summary>A unit of four or eight bars (shorter where the form cuts it): [<paramref name="Start"/>, <paramref name="End"/>) in seconds, its first bar's index in <see cref="Song.Bars"/>, and how many bars it holds.</summary>
public readonly record struct Phrase(double Start, double End, int FirstBar, int Bars);

/// <summary>What a song feels like; every number in [0, 1].</summary>
public sealed record SongFeel
{
    /// <summary>From sad (0) to glad (1).</summary>
    public double Valence { get; init; } = 0.5;

    /// <summary>From calm (0) to excited (1).</summary>
    public double Arousal { get; init; } = 0.5;

    /// <summary>How much the pulse invites to dance: steady, strong, in a walking tempo.</summary>
    public double Danceability { get; init; } = 0.5;

    /// <summary>Weights of genre-like styles, heaviest first; they sum to 1, or the list is empty.</summary>
    public IReadOnlyList<StyleWeight> Styles { get; init; } = Array.Empty<StyleWeight>();
}

/// <summary>How much of a style (rock, metal, electronic, hip-hop, ballad …) a song has, in [0, 1].</summary>
public readonly record struct StyleWeight(string Style, double Weight);

/// <summary>Pitch of the voice, one value per hop.</summary>
public sealed record PitchCurve
{
    /// <summary>Seconds between values.</summary>
    public double Hop { get; init; } = 0.01;

    /// <summary>Fundamental in hertz, 0 where unvoiced.</summary>
    public IReadOnlyList<float> Hz { get; init; } = Array.Empty<float>();

    /// <summary>Confidence in [0, 1].</summary>
    public IReadOnlyList<float> Confidence { get; init; } = Array.Empty<float>();
}
