using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>A note as a singing synthesizer's project has it, in seconds, with its lyric as it was typed and its phones as IPA (empty where the project gives none).</summary>
internal sealed record SynthNote(double Start, double End, double Midi, string Lyric)
{
    public IReadOnlyList<string> Phones { get; init; } = Array.Empty<string>();
}
