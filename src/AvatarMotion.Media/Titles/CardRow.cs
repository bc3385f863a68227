namespace AvatarMotion.Media;

/// <summary>A row of a card: its words, and its size as a share of the size of sung words.</summary>
internal readonly record struct CardRow(string Text, double Size);
