namespace AvatarMotion.Motion;

/// <summary>An accent in the song: the second at which <paramref name="Event"/> of <paramref name="Bone"/> is meant to be seen.</summary>
public readonly record struct AccentMoment(double Time, Bone Bone, AccentEvent Event);
