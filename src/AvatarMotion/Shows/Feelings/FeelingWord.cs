namespace AvatarMotion;

/// <summary>What a word feels like.</summary>
/// <param name="Valence">From sad (-1) to glad (1).</param>
/// <param name="Arousal">From calm (-1) to excited (1).</param>
/// <param name="Surprises">Whether it tells of something unexpected.</param>
internal readonly record struct FeelingWord(float Valence, float Arousal, bool Surprises);
