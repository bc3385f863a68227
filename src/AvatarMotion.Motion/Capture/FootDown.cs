namespace AvatarMotion.Motion;

/// <summary>A foot stands on the floor from frame <paramref name="First"/> to frame <paramref name="Last"/>, both included.</summary>
internal readonly record struct FootDown(int First, int Last);
