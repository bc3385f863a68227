using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>A word that is to be found in the song.</summary>
/// <param name="Line">Index of its line in the lyrics.</param>
/// <param name="Given">The word as the lyrics have it.</param>
/// <param name="Syllables">Its phones in IPA, by syllable; at least one.</param>
internal sealed record SungWord(int Line, LyricWord Given, IReadOnlyList<IReadOnlyList<string>> Syllables)
{
    /// <summary>Whether a breath is likely after it: it ends a phrase, by its mark.</summary>
    public bool EndsPhrase => Given.Text.Length > 0 && ",.;:!?…—、。！？".IndexOf(Given.Text[Given.Text.Length - 1]) >= 0;

    /// <summary>Whether the file gives a time to each syllable that is spoken.</summary>
    public bool HasTimedSyllables => Given.IsTimed && Given.Syllables.Count == Syllables.Count && Given.Syllables.Count > 1;
}
