using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>
/// Gathers decoded samples: in memory for songs, in a temporary file for what is much longer, so that a set of three hours needs no more memory than one of a quarter of an hour.
/// Samples that are no numbers become silence.
/// </summary>
internal sealed class SampleCollector : IDisposable
{
    /// <summary>Samples of all channels that are kept in memory: 12 minutes of stereo at 44.1 kHz, 256 MB.</summary>
    public const long MostInMemory = 1 << 26;

    private const int BlockFrames = 1 << 16;

    private readonly int _channels;
    private readonly long _mostInMemory;
    private readonly List<float[]> _blocks = [];
    private float[] _block;
    private int _filled;
    private SampleFile? _file;

    public SampleCollector(int channels, long mostInMemory = MostInMemory)
    {
        _channels = channels;
        _mostInMemory = mostInMemory;
        _block = new float[channels * BlockFrames];
    }

    /// <summary>Samples per channel so far.</summary>
    public long Frames { get; private set; }

    /// <summary>Samples that were no numbers.</summary>
    public long BadSamples { get; private set; }

    /// <summary>Adds whole frames, channel beside channel.</summary>
    public void Add(ReadOnlySpan<float> interleaved)
    {
        for (int i = 0; i + _channels <= interleaved.Length; i += _channels)
        {
            for (int c = 0; c < _channels; c++)
            {
                float sample = interleaved[i + c];
                bool isNumber = float.IsFinite(sample);
                BadSamples += isNumber ? 0 : 1;
                _block[c * BlockFrames + _filled] = isNumber ? sample : 0f;
            }

            if (++_filled == BlockFrames)
                Store();
        }

        Frames += interleaved.Length / _channels;
    }

    /// <summary>The whole sound; the collector is empty then.</summary>
    /// <exception cref="MediaException">There are more samples than a sound can have.</exception>
    public Waveform Finish(int sampleRate, string path)
    {
        if (Frames > Array.MaxLength)
            throw new MediaException($"{path} has more samples than can be counted here: convert it to 48 kHz.");
        if (_filled > 0)
            Store();
        if (_file is not { } file)
            return new Waveform(Assemble((int)Frames), sampleRate);
        _file = null;
        return new Waveform(file.Finish(sampleRate, (int)Frames));
    }

    public void Dispose() => _file?.Dispose();

    private void Store()
    {
        if (_file is null && (_blocks.Count + 1L) * _block.Length > _mostInMemory)
        {
            _file = new SampleFile(_channels, BlockFrames);
            foreach (float[] block in _blocks)
                _file.Append(block);
            _blocks.Clear();
        }

        if (_file is not null)
        {
            _file.Append(_block);
        }
        else
        {
            _blocks.Add(_block);
            _block = new float[_block.Length];
        }

        _filled = 0;
    }

    private float[][] Assemble(int frames)
    {
        float[][] channels = new float[_channels][];
        for (int c = 0; c < _channels; c++)
        {
            channels[c] = new float[frames];
            for (int b = 0; b < _blocks.Count; b++)
            {
                int start = b * BlockFrames;
                _blocks[b].AsSpan(c * BlockFrames, Math.Min(BlockFrames, frames - start)).CopyTo(channels[c].AsSpan(start));
            }
        }

        _blocks.Clear();
        return channels;
    }
}
