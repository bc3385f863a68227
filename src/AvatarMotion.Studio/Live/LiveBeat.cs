using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>One beat as it was danced.</summary>
/// <param name="Time">Seconds of the input.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="BeatsPerMinute">Tempo.</param>
/// <param name="Confidence">How sure, in [0, 1].</param>
/// <param name="Mode">Idle, groove or dance.</param>
/// <param name="Move">What is danced.</param>
public sealed record LiveBeat(double Time, int Number, double BeatsPerMinute, float Confidence, LiveMode Mode, string Move);
