namespace AvatarMotion;

/// <summary>A word of a line that a hand can answer to.</summary>
/// <param name="Start">When it is sung, in seconds.</param>
/// <param name="End">When it ends.</param>
/// <param name="Word">As it stands in the lexicon's language, in lower case.</param>
/// <param name="Gesture">What the hand does.</param>
/// <param name="Weight">How strongly the word asks for it, in (0, 1]: a heart more than a me.</param>
public readonly record struct KeyWord(double Start, double End, string Word, WordGesture Gesture, double Weight);
