namespace AvatarMotion.SongMaker;

/// <summary>How a phone is made by a man's tract of 17.5 cm: formants in hertz, level of voice and noise (1 is an open vowel), natural length in fluent speech.</summary>
internal sealed record Sound(double F1, double F2, double F3)
{
    /// <summary>How much the second and third formants give way to the neighboring vowel, 0 to 1: a k is made where the vowel is, an s is not.</summary>
    public double Pull { get; init; }

    public double Voice { get; init; } = 1;

    /// <summary>Level of the noise at the narrow place.</summary>
    public double Noise { get; init; }

    /// <summary>Center of the noise in hertz; 0 follows the second formant.</summary>
    public double Center { get; init; }

    public double Q { get; init; } = 1;

    /// <summary>Air through the whole tract: h, and what follows the burst of p, t, k.</summary>
    public double Aspiration { get; init; }

    /// <summary>Closed first, then bursts open.</summary>
    public bool IsStop { get; init; }

    /// <summary>Share of an affricate that is its hiss; 0 for others.</summary>
    public double Release { get; init; }

    public bool IsNasal { get; init; }

    /// <summary>Whether the tongue taps again and again (Spanish rr).</summary>
    public bool IsTrilled { get; init; }

    public double Seconds { get; init; } = 0.06;

    /// <summary>Where a diphthong ends, or null.</summary>
    public string? Glide { get; init; }
}
