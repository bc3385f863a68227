namespace AvatarMotion.Audio;

/// <summary>What a song is like as a whole, in numbers that mood and style are read from.</summary>
internal sealed record SongTraits
{
    /// <summary>Felt pulse in beats per minute; 0 where there is none.</summary>
    public double Tempo { get; init; }

    /// <summary>How sure the beat is, in [0, 1].</summary>
    public double Pulse { get; init; }

    /// <summary>Onset strength on beats over its mean, about 1 to 4.</summary>
    public double BeatStrength { get; init; }

    /// <summary>Clear onsets of any kind per second.</summary>
    public double Onsets { get; init; }

    /// <summary>Kicks and snares per beat.</summary>
    public double Drums { get; init; }

    /// <summary>Hats per beat.</summary>
    public double Hats { get; init; }

    /// <summary>Share of beats with a kick.</summary>
    public double KickOnBeat { get; init; }

    /// <summary>Snares on the second and fourth beat minus those on the first and third, in [-1, 1].</summary>
    public double Backbeat { get; init; }

    /// <summary>Kicks on the third beat minus those on the first, in [-1, 1].</summary>
    public double OneDrop { get; init; }

    /// <summary>Share of kicks that stand between the halves of beats.</summary>
    public double Syncopation { get; init; }

    /// <summary>How much of the off-beat strokes come at two thirds instead of at the half, in [-1, 1].</summary>
    public double Swing { get; init; }

    /// <summary>Middle strokes at half beats over those on beats, about 0.3 to 2.</summary>
    public double Skank { get; init; }

    /// <summary>Median distance of drum strokes from the grid, in milliseconds.</summary>
    public double Looseness { get; init; }

    /// <summary>Spectral flatness of the middle while nothing is struck.</summary>
    public double Distortion { get; init; }

    /// <summary>Sensory dissonance.</summary>
    public double Roughness { get; init; }

    /// <summary>Level below 130 Hz over the level of all.</summary>
    public double Bass { get; init; }

    /// <summary>Center of gravity of the spectrum, in [0, 1] over 28 Hz to 17 kHz.</summary>
    public double Brightness { get; init; }

    /// <summary>Loudness range in LU.</summary>
    public double Range { get; init; }

    /// <summary>Loudness in LUFS.</summary>
    public double Loudness { get; init; }

    /// <summary>Mean fullness of the spectrum, in [0, 1].</summary>
    public double Fullness { get; init; }

    /// <summary>Share of the time with a singer.</summary>
    public double Sung { get; init; }

    /// <summary>Share of the singing that is held notes of at least a fifth of a second; low for speech.</summary>
    public double Held { get; init; }

    /// <summary>Major (above 0) or minor, in about [-0.3, 0.3].</summary>
    public double Mode { get; init; }

    /// <summary>Entropy of the pitch classes from bar to bar, in [0, 1]: a drone is low, rich chords are high.</summary>
    public double Richness { get; init; }
}
