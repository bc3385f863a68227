using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>A song that was decoded and analyzed.</summary>
public sealed record HeardSong
{
    public required Song Song { get; init; }

    /// <summary>The sound file, absolute.</summary>
    public required string Path { get; init; }

    /// <summary>The lyrics file, absolute, or empty.</summary>
    public string LyricsPath { get; init; } = "";

    /// <summary>The stems that were used.</summary>
    public StemFiles Stems { get; init; } = StemFiles.None;

    /// <summary>The MIDI file whose tempo map gave the beats, absolute, or empty.</summary>
    public string TempoMapPath { get; init; } = "";

    /// <summary>Seconds from the song's beginning to that of the tempo map, to the millisecond; null where there is no map.</summary>
    public double? TempoOffset { get; init; }

    /// <summary>SHA-256 of the sound file, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What was odd but worked, one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Seconds that decoding took.</summary>
    public double DecodeSeconds { get; init; }

    /// <summary>Seconds that analysis and lyrics took, decoding apart.</summary>
    public double AnalysisSeconds { get; init; }
}
