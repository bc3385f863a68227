using System;
using System.IO;
using System.Runtime.InteropServices;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>Hands samples to a program: 32-bit floats, channels interleaved.</summary>
internal static class SampleFeed
{
    private const int BlockFrames = 16_384;

    /// <summary>Writes the whole sound and closes <paramref name="input"/>; a program that ends early is no fault here, its exit code says why.</summary>
    public static void Write(Waveform sound, Stream input)
    {
        float[] block = new float[BlockFrames * sound.ChannelCount];
        try
        {
            for (int start = 0; start < sound.Length; start += BlockFrames)
            {
                int frames = Math.Min(BlockFrames, sound.Length - start);
                for (int c = 0; c < sound.ChannelCount; c++)
                {
                    ReadOnlySpan<float> channel = sound.Piece(c, start, frames);
                    for (int i = 0; i < frames; i++)
                        block[i * sound.ChannelCount + c] = channel[i];
                }

                input.Write(MemoryMarshal.AsBytes(block.AsSpan(0, frames * sound.ChannelCount)));
            }

            input.Dispose();
        }
        catch (IOException)
        {
            // The program ended early.
        }
    }
}
