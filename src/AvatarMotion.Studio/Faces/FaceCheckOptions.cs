namespace AvatarMotion.Studio;

/// <summary>Which stretch of whose singing is looked at.</summary>
public sealed record FaceCheckOptions
{
    /// <summary>Seconds of the song where it begins.</summary>
    public double From { get; init; }

    /// <summary>Seconds of the song where it ends; infinite for all of it.</summary>
    public double To { get; init; } = double.PositiveInfinity;

    /// <summary>Cast id of the singer; null takes the first.</summary>
    public string? Performer { get; init; }

    /// <summary>Pictures of a strip.</summary>
    public int Pictures { get; init; } = 12;
}
