using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>What a foot does.</summary>
public enum FootAction
{
    /// <summary>Steps and takes the weight.</summary>
    Step,

    /// <summary>Taps with the ball, without weight.</summary>
    Touch,

    /// <summary>Sets the heel, toes up, without weight.</summary>
    Heel,

    /// <summary>Stays in the air at a height.</summary>
    Kick,

    /// <summary>Glides on the floor.</summary>
    Slide,

    /// <summary>Turns on the ball in place.</summary>
    Pivot,

    /// <summary>Leaves the floor with the other foot and lands.</summary>
    Jump,

    /// <summary>Kneels: the spot is where the knee stands, the shin lies behind it, the toes are tucked.</summary>
    Kneel,

    /// <summary>Goes along the floor without weight, as in a tendu: pointed where it lands on the ball, closed where it lands flat.</summary>
    Brush,

    /// <summary>Is held at the standing leg, toes pointed, as in a retiré; the height says how far up.</summary>
    Passe,
}

/// <summary>Which part of the sole lands first.</summary>
public enum Landing
{
    Ball,
    Heel,
    Flat,
}

/// <summary>A foot has arrived at <see cref="Spot"/> by <see cref="Count"/>.</summary>
public sealed record FootKey
{
    /// <summary>Counts after the first one: 0 is count 1, 0.5 is "1&amp;".</summary>
    public float Count { get; init; }

    public Side Side { get; init; }

    public FootAction Action { get; init; }

    /// <summary>Ball of the foot, or the knee that kneels, in the frame of the move's start.</summary>
    public FootSpot Spot { get; init; }

    /// <summary>Height of the ball above the floor at the arrival, in metres; more than 0 only for kicks and feet at the other leg.</summary>
    public float Height { get; init; }

    /// <summary>How long it travels, in counts; 0 takes the natural time.</summary>
    public float Over { get; init; }

    public Landing Landing { get; init; }
}

/// <summary>The share of the weight on the left foot, in [0, 1], from <paramref name="Count"/> on.</summary>
public readonly record struct WeightKey(float Count, float Left);

/// <summary>What a <see cref="BodyKey"/> moves.</summary>
public enum BodyChannel
{
    FaceTurn,
    HipsX,
    HipsY,
    HipsZ,
    HipsTurn,
    HipsBow,
    HipsTilt,
    ChestX,
    ChestZ,
    ChestTurn,
    ChestBow,
    ChestTilt,
    HeadTurn,
    HeadBow,
    HeadTilt,
    LeftShoulder,
    RightShoulder,

    /// <summary>Height of the hips over the floor in metres instead of what the legs give; 0 gives it back to the legs.</summary>
    HipsHeight,

    /// <summary>How far the legs are stretched, from 0, the soft crouch of most dances, to 1, the straight knees of extended lines.</summary>
    LegStretch,
}

/// <summary>A channel of the trunk has arrived at <see cref="Value"/> by <see cref="Count"/>.</summary>
public sealed record BodyKey
{
    public float Count { get; init; }

    public BodyChannel Channel { get; init; }

    /// <summary>Metres for X, Y, Z and shoulders; degrees for turn (left), bow (forward), tilt (left).</summary>
    public float Value { get; init; }

    public Effort Effort { get; init; }

    /// <summary>How long it travels, in counts; 0 takes the effort's own time.</summary>
    public float Over { get; init; }
}

/// <summary>A hand has arrived at a goal by <see cref="Count"/>.</summary>
public sealed record HandKey
{
    public float Count { get; init; }

    public Side Side { get; init; }

    /// <summary>Out, up, forward from the shoulder in the frame of the chest, in arm lengths.</summary>
    public Vector3 Goal { get; init; }

    /// <summary>Where the palm stands on the floor, in metres to the left and forward in the frame of the move's start; null for a hand in the air.</summary>
    public Vector2? Floor { get; init; }

    /// <summary>How far the elbow is lifted around the line from shoulder to hand, in degrees.</summary>
    public float ElbowLift { get; init; }

    /// <summary>How far the palm is turned from its natural side, in degrees, positive palm up.</summary>
    public float Palm { get; init; }

    /// <summary>How far the wrist is bent toward the palm, in degrees; negative bends it back.</summary>
    public float Bend { get; init; }

    public HandShape Shape { get; init; }

    public Effort Effort { get; init; }

    /// <summary>How long it travels, in counts; 0 takes the effort's own time.</summary>
    public float Over { get; init; }
}
