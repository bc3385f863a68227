namespace AvatarMotion.SongMaker;

/// <summary>Who sings: a body and habits.</summary>
internal sealed record Singer(string Name)
{
    /// <summary>Formants relative to a man's tract of 17.5 cm; a woman's is shorter: about 1.17.</summary>
    public double Tract { get; init; } = 1;

    /// <summary>MIDI number of the voice when it speaks weak syllables.</summary>
    public double Speaks { get; init; } = 46;

    /// <summary>Vocal effort from soft 0 to shouting 1: brightness of the source.</summary>
    public double Effort { get; init; } = 0.6;

    /// <summary>Air beside the tone, 0 to 1.</summary>
    public double Breath { get; init; } = 0.2;

    /// <summary>Loudness in the mix; 1 is usual.</summary>
    public double Level { get; init; } = 1;

    /// <summary>Place from left -1 to right 1.</summary>
    public double Pan { get; init; }
}
