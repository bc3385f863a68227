using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>A melody of the band: a General MIDI program and one token per sixteenth (a note, "-" to hold, "." to rest), repeated through a section.</summary>
internal sealed record Riff(int Program, IReadOnlyList<string> Steps);
