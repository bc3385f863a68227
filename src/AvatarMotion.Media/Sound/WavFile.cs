using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>Writes sound as a WAV file of 32-bit floats.</summary>
public static class WavFile
{
    private const int HeaderBytes = 44;
    private const int BlockFrames = 8192;

    /// <summary>Writes every channel of <paramref name="sound"/> to <paramref name="path"/>.</summary>
    public static void Write(string path, Waveform sound)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        file.Write(Header(sound));
        byte[] block = new byte[4 * BlockFrames * sound.ChannelCount];
        for (int start = 0; start < sound.Length; start += BlockFrames)
        {
            int frames = Math.Min(BlockFrames, sound.Length - start);
            for (int c = 0; c < sound.ChannelCount; c++)
            {
                ReadOnlySpan<float> samples = sound.Channel(c).Slice(start, frames);
                for (int i = 0; i < frames; i++)
                    BinaryPrimitives.WriteSingleLittleEndian(block.AsSpan(4 * (i * sound.ChannelCount + c)), samples[i]);
            }

            file.Write(block, 0, 4 * frames * sound.ChannelCount);
        }
    }

    private static byte[] Header(Waveform sound)
    {
        long dataBytes = 4L * sound.ChannelCount * sound.Length;
        byte[] header = new byte[HeaderBytes];
        Encoding.ASCII.GetBytes("RIFF", header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), (uint)Math.Min(uint.MaxValue, dataBytes + HeaderBytes - 8));
        Encoding.ASCII.GetBytes("WAVEfmt ", header.AsSpan(8));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(20), 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(22), (ushort)sound.ChannelCount);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(24), (uint)sound.SampleRate);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(28), (uint)(4 * sound.ChannelCount * sound.SampleRate));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(32), (ushort)(4 * sound.ChannelCount));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(34), 32);
        Encoding.ASCII.GetBytes("data", header.AsSpan(36));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(40), (uint)Math.Min(uint.MaxValue, dataBytes));
        return header;
    }
}
