namespace AvatarMotion;

/// <summary>How a line is to be sung.</summary>
/// <param name="Emotion">neutral, joy, anger, sadness, calm or surprise.</param>
/// <param name="Strength">How much of it shows, in [0, 1].</param>
/// <param name="Valence">From sad (-1) to glad (1).</param>
/// <param name="Arousal">From calm (-1) to excited (1).</param>
/// <param name="Why">In a few words.</param>
public readonly record struct LineFeeling(string Emotion, double Strength, double Valence, double Arousal, string Why);
