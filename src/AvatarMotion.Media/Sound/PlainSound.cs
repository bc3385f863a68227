using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>Where uncompressed samples lie in a file and how they are written: all that a WAV or AIFF header says.</summary>
internal sealed record PlainSound(SampleFormat Format, int Channels, int SampleRate, long Offset, long PromisedBytes)
{
    private const int BlockFrames = 8192;

    private int FrameBytes => Channels * Format.Bytes;

    /// <summary>Length that the header promises, in seconds.</summary>
    public double Duration => PromisedBytes / FrameBytes / (double)SampleRate;

    /// <summary>Reads every whole frame that is really there.</summary>
    public Waveform Read(Stream file, string name, List<string> warnings, CancellationToken cancellation)
    {
        long present = Math.Min(PromisedBytes, Math.Max(0, file.Length - Offset));
        long frames = present / FrameBytes;
        if (present < PromisedBytes - FrameBytes)
        {
            double kept = frames / (double)SampleRate;
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{name} breaks off: {kept:0.0} s of {Duration:0.0} s are there and used."));
        }

        file.Position = Offset;
        using SampleCollector sound = new(Channels);
        Fill(file, frames, sound, cancellation);
        SampleRepair.Warn(sound.BadSamples, name, warnings);
        return sound.Finish(SampleRate, name);
    }

    private void Fill(Stream file, long frames, SampleCollector sound, CancellationToken cancellation)
    {
        byte[] bytes = new byte[FrameBytes * BlockFrames];
        float[] samples = new float[Channels * BlockFrames];
        while (sound.Frames < frames)
        {
            cancellation.ThrowIfCancellationRequested();
            int count = (int)Math.Min(BlockFrames, frames - sound.Frames) * Channels;
            file.ReadExactly(bytes, 0, count * Format.Bytes);
            for (int i = 0; i < count; i++)
                samples[i] = Format.Read(bytes.AsSpan(i * Format.Bytes));
            sound.Add(samples.AsSpan(0, count));
        }
    }
}
