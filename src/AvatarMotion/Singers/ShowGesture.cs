namespace AvatarMotion;

/// <summary>What a hand does on a word of a line.</summary>
/// <param name="At">When the hand has arrived: the stressed vowel of the word.</param>
/// <param name="Hand">left or right.</param>
/// <param name="Do">Name in <see cref="SungGestures"/>.</param>
public sealed record ShowGesture(MusicalTime At, string Hand, string Do);
