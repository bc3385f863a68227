namespace AvatarMotion.Motion;

/// <summary>A move that was cut from a clip.</summary>
/// <param name="Move">The move with its recording.</param>
/// <param name="Start">Seconds of the clip at its first count.</param>
/// <param name="End">Seconds of the clip behind its last count.</param>
public sealed record CapturedMove(Move Move, double Start, double End);
