using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>An accent as it came out: <paramref name="Lag"/> seconds after its time.</summary>
internal readonly record struct AccentLag(AccentMoment Meant, double Lag);
