using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace AvatarMotion.Audio;

/// <summary>One rule of spelling: letters that sound as <paramref name="Phones"/> where what stands around them fits.</summary>
/// <param name="Pattern">Fits at a place of a word; its match is the letters that are used up.</param>
/// <param name="Phones">IPA symbols; none for silent letters.</param>
internal sealed record SpellingRule(Regex Pattern, IReadOnlyList<string> Phones);
