using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>Sound for a live dance, block by block: a song file, paced as it would be heard or as fast as it can be read, or a pipe.</summary>
public sealed class LiveSource
{
    private readonly PcmStream? _pipe;
    private readonly Waveform? _song;
    private readonly bool _paced;
    private readonly Stopwatch _watch = new();
    private int _at;

    private LiveSource(PcmStream? pipe, Waveform? song, bool paced)
    {
        (_pipe, _song, _paced) = (pipe, song, paced);
        (SampleRate, Channels) = pipe is not null ? (pipe.SampleRate, pipe.Channels) : (song!.SampleRate, 1);
    }

    public int SampleRate { get; }

    public int Channels { get; }

    /// <summary>The song where there is a file, for comparing.</summary>
    public Waveform? Song => _song;

    /// <summary>A song file; <paramref name="paced"/> gives it out no faster than it sounds.</summary>
    public static LiveSource File(string path, bool paced, CancellationToken cancellation = default)
    {
        Waveform song = AudioFile.Read(path, cancellation);
        return song.SampleRate is >= 8000 and <= 192000
            ? new LiveSource(null, song, paced)
            : throw new StudioException($"{path} has {song.SampleRate} samples a second; live dancing takes 8,000 to 192,000: convert it.");
    }

    /// <summary>Samples from a pipe, which sets the pace.</summary>
    public static LiveSource Pipe(Stream input, int sampleRate, int channels)
    {
        PcmStream pipe = new(input, sampleRate, channels);
        return pipe is { SampleRate: >= 8000 and <= 192000, Channels: >= 1 and <= 16 }
            ? new LiveSource(pipe, null, false)
            : throw new StudioException($"The sound on standard input has {pipe.SampleRate} samples a second in {pipe.Channels} channels; live dancing takes 8,000 to 192,000 in 1 to 16.");
    }

    /// <summary>Fills a block; fewer samples come only at the end.</summary>
    public int Read(Span<float> block, CancellationToken cancellation = default)
    {
        if (_pipe is not null)
            return _pipe.Read(block);
        int count = Math.Min(block.Length, _song!.Length - _at);
        ReadMixed(block[..count]);
        _at += count;
        Wait(cancellation);
        return count;
    }

    private void ReadMixed(Span<float> block)
    {
        float[] part = new float[block.Length];
        block.Clear();
        for (int channel = 0; channel < _song!.ChannelCount; channel++)
        {
            _song.Read(channel, _at, part);
            for (int i = 0; i < part.Length; i++)
                block[i] += part[i] / _song.ChannelCount;
        }
    }

    private void Wait(CancellationToken cancellation)
    {
        if (!_paced)
            return;
        _watch.Start();
        double early = (double)_at / SampleRate - _watch.Elapsed.TotalSeconds;
        if (early > 0.001)
            cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(early));
    }
}
