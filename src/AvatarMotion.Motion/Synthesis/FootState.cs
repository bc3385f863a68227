namespace AvatarMotion.Motion;

/// <summary>A foot at one moment.</summary>
internal struct FootState
{
    /// <summary>Where it is.</summary>
    public FootPlace Place;

    /// <summary>Heel above the ball in degrees; negative stands on the heel, toes up.</summary>
    public float Heel;

    /// <summary>In the air: carries nothing.</summary>
    public bool Air;

    /// <summary>The ball stands still on the floor.</summary>
    public bool Planted;

    /// <summary>How far the leg kneels, in [0, 1].</summary>
    public float Kneel;

    /// <summary>How far the foot is held at the other leg, in [0, 1].</summary>
    public float Passe;

    /// <summary>How far a foot that touches the floor is stretched over its toe tips, in [0, 1].</summary>
    public float Pointed;

    /// <summary>Height of a jump that lifts the whole body, in metres.</summary>
    public float Jump;
}
