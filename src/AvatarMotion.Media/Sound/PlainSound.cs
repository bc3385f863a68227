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

        float[][] channels = new float[Channels][];
        for (int c = 0; c < Channels; c++)
            channels[c] = new float[frames];
        file.Position = Offset;
        Fill(file, channels, cancellation);
        SampleRepair.Clean(channels, name, warnings);
        return new Waveform(channels, SampleRate);
    }

    private void Fill(Stream file, float[][] channels, CancellationToken cancellation)
    {
        byte[] block = new byte[FrameBytes * 8192];
        int written = 0;
        while (written < channels[0].Length)
        {
            cancellation.ThrowIfCancellationRequested();
            int frames = Math.Min(8192, channels[0].Length - written);
            file.ReadExactly(block, 0, frames * FrameBytes);
            for (int c = 0; c < channels.Length; c++)
            {
                for (int i = 0; i < frames; i++)
                    channels[c][written + i] = Format.Read(block.AsSpan(i * FrameBytes + c * Format.Bytes));
            }

            written += frames;
        }
    }
}
