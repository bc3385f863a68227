using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Turns words into phones. The built-in rules and espeak-ng (in AvatarMotion.Media) are two of them.</summary>
public interface IPronouncer
{
    /// <summary>The syllables of <paramref name="word"/> as lists of IPA symbols; empty where it cannot be spoken.</summary>
    /// <param name="word">One word in any script.</param>
    /// <param name="language">ISO 639-1 code, or empty to guess.</param>
    IReadOnlyList<IReadOnlyList<string>> Pronounce(string word, string language);
}
