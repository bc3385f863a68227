namespace AvatarMotion.Studio;

/// <summary>How a film is drawn; what is null is taken from the Show.</summary>
public sealed record FilmOptions
{
    /// <summary>Seconds of the song where the film begins.</summary>
    public double From { get; init; }

    /// <summary>Seconds of the song where the film ends; infinite for all of it.</summary>
    public double To { get; init; } = double.PositiveInfinity;

    public VideoSettings? Video { get; init; }

    /// <summary>Smaller and simpler, for a quick look: 640 pixels wide, lowest meshes, no mirror, no bloom.</summary>
    public bool Draft { get; init; }

    /// <summary>Words, title and credits on screen.</summary>
    public bool Words { get; init; } = true;

    /// <summary>How they look, one of <see cref="ScreenWords.Styles"/>.</summary>
    public string? WordStyle { get; init; }

    /// <summary>A PNG file for a grid of stills with times, or null.</summary>
    public string? ContactSheet { get; init; }
}
