using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>The mouth from phones in time: a slow line of vowels, and quick consonants laid over it.</summary>
internal sealed class LyricMouth : IMouth
{
    private readonly VowelTier _vowels;
    private readonly ConsonantTier _consonants;

    /// <param name="phones">Ascending and apart, see <see cref="SungPhones"/>.</param>
    public LyricMouth(IReadOnlyList<Phone> phones)
    {
        _vowels = new VowelTier(phones);
        _consonants = new ConsonantTier(phones);
    }

    /// <inheritdoc/>
    public void Write(double time, float[] weights)
    {
        (float, float) vowel = _vowels.Write(time, weights);
        _consonants.Write(time, vowel, weights);
    }
}
