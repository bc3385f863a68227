using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>What a MIDI file says of time, in ticks from its beginning.</summary>
internal sealed record MidiScore
{
    /// <summary>Ticks in a quarter note.</summary>
    public required int TicksPerQuarter { get; init; }

    /// <summary>Microseconds of a quarter note, from each tick on; ascending.</summary>
    public List<(long Tick, int MicrosecondsPerQuarter)> Tempos { get; } = [];

    /// <summary>Time signatures, from each tick on; ascending.</summary>
    public List<(long Tick, int Beats, int Unit)> Signatures { get; } = [];

    /// <summary>Markers; where a file has none, its cue points. Ascending.</summary>
    public List<(long Tick, string Name)> Markers { get; } = [];

    /// <summary>Where notes begin; ascending.</summary>
    public List<long> Notes { get; } = [];

    /// <summary>Keys that go down and up, track by track.</summary>
    public List<(long Tick, int Track, int Channel, int Key, bool IsDown)> Keys { get; } = [];

    /// <summary>Texts and lyrics as bytes in an encoding that the file does not name, track by track.</summary>
    public List<(long Tick, int Track, bool IsLyric, byte[] Text)> Texts { get; } = [];
}
