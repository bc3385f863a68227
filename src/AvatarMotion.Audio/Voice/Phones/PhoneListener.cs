using System;
using System.Threading;

namespace AvatarMotion.Audio;

/// <summary>Hears speech sounds in a song: the singer's share of the mix through the acoustic model.</summary>
public static class PhoneListener
{
    // A few minutes at a time: the features of a whole audiobook would fill the memory.
    private const int StretchFrames = 48000;
    private const int BlockSteps = 1000;

    // Every song is heard with a shorter and with a longer throat (8 % each), and what both say counts. On held-out synthesized mixtures 4 % is best and 8 %
    // no better than one hearing; but real singers differ more from those of the training than these do, and all real ones that were tried gain by 8 %.
    private static readonly float[] Throats = { -2f, 2f };

    /// <summary>What is sung in <paramref name="mixture"/>, moment by moment.</summary>
    /// <param name="mixture">The decoded sound, or a voice alone.</param>
    /// <param name="maxThreads">Threads that may work; 0 for one per processor. The result does not depend on it.</param>
    /// <param name="cancellationToken">Stops the work with an <see cref="OperationCanceledException"/>.</param>
    public static PhonePosteriors Listen(Waveform mixture, int maxThreads = 0, CancellationToken cancellationToken = default)
    {
        if (mixture is null)
            throw new ArgumentNullException(nameof(mixture));
        HearingOptions options = new(maxThreads > 0 ? maxThreads : Environment.ProcessorCount, null, cancellationToken);
        PhoneNetwork network = PhoneNetwork.Default;
        double level = VoiceFeatures.Level(mixture);
        int frames = VoiceShares.FramesOf(mixture) / PhoneNetwork.FramesPerStep * PhoneNetwork.FramesPerStep;
        float[] logs = new float[frames / PhoneNetwork.FramesPerStep * PhoneClasses.Count];
        for (int first = 0; first < frames; first += StretchFrames)
        {
            PhoneFeatures heard = new(mixture, level, first, Math.Min(frames, first + StretchFrames), network.Bands, options);
            Memory<float> rest = logs.AsMemory(first / PhoneNetwork.FramesPerStep * PhoneClasses.Count);
            foreach (float throat in Throats)
                Add(network, new PhoneInput(network, heard, throat), rest, options);
        }

        for (int at = 0; at < logs.Length; at += PhoneClasses.Count)
            Normalize(logs.AsSpan(at, PhoneClasses.Count));
        return new PhonePosteriors(PhoneNetwork.Rate, logs);
    }

    /// <summary>Adds one throat's log odds of all steps of a stretch, blocks of it side by side.</summary>
    private static void Add(PhoneNetwork network, PhoneInput input, Memory<float> logs, HearingOptions options)
    {
        HearingOptions alone = new(1, null, options.Cancellation);
        float[] greeting = network.Greet(input.Singer);
        Blocks.Each(input.Steps, BlockSteps, options, (first, last) =>
        {
            int from = Math.Max(0, first - network.Reach), to = Math.Min(input.Steps, last + network.Reach);
            Signals odds = network.Answer(input.Rows(from, to), greeting, alone);
            Span<float> sums = logs.Span;
            for (int row = 0; row < odds.Count; row++)
            {
                ReadOnlySpan<float> values = odds.Row(row);
                for (int step = first; step < last; step++)
                    sums[step * PhoneClasses.Count + row] += values[step - from] / Throats.Length;
            }
        });
    }

    /// <summary>Log odds to log probabilities that sum to 1.</summary>
    private static void Normalize(Span<float> logs)
    {
        float highest = float.NegativeInfinity, sum = 0f;
        foreach (float value in logs)
            highest = Math.Max(highest, value);
        foreach (float value in logs)
            sum += MathF.Exp(value - highest);
        float total = highest + MathF.Log(sum);
        for (int i = 0; i < logs.Length; i++)
            logs[i] -= total;
    }
}
