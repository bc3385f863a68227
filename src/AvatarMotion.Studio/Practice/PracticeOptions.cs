namespace AvatarMotion.Studio;

/// <summary>How a film to practice with is made.</summary>
public sealed record PracticeOptions
{
    public PracticeView View { get; init; } = PracticeView.Mirror;

    /// <summary>Share of the song's tempo, 0.5 to 1; the pitch stays.</summary>
    public double Tempo { get; init; } = 1;

    /// <summary>Whether the counts and the moves' names are on screen.</summary>
    public bool ShowsCounts { get; init; } = true;

    /// <summary>Whether a voice counts.</summary>
    public bool SpeaksCounts { get; init; }

    /// <summary>Id of a phrase to repeat, or null for the whole dance.</summary>
    public string? Phrase { get; init; }

    /// <summary>How often it is danced, at least 1; each time a bar of the song leads in where something is repeated.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Who is watched, a cast id; null takes everybody.</summary>
    public string? Performer { get; init; }

    /// <summary>Seconds of the song between which the film lies, where no phrase is chosen.</summary>
    public double From { get; init; }

    public double To { get; init; } = double.PositiveInfinity;

    /// <summary>Size and rate; null takes the Show's.</summary>
    public VideoSettings? Video { get; init; }
}
