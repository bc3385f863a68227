using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>Writes sound piece by piece as WAV of 32-bit floats. The stream stays open.</summary>
public sealed class WavWriter
{
    private const int HeaderBytes = 44;
    private const int BlockFrames = 8192;
    private readonly Stream _stream;
    private readonly int _channels;
    private readonly byte[] _block;
    private readonly float[] _samples = new float[BlockFrames];

    /// <summary>Begins a file with room for <paramref name="length"/> samples of each channel.</summary>
    public WavWriter(Stream stream, int channels, int sampleRate, long length)
    {
        _stream = stream;
        _channels = channels;
        _block = new byte[4 * BlockFrames * channels];
        stream.Write(Header(channels, sampleRate, 4L * channels * length));
    }

    /// <summary>Writes what comes next: every channel of <paramref name="piece"/>.</summary>
    public void Write(Waveform piece)
    {
        if (piece.ChannelCount != _channels)
            throw new ArgumentException("All pieces of a file have the same channels.", nameof(piece));
        for (int start = 0; start < piece.Length; start += BlockFrames)
        {
            int frames = Math.Min(BlockFrames, piece.Length - start);
            for (int c = 0; c < _channels; c++)
            {
                piece.Read(c, start, _samples.AsSpan(0, frames));
                for (int i = 0; i < frames; i++)
                    BinaryPrimitives.WriteSingleLittleEndian(_block.AsSpan(4 * (i * _channels + c)), _samples[i]);
            }

            _stream.Write(_block, 0, 4 * frames * _channels);
        }
    }

    // What does not fit into 32 bits is said to go on to the end of the file.
    private static byte[] Header(int channels, int sampleRate, long dataBytes)
    {
        byte[] header = new byte[HeaderBytes];
        Encoding.ASCII.GetBytes("RIFF", header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), (uint)Math.Min(uint.MaxValue, dataBytes + HeaderBytes - 8));
        Encoding.ASCII.GetBytes("WAVEfmt ", header.AsSpan(8));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(20), 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(22), (ushort)channels);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(24), (uint)sampleRate);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(28), (uint)(4 * channels * sampleRate));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(32), (ushort)(4 * channels));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(34), 32);
        Encoding.ASCII.GetBytes("data", header.AsSpan(36));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(40), (uint)Math.Min(uint.MaxValue, dataBytes));
        return header;
    }
}
