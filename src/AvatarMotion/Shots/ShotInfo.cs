using System;

namespace AvatarMotion;

/// <summary>How a shot describes itself to the director.</summary>
public sealed record ShotInfo
{
    /// <param name="name">Name in the library, in lower case with hyphens.</param>
    public ShotInfo(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentException("A shot has a name, for example \"slow-orbit\".", nameof(name));
        Name = name;
    }

    public string Name { get; }

    /// <summary>How much of the body it shows where it ends.</summary>
    public ShotSize Size { get; init; } = ShotSize.Medium;

    /// <summary>How much it shows where it begins; null where that is <see cref="Size"/>.</summary>
    public ShotSize? OpensAs { get; init; }

    /// <summary>Energy of the music that it suits, in [0, 1].</summary>
    public (float Low, float High) Energy { get; init; } = (0f, 1f);

    /// <summary>Lengths that it suits, in bars.</summary>
    public BarRange Bars { get; init; } = (1, 8);

    /// <summary>Vertical field of view in degrees where the Show asks for none.</summary>
    public float Lens { get; init; } = 32f;

    /// <summary>Whether the face is large enough and seen from the front.</summary>
    public bool ShowsFace { get; init; }

    /// <summary>Whether the camera follows where the face looks rather than the body.</summary>
    internal bool FilmsFace => ShowsFace || Size <= ShotSize.CloseUp;

    /// <summary>Angle from the audience's axis in degrees, in [0, 90]; the side is drawn per shot.</summary>
    public float Azimuth { get; init; }

    /// <summary>Angle above the horizon in degrees; below it negative.</summary>
    public float Elevation { get; init; }

    /// <summary>How often the shot is welcome beside the others, above 0: 2 is twice as often as most.</summary>
    public float Share { get; init; } = 1f;

    /// <summary>Whether the camera travels.</summary>
    public bool Travels { get; init; }
}
