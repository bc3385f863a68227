using System;

namespace AvatarMotion.Audio;

/// <summary>How likely each speech sound is at each moment of a song, as the acoustic model hears it in the mix. Immutable.</summary>
public sealed class PhonePosteriors
{
    private readonly float[] _logs;

    /// <param name="rate">Frames per second; frame f stands for the time f / rate.</param>
    /// <param name="logProbabilities">Natural logarithms, <see cref="PhoneClasses.Count"/> for each frame, which sum to 1 as probabilities.</param>
    public PhonePosteriors(double rate, float[] logProbabilities)
    {
        if (logProbabilities is null)
            throw new ArgumentNullException(nameof(logProbabilities));
        if (!(rate > 0) || logProbabilities.Length % PhoneClasses.Count != 0)
            throw new ArgumentException($"Phone posteriors hold {PhoneClasses.Count} values for each frame, at a rate above 0.", nameof(logProbabilities));
        Rate = rate;
        _logs = logProbabilities;
        Frames = logProbabilities.Length / PhoneClasses.Count;
    }

    /// <summary>Nothing was listened to.</summary>
    public static PhonePosteriors Empty { get; } = new(50.0, Array.Empty<float>());

    /// <summary>Frames per second.</summary>
    public double Rate { get; }

    /// <summary>Number of frames; 0 where nothing was listened to.</summary>
    public int Frames { get; }

    /// <summary>The natural logarithm of the probability that the sound at <paramref name="frame"/> is of <paramref name="phoneClass"/>, at most 0.</summary>
    public float LogProbability(int frame, int phoneClass) => Frame(frame)[phoneClass];

    /// <summary>The log probabilities of all classes at a frame.</summary>
    public ReadOnlySpan<float> Frame(int frame) => new(_logs, frame * PhoneClasses.Count, PhoneClasses.Count);
}
