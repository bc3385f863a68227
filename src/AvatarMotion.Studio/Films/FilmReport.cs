namespace AvatarMotion.Studio;

/// <summary>What making a film took.</summary>
public sealed record FilmReport
{
    public int Frames { get; init; }

    /// <summary>Seconds of baking.</summary>
    public double BakeSeconds { get; init; }

    /// <summary>Seconds of drawing and encoding together.</summary>
    public double DrawSeconds { get; init; }

    /// <summary>Frames a second, encoder included.</summary>
    public double FramesPerSecond => DrawSeconds > 0 ? Frames / DrawSeconds : 0;
}
