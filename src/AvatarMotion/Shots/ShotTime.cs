namespace AvatarMotion;

/// <summary>One moment of one shot: all that a <see cref="Shot"/> may look at.</summary>
public readonly struct ShotTime
{
    /// <summary>Seconds in the film.</summary>
    public double Time { get; init; }

    /// <summary>Place in the shot, in [0, 1].</summary>
    public float Phase { get; init; }

    /// <summary>Seconds since the shot began.</summary>
    public double Elapsed { get; init; }

    /// <summary>Length of the shot in bars.</summary>
    public float Bars { get; init; }

    /// <summary>Width over height of the picture.</summary>
    public float Aspect { get; init; }

    /// <summary>Vertical field of view that the Show asks for, in degrees; 0 takes the shot's own.</summary>
    public float Lens { get; init; }

    /// <summary>Move that the Show asks for.</summary>
    public CameraMove Move { get; init; }

    /// <summary>1 films from the performer's left (+X), -1 from the right.</summary>
    public int Side { get; init; }

    /// <summary>Where the subject faced when the shot began, degrees from the audience's axis.</summary>
    public float FacingAtStart { get; init; }

    /// <summary>Where the subject, in near shots its face, is turned in the mean of the shot's first moments, degrees from the audience's axis.</summary>
    public float FacingEarly { get; init; }

    /// <summary>Seed of the Show and id of the shot, for shake.</summary>
    public int Seed { get; init; }

    public string Id { get; init; }

    /// <summary>Who is filmed.</summary>
    public SubjectView Subject { get; init; }

    /// <summary>All performers together.</summary>
    public SubjectView Group { get; init; }
}
