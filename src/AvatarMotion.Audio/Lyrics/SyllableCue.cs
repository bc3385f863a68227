namespace AvatarMotion.Audio;

/// <summary>What is known of a syllable before it is placed.</summary>
/// <param name="Onset">Natural length of the consonants before its vowel, in seconds.</param>
/// <param name="Weight">Expected length relative to an ordinary syllable.</param>
/// <param name="Color">Expected color of its vowel, from -1 (u, o) to 1 (i, e), as <see cref="Song.MouthSpread"/> measures it.</param>
/// <param name="BeginsWord">Whether a breath may be taken before it.</param>
internal readonly record struct SyllableCue(double Onset, double Weight, double Color, bool BeginsWord);
