namespace AvatarMotion.Face;

/// <summary>Air taken before a phrase: from <paramref name="Start"/> to <paramref name="End"/> seconds, which is just before the voice.</summary>
/// <param name="Start">The lips part.</param>
/// <param name="End">The chest is full.</param>
/// <param name="Depth">How deep, in (0, 1]: by the length of what is sung after it.</param>
public readonly record struct SungBreath(double Start, double End, float Depth);
