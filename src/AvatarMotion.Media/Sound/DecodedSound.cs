using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>A decoded file and what was noticed on the way, one sentence each.</summary>
public sealed record DecodedSound(Waveform Waveform, IReadOnlyList<string> Warnings);
