namespace AvatarMotion;

/// <summary>What a performer looks at.</summary>
internal enum GazeFocus
{
    /// <summary>The lens, wherever it is.</summary>
    Camera,

    /// <summary>Somebody in the audience.</summary>
    Crowd,

    /// <summary>Over everybody's heads.</summary>
    Sky,

    /// <summary>The floor ahead.</summary>
    Down,

    /// <summary>The one who sings.</summary>
    Partner,
}
