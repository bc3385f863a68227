using System;

namespace AvatarMotion.Audio;

/// <summary>Says how much of each bin of a mixture's spectrum is the singer's. One instance serves one thread.</summary>
internal interface IVoiceMask
{
    /// <summary>Looks at frames [<paramref name="first"/>, <paramref name="last"/>), which may reach outside the sound.</summary>
    void Look(int first, int last);

    /// <summary>The singer's share in [0, 1] of every bin of <see cref="ShortTime"/>, at a frame that was looked at.</summary>
    void Fill(int frame, Span<float> share);
}
