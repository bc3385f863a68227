using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>A word that is to be found in the song.</summary>
/// <param name="Line">Index of its line in the lyrics.</param>
/// <param name="Text">As it is written.</param>
/// <param name="Syllables">Its phones in IPA, by syllable; at least one.</param>
/// <param name="Given">The word as the file has it, or null where the file knows only the line's text.</param>
internal sealed record SungWord(int Line, string Text, IReadOnlyList<IReadOnlyList<string>> Syllables, LyricWord? Given)
{
    /// <summary>Whether a breath is likely after it: it ends a phrase, by its mark.</summary>
    public bool EndsPhrase => Text.Length > 0 && ",.;:!?…—、。！？".IndexOf(Text[Text.Length - 1]) >= 0;

    /// <summary>Whether the file says when it starts.</summary>
    public bool IsTimed => Given is { IsTimed: true };
}
