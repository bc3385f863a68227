namespace AvatarMotion.Motion;

/// <summary>What a person knows about a recorded dance.</summary>
public sealed record CaptureOptions
{
    /// <summary>Counts per minute; null finds them.</summary>
    public double? BeatsPerMinute { get; init; }

    /// <summary>Seconds of a count; null finds it.</summary>
    public double? FirstBeat { get; init; }

    /// <summary>Style of the moves; null guesses it from name and motion.</summary>
    public string? Style { get; init; }

    /// <summary>First part of the moves' names, lower case with dashes; null takes the clip's name.</summary>
    public string? Name { get; init; }
}
