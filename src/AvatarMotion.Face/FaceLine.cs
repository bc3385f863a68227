namespace AvatarMotion.Face;

/// <summary>A sung line and its emotion: neutral, joy, anger, sadness, calm or surprise. Times in seconds.</summary>
public readonly record struct FaceLine(double Start, double End, string Emotion);
