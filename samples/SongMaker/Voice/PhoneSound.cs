namespace AvatarMotion.SongMaker;

/// <summary>How a phone sounds: formants in hertz, level of the voice, and level, center and width of the noise.</summary>
internal readonly record struct PhoneSound(double F1, double F2, double F3, double F4, double Voice, double Noise, double NoiseHertz, double NoiseQ)
{
    /// <summary>Whether the mouth path is closed first and then bursts open.</summary>
    public bool Stop { get; init; }

    /// <summary>Whether the sound goes through the nose: wide, damped formants.</summary>
    public bool Nasal { get; init; }

    /// <summary>Share of noise that goes through the formants of the neighbors (h, aspiration).</summary>
    public double Breath { get; init; }
}
