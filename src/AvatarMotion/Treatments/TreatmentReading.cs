using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>A treatment read from a prompt, and the words that said nothing to the reader.</summary>
/// <param name="Treatment">What was understood; everything else keeps its default.</param>
/// <param name="Unknown">Words that were ignored, in their order, once each.</param>
public sealed record TreatmentReading(Treatment Treatment, IReadOnlyList<string> Unknown);
