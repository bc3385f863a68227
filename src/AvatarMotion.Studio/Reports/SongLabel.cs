namespace AvatarMotion.Studio;

/// <summary>A named stretch or moment of a song (then both times are the same), in seconds; <paramref name="Value"/> is a height or a strength where there is one.</summary>
internal readonly record struct SongLabel(double Start, double End, string Text, double Value = 0);
