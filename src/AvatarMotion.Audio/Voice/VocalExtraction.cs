using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace AvatarMotion.Audio;

/// <summary>Takes the singer out of a mixture, piece by piece, so that a long song needs no second copy.</summary>
public static class VocalExtraction
{
    private const double PieceSeconds = 20.0;

    /// <summary>The voice of <paramref name="mixture"/>, at its rate and with its channels, as pieces that follow each other without a gap and are together as long as it. What is not the voice is the mixture minus this.</summary>
    /// <param name="mixture">The decoded sound.</param>
    /// <param name="maxThreads">Threads that may work; 0 for one per processor. The result does not depend on it.</param>
    /// <param name="cancellationToken">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<Waveform> Vocals(Waveform mixture, int maxThreads = 0, CancellationToken cancellationToken = default)
    {
        if (mixture is null)
            throw new ArgumentNullException(nameof(mixture));
        return Pieces(mixture, maxThreads > 0 ? maxThreads : Environment.ProcessorCount, cancellationToken);
    }

    private static IEnumerable<Waveform> Pieces(Waveform mixture, int threads, CancellationToken cancellation)
    {
        double level = VoiceFeatures.Level(mixture);
        int length = (int)(PieceSeconds * mixture.SampleRate);
        int count = (mixture.Length + length - 1) / length;
        VoiceSplitter[] splitters = new VoiceSplitter[Math.Min(threads, count)];
        for (int i = 0; i < splitters.Length; i++)
            splitters[i] = new VoiceSplitter(mixture, new VoiceMask(mixture, level, cancellation));
        Waveform[] voices = new Waveform[splitters.Length];
        for (int first = 0; first < count; first += splitters.Length)
        {
            int together = Math.Min(splitters.Length, count - first), from = first;
            ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
            Parallel.For(0, together, parallel, i =>
            {
                int start = (from + i) * length;
                voices[i] = splitters[i].Voice(start, Math.Min(length, mixture.Length - start));
            });
            for (int i = 0; i < together; i++)
                yield return voices[i];
        }
    }
}
