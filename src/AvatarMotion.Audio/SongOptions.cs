namespace AvatarMotion.Audio;

/// <summary>How <see cref="Song.Analyze"/> listens.</summary>
public sealed record SongOptions
{
    /// <summary>Threads that may work; 0 (the default) for one per processor. The result does not depend on it.</summary>
    public int MaxThreads { get; init; }

    /// <summary>The voice alone, of the same length as the song, where the caller has it (a stem); otherwise the voice is sought in the mix.</summary>
    public Waveform? Vocals { get; init; }

    /// <summary>Somebody is known to sing, because there are lyrics: singers unlike all that the voice network knows are then sought by their melody, too.</summary>
    public bool IsSung { get; init; }

    /// <summary>The drums alone, where the caller has them; sharpens beats and drum hits.</summary>
    public Waveform? Drums { get; init; }

    /// <summary>Everything but the voice, where the caller has it; sharpens harmony and form.</summary>
    public Waveform? Backing { get; init; }

    /// <summary>Beats that are known (a tempo map, or a person's corrections) and replace those heard; null to listen.</summary>
    public KnownGrid? Grid { get; init; }

    /// <summary>Title to carry into the song, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Artist to carry into the song, or null.</summary>
    public string? Artist { get; init; }
}
