using System;
using System.Buffers.Binary;
using System.IO;

namespace AvatarMotion.Media;

/// <summary>Finds the samples in a RIFF/WAVE file: whole numbers of 8 to 32 bits and floats of 32 or 64, plain or "extensible".</summary>
internal static class WavReader
{
    private const ushort Pcm = 1;
    private const ushort IeeeFloat = 3;
    private const ushort Extensible = 0xFFFE;

    /// <summary>What the header says, or null where this is no WAV or one that needs a decoder.</summary>
    public static PlainSound? TryOpen(Stream file)
    {
        ChunkReader chunks = new(file, bigEndian: false);
        if (!chunks.Begin("RIFF", "WAVE"))
            return null;
        byte[]? format = null;
        while (chunks.Next())
        {
            if (chunks.Id == "fmt ")
                format = chunks.ReadBody(40);
            if (chunks.Id == "data" && format is { Length: >= 16 })
                return Describe(format, chunks.Position, DataLength(chunks, file.Length));
        }

        return null;
    }

    // Recorders that stream leave 0 or 0xFFFFFFFF behind: then the samples go on to the end of the file.
    private static long DataLength(ChunkReader chunks, long fileLength) =>
        chunks.Length is 0 or 0xFFFFFFFF ? fileLength - chunks.Position : chunks.Length;

    /// <summary>What the body of a format chunk says, or null where the samples need a decoder.</summary>
    internal static PlainSound? Describe(ReadOnlySpan<byte> format, long offset, long length)
    {
        int tag = BinaryPrimitives.ReadUInt16LittleEndian(format);
        int channels = BinaryPrimitives.ReadUInt16LittleEndian(format[2..]);
        uint rate = BinaryPrimitives.ReadUInt32LittleEndian(format[4..]);
        int frameBytes = BinaryPrimitives.ReadUInt16LittleEndian(format[12..]);
        if (tag == Extensible && format.Length >= 26)
            tag = BinaryPrimitives.ReadUInt16LittleEndian(format[24..]);
        if (channels is 0 or > 64 || rate is 0 or > 768_000 || tag is not (Pcm or IeeeFloat) || frameBytes % channels != 0)
            return null;
        int bytes = frameBytes / channels;
        SampleKind kind = tag == IeeeFloat ? SampleKind.Float : bytes == 1 ? SampleKind.Unsigned : SampleKind.Signed;
        SampleFormat samples = new(kind, bytes, BigEndian: false);
        return samples.IsKnown ? new PlainSound(samples, channels, (int)rate, offset, length) : null;
    }
}
