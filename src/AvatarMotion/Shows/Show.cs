using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>The plan of a film: who dances which phrase, who sings which line, which shot and light when, and why. Data only; text form in AvatarMotion.Studio.</summary>
public sealed record Show
{
    /// <summary>Version of the text form: 1.</summary>
    public const int CurrentVersion = 1;

    public int Seed { get; init; } = 1;

    public VideoSettings Video { get; init; } = new();

    public SongReference Song { get; init; } = new();

    public Treatment Treatment { get; init; } = new();

    public IReadOnlyList<CastMember> Cast { get; init; } = Array.Empty<CastMember>();

    /// <summary>Where a group stands; empty for one dancer.</summary>
    public IReadOnlyList<ShowFormation> Formations { get; init; } = Array.Empty<ShowFormation>();

    /// <summary>Where moves come from beside those in the box.</summary>
    public ShowMoves Moves { get; init; } = new();

    public IReadOnlyList<ShowPhrase> Phrases { get; init; } = Array.Empty<ShowPhrase>();

    public IReadOnlyList<ShowLine> Lines { get; init; } = Array.Empty<ShowLine>();

    public IReadOnlyList<ShowShot> Shots { get; init; } = Array.Empty<ShowShot>();

    public IReadOnlyList<ShowLight> Lights { get; init; } = Array.Empty<ShowLight>();

    public IReadOnlyList<ShowEffect> Effects { get; init; } = Array.Empty<ShowEffect>();
}

/// <summary>Size and rate of the film.</summary>
public sealed record VideoSettings
{
    /// <summary>Pixels, even.</summary>
    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 720;

    /// <summary>Frames per second as a fraction.</summary>
    public int RateNumerator { get; init; } = 30;

    public int RateDenominator { get; init; } = 1;
}

/// <summary>Which song, and its frozen analysis. Paths are relative to the Show file.</summary>
public sealed record SongReference
{
    public string File { get; init; } = "";

    public string Sha256 { get; init; } = "";

    public string Analysis { get; init; } = "";

    public string Lyrics { get; init; } = "";

    /// <summary>Folder with separate tracks of the song, or empty.</summary>
    public string Stems { get; init; } = "";

    /// <summary>The voice alone, or empty.</summary>
    public string Vocals { get; init; } = "";

    /// <summary>A MIDI file whose tempo map gives the beats, or empty.</summary>
    public string TempoMap { get; init; } = "";

    /// <summary>Seconds from the song's beginning to that of the tempo map; null to find them.</summary>
    public double? TempoOffset { get; init; }

    /// <summary>What a person knows better than the analysis.</summary>
    public IReadOnlyList<SongCorrection> Corrections { get; init; } = Array.Empty<SongCorrection>();
}

/// <summary>One performer: <see cref="Avatar"/> is a name of the built-in cast or a path relative to the Show file.</summary>
public sealed record CastMember
{
    public string Id { get; init; } = "lead";

    public string Avatar { get; init; } = "lumi";

    public bool Sings { get; init; } = true;

    /// <summary>What the lyrics call them ("Kade"); empty where that is their id or avatar, or nothing.</summary>
    public string Name { get; init; } = "";
}
