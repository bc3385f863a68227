using System;

namespace AvatarMotion.Audio;

/// <summary>Where the samples of a long sound lie: a file, for instance. Its reads come from many threads at once.</summary>
public interface ISampleSource
{
    /// <summary>Samples per second and channel, in hertz, at least 1.</summary>
    int SampleRate { get; }

    /// <summary>Number of channels, at least 1.</summary>
    int ChannelCount { get; }

    /// <summary>Samples per channel.</summary>
    int Length { get; }

    /// <summary>Fills <paramref name="into"/> with samples of one channel from sample <paramref name="start"/> on; all of them exist.</summary>
    void Read(int channel, int start, Span<float> into);
}
