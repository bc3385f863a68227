using System;
using System.Threading;

namespace AvatarMotion.Audio;

public sealed partial record Song
{
    /// <summary>Hears a song: beats, bars, sections, energy, drums, voice and pitch.</summary>
    /// <param name="waveform">The decoded sound, best 1 s to 3 h long; samples that are no numbers count as silence.</param>
    /// <param name="options">How to listen; null for the defaults.</param>
    /// <param name="progress">Gets the share that is done, rising in [0, 1].</param>
    /// <param name="cancellationToken">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The song without lyrics. Unclear music gives a guess and a low <see cref="Confidence"/>, never an exception.</returns>
    public static Song Analyze(Waveform waveform, SongOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        if (waveform is null)
            throw new ArgumentNullException(nameof(waveform));
        options ??= new SongOptions();
        int threads = options.MaxThreads > 0 ? options.MaxThreads : Environment.ProcessorCount;
        return new Listener(waveform, options, new HearingOptions(threads, progress, cancellationToken)).Listen();
    }
}
