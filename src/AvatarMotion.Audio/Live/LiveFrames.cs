using System;

namespace AvatarMotion.Audio;

/// <summary>Cuts a running input of any block size into overlapping frames, 100 a second, mixed to one channel. Buffers are its own; nothing is allocated after construction.</summary>
internal sealed class LiveFrames
{
    /// <summary>Frames per second.</summary>
    public const double Rate = 100.0;

    /// <summary>Longest frame in seconds: half of it is the delay at which a frame speaks about its middle.</summary>
    private const double LongestFrame = 0.0465;

    private readonly int _rate;
    private readonly int _channels;
    private readonly float[] _buffer;
    private int _end;
    private int _channel;
    private float _mix;
    private long _next;

    /// <param name="rate">Samples per second of one channel.</param>
    /// <param name="channels">Channels, interleaved in the input.</param>
    public LiveFrames(int rate, int channels)
    {
        (_rate, _channels) = (rate, channels);
        Size = 32;
        while (2 * Size <= LongestFrame * rate)
            Size *= 2;
        _buffer = new float[4 * Size];
        _end = Size;
        _next = NextAt(1);
    }

    /// <summary>Samples in a frame, a power of two.</summary>
    public int Size { get; }

    /// <summary>Samples of one channel taken so far.</summary>
    public long Samples { get; private set; }

    /// <summary>Frames given out so far.</summary>
    public long Count { get; private set; }

    /// <summary>Seconds taken so far.</summary>
    public double Time => (double)Samples / _rate;

    /// <summary>The middle of the last frame, in seconds.</summary>
    public double Middle => Time - 0.5 * Size / _rate;

    /// <summary>The last frame, <see cref="Size"/> samples.</summary>
    public ReadOnlySpan<float> Frame => new(_buffer, _end - Size, Size);

    /// <summary>The samples that are new since the frame before.</summary>
    public ReadOnlySpan<float> Hop => new(_buffer, _end - Math.Min(Size, (int)(_next - NextAt(Count))), Math.Min(Size, (int)(_next - NextAt(Count))));

    /// <summary>Takes samples up to the next frame and drops them from <paramref name="samples"/>; true where a frame is complete.</summary>
    public bool Take(ref ReadOnlySpan<float> samples)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            float value = samples[i];
            _mix += value > -16f && value < 16f ? value : 0f;
            if (++_channel < _channels)
                continue;
            Add(_mix / _channels);
            (_channel, _mix) = (0, 0f);
            if (Samples < _next)
                continue;
            Count++;
            _next = NextAt(Count + 1);
            samples = samples.Slice(i + 1);
            return true;
        }

        samples = ReadOnlySpan<float>.Empty;
        return false;
    }

    private void Add(float value)
    {
        if (_end == _buffer.Length)
        {
            _buffer.AsSpan(_end - Size, Size).CopyTo(_buffer);
            _end = Size;
        }

        _buffer[_end++] = value;
        Samples++;
    }

    private long NextAt(long frame) => (long)(frame * _rate / Rate);
}
