namespace AvatarMotion.Face;

/// <summary>A sung line and its emotion: neutral, joy, anger, sadness, calm or surprise. Times in seconds.</summary>
public readonly record struct FaceLine(double Start, double End, string Emotion)
{
    /// <summary>How much smaller than a lead's the mouth opens, in [0, 1): more than 0 for whoever sings behind the lead.</summary>
    public float Softness { get; init; }
}
