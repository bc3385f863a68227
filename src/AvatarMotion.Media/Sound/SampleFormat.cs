using System;
using System.Buffers.Binary;

namespace AvatarMotion.Media;

/// <summary>How one sample is written.</summary>
internal enum SampleKind
{
    /// <summary>Whole number with an offset: 128 is silence (8-bit WAV).</summary>
    Unsigned,

    /// <summary>Whole number in two's complement.</summary>
    Signed,

    /// <summary>IEEE floating point.</summary>
    Float,
}

/// <summary>Kind, width (8 to 64 bits, whole bytes) and byte order of samples, and how they become floats in [-1, 1].</summary>
internal readonly record struct SampleFormat(SampleKind Kind, int Bytes, bool BigEndian)
{
    /// <summary>Whether our readers know this combination.</summary>
    public bool IsKnown => Kind == SampleKind.Float ? Bytes is 4 or 8 : Bytes is >= 1 and <= 4;

    /// <summary>The sample that begins at <paramref name="source"/>[0].</summary>
    public float Read(ReadOnlySpan<byte> source) => Kind switch
    {
        SampleKind.Unsigned => (source[0] - 128) / 128f,
        SampleKind.Float => Bytes == 4 ? ReadSingle(source) : (float)ReadDouble(source),
        _ => (float)(ReadWhole(source) / (double)(1L << (8 * Bytes - 1))),
    };

    private int ReadWhole(ReadOnlySpan<byte> source)
    {
        int value = 0;
        for (int i = 0; i < Bytes; i++)
            value = (value << 8) | source[BigEndian ? i : Bytes - 1 - i];
        int unused = 32 - 8 * Bytes;
        return value << unused >> unused;
    }

    private float ReadSingle(ReadOnlySpan<byte> source) =>
        BigEndian ? BinaryPrimitives.ReadSingleBigEndian(source) : BinaryPrimitives.ReadSingleLittleEndian(source);

    private double ReadDouble(ReadOnlySpan<byte> source) =>
        BigEndian ? BinaryPrimitives.ReadDoubleBigEndian(source) : BinaryPrimitives.ReadDoubleLittleEndian(source);
}
