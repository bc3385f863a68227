namespace AvatarMotion.Motion;

/// <summary>Where the ball of a foot stands on the floor.</summary>
/// <param name="X">Metres to the dancer's left.</param>
/// <param name="Z">Metres forward.</param>
/// <param name="Turn">Degrees the toes point to the dancer's left.</param>
public readonly record struct FootSpot(float X, float Z, float Turn);
