namespace AvatarMotion.Audio;

/// <summary>Probabilities that the rhythm network gives for a stretch of features.</summary>
/// <param name="Fast">Kick, snare, hat, crash, tom for each frame, as far as they help to find beats.</param>
/// <param name="Slow">Beat, downbeat, off-beat, drums, division, meters and tempi for each second frame.</param>
/// <param name="Strokes">Kick, snare, hat, crash, tom for each frame, from the branch that hears nothing but drums.</param>
internal sealed record RhythmAnswer(Signals Fast, Signals Slow, Signals Strokes);
