namespace AvatarMotion;

/// <summary>A shot of the film in seconds: [<see cref="Start"/>, <see cref="End"/>).</summary>
public sealed record BakedShot
{
    /// <summary>Index in the film and in <c>Show.Shots</c> once these are in order of time.</summary>
    public int Index { get; init; }

    /// <summary>Id in the Show.</summary>
    public string Id { get; init; } = "";

    public double Start { get; init; }

    public double End { get; init; }

    /// <summary>Length in bars.</summary>
    public float Bars { get; init; }

    /// <summary>Name in the shot library.</summary>
    public string Shot { get; init; } = "";

    /// <summary>Cast id, or <c>all</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Vertical field of view in degrees; 0 is the shot's own.</summary>
    public float Lens { get; init; }

    public CameraMove Move { get; init; }

    /// <summary>How it begins: cut, fade or flash.</summary>
    public string Transition { get; init; } = "cut";

    /// <summary>How the shot describes itself.</summary>
    public ShotInfo Info { get; init; } = new("full");
}
