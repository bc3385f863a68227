using System;

namespace AvatarMotion.Audio;

/// <summary>Decoded sound: planar 32-bit float samples, nominally in [-1, 1].</summary>
public sealed class Waveform
{
    private readonly float[][] _channels;

    /// <param name="channels">One array per channel (1 or more), all of the same length.</param>
    /// <param name="sampleRate">Samples per second and channel, in hertz, at least 1.</param>
    public Waveform(float[][] channels, int sampleRate)
    {
        if (channels is null || channels.Length == 0)
            throw new ArgumentException("A waveform has at least one channel.", nameof(channels));
        if (sampleRate < 1)
            throw new ArgumentOutOfRangeException(nameof(sampleRate), sampleRate, "The sample rate is at least 1 Hz.");
        foreach (float[] channel in channels)
        {
            if (channel.Length != channels[0].Length)
                throw new ArgumentException("All channels have the same number of samples.", nameof(channels));
        }

        _channels = channels;
        SampleRate = sampleRate;
    }

    /// <summary>Samples per second and channel, in hertz.</summary>
    public int SampleRate { get; }

    /// <summary>Number of channels, at least 1.</summary>
    public int ChannelCount => _channels.Length;

    /// <summary>Samples per channel.</summary>
    public int Length => _channels[0].Length;

    /// <summary>Length in seconds.</summary>
    public double Duration => (double)Length / SampleRate;

    /// <summary>The samples of one channel.</summary>
    public ReadOnlySpan<float> Channel(int index) => _channels[index];

    /// <summary>The mean of all channels; a copy.</summary>
    public float[] ToMono()
    {
        float[] mono = new float[Length];
        float scale = 1f / ChannelCount;
        foreach (float[] channel in _channels)
        {
            for (int i = 0; i < mono.Length; i++)
                mono[i] += scale * channel[i];
        }

        return mono;
    }
}
