using System;

namespace AvatarMotion.Audio;

/// <summary>Decoded sound: planar 32-bit float samples, nominally in [-1, 1]; in memory, or, where it is very long, wherever its source keeps it. Safe to read from many threads.</summary>
public sealed class Waveform
{
    private const int Block = 4096;

    private readonly float[][]? _channels;
    private readonly ISampleSource? _source;

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
        ChannelCount = channels.Length;
        Length = channels[0].Length;
    }

    /// <summary>A sound that is read piece by piece from <paramref name="source"/>, so that its length costs no memory.</summary>
    public Waveform(ISampleSource source)
    {
        _source = source ?? throw new ArgumentNullException(nameof(source));
        if (source.ChannelCount < 1 || source.SampleRate < 1 || source.Length < 0)
            throw new ArgumentException("A sound has at least one channel, 1 Hz and no negative length.", nameof(source));
        SampleRate = source.SampleRate;
        ChannelCount = source.ChannelCount;
        Length = source.Length;
    }

    /// <summary>Samples per second and channel, in hertz.</summary>
    public int SampleRate { get; }

    /// <summary>Number of channels, at least 1.</summary>
    public int ChannelCount { get; }

    /// <summary>Samples per channel.</summary>
    public int Length { get; }

    /// <summary>Length in seconds.</summary>
    public double Duration => (double)Length / SampleRate;

    /// <summary>Whether all samples lie in memory, so that <see cref="Channel"/> copies nothing.</summary>
    public bool IsInMemory => _channels is not null;

    /// <summary>All samples of one channel. Where they do not lie in memory this copies them there: 4 bytes a sample, so take a long sound piece by piece with <see cref="Piece"/> or <see cref="Read"/>.</summary>
    public ReadOnlySpan<float> Channel(int index)
    {
        if (_channels is not null)
            return _channels[index];
        float[] copy = new float[Length];
        _source!.Read(index, 0, copy);
        return copy;
    }

    /// <summary>Samples of one channel from sample <paramref name="start"/> on; all of them exist. Copies only what does not lie in memory.</summary>
    public ReadOnlySpan<float> Piece(int channel, int start, int count)
    {
        if (_channels is not null)
            return _channels[channel].AsSpan(start, count);
        float[] copy = new float[count];
        _source!.Read(channel, start, copy);
        return copy;
    }

    /// <summary>Copies samples of one channel from sample <paramref name="start"/> on; 0 outside the sound.</summary>
    public void Read(int channel, long start, Span<float> into)
    {
        if (start <= -(long)into.Length || start >= Length)
        {
            into.Clear();
            return;
        }

        long first = Math.Max(start, 0), last = Math.Min(start + into.Length, Length);
        int before = (int)(first - start), count = (int)(last - first);

        into.Slice(0, before).Clear();
        into.Slice(before + count).Clear();
        if (_channels is not null)
            _channels[channel].AsSpan((int)first, count).CopyTo(into.Slice(before));
        else
            _source!.Read(channel, (int)first, into.Slice(before, count));
    }

    /// <summary>The mean of all channels; a copy.</summary>
    public float[] ToMono()
    {
        float[] mono = new float[Length];
        float[] block = new float[Block];
        float scale = 1f / ChannelCount;
        for (int channel = 0; channel < ChannelCount; channel++)
        {
            for (int start = 0; start < mono.Length; start += Block)
            {
                Read(channel, start, block);
                for (int i = 0; i < Math.Min(Block, mono.Length - start); i++)
                    mono[start + i] += scale * block[i];
            }
        }

        return mono;
    }
}
