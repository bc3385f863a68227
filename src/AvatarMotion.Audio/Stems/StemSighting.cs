namespace AvatarMotion.Audio;

/// <summary>Where one stretch of a stem was found in the song.</summary>
/// <param name="Place">Middle of the stretch in the stem, in samples at 44.1 kHz.</param>
/// <param name="Offset">How much later it lies in the song, in the same samples.</param>
/// <param name="Gain">How much louder it is there than in the stem; negative where it is turned over.</param>
/// <param name="Sure">Whether it stands out against all other places.</param>
internal readonly record struct StemSighting(double Place, double Offset, double Gain, bool Sure);
