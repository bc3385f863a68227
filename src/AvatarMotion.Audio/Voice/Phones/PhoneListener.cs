using System;
using System.Threading;

namespace AvatarMotion.Audio;

/// <summary>Hears speech sounds in a song: the singer's share of the mix through the acoustic model.</summary>
public static class PhoneListener
{
    // A few minutes at a time: the features of a whole audiobook would fill the memory.
    private const int StretchFrames = 48000;
    private const int BlockSteps = 1000;

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
            PhoneFeatures features = new(mixture, level, first, Math.Min(frames, first + StretchFrames), network, options);
            Answer(network, features, logs.AsMemory(first / PhoneNetwork.FramesPerStep * PhoneClasses.Count), options);
        }

        return new PhonePosteriors(PhoneNetwork.Rate, logs);
    }

    /// <summary>Log probabilities of all steps of a stretch, blocks of it side by side.</summary>
    private static void Answer(PhoneNetwork network, PhoneFeatures features, Memory<float> logs, HearingOptions options)
    {
        HearingOptions alone = new(1, null, options.Cancellation);
        float[] greeting = network.Greet(features.Singer);
        Blocks.Each(features.Steps, BlockSteps, options, (first, last) =>
        {
            int from = Math.Max(0, first - network.Reach), to = Math.Min(features.Steps, last + network.Reach);
            Signals odds = network.Answer(features.Input(from, to), greeting, alone);
            for (int step = first; step < last; step++)
                Normalize(odds, step - from, logs.Span.Slice(step * PhoneClasses.Count, PhoneClasses.Count));
        });
    }

    /// <summary>Log odds to log probabilities that sum to 1.</summary>
    private static void Normalize(Signals odds, int step, Span<float> logs)
    {
        float highest = float.NegativeInfinity, sum = 0f;
        for (int i = 0; i < logs.Length; i++)
        {
            logs[i] = odds.Values[odds.Start(i) + step];
            highest = Math.Max(highest, logs[i]);
        }

        foreach (float value in logs)
            sum += MathF.Exp(value - highest);
        float total = highest + MathF.Log(sum);
        for (int i = 0; i < logs.Length; i++)
            logs[i] -= total;
    }
}
