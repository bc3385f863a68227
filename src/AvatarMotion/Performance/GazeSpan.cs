namespace AvatarMotion;

/// <summary>A look of some length, in seconds.</summary>
/// <param name="Start">The eyes are there.</param>
/// <param name="End">They leave.</param>
/// <param name="Focus">At what.</param>
internal readonly record struct GazeSpan(double Start, double End, GazeFocus Focus)
{
    /// <summary>Cast id of the one who is looked at; empty where it is no performer.</summary>
    public string Partner { get; init; } = "";

    /// <summary>Where in the audience or the sky, in [-1, 1] from the performers' right to their left.</summary>
    public float Side { get; init; }
}
