using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>An accent as it is meant: which part does what at which second.</summary>
internal readonly record struct MeantAccent(double Time, Bone Bone, AccentEvent Event);

/// <summary>An accent as it came out: <paramref name="Lag"/> seconds after its time.</summary>
internal readonly record struct AccentLag(MeantAccent Meant, double Lag);
