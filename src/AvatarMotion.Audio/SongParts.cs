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
public readonly record struct SongEvent(double Time, SongEventKind Kind);

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
public readonly record struct Note(double Start, double End, double Midi);

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
