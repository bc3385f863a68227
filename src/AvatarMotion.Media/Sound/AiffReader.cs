using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>Finds the samples in an AIFF file, or in an AIFF-C file that is not compressed.</summary>
internal static class AiffReader
{
    /// <summary>What the header says, or null where this is no AIFF or one that needs a decoder.</summary>
    public static PlainSound? TryOpen(Stream file)
    {
        ChunkReader chunks = new(file, bigEndian: true);
        if (!chunks.Begin("FORM", "AIFF", "AIFC"))
            return null;
        byte[]? common = null;
        long samplesAt = -1, samplesLength = 0;
        while (chunks.Next())
        {
            if (chunks.Id == "COMM")
                common = chunks.ReadBody(22);
            if (chunks.Id == "SSND")
            {
                byte[] head = chunks.ReadBody(8);
                uint skipped = head.Length == 8 ? BinaryPrimitives.ReadUInt32BigEndian(head) : 0;
                samplesAt = chunks.Position + 8 + skipped;
                samplesLength = Math.Max(0, chunks.Length - 8 - skipped);
            }
        }

        return common is { Length: >= 18 } && samplesAt >= 0 ? Describe(common, samplesAt, samplesLength) : null;
    }

    private static PlainSound? Describe(ReadOnlySpan<byte> common, long offset, long length)
    {
        int channels = BinaryPrimitives.ReadInt16BigEndian(common);
        int bits = BinaryPrimitives.ReadInt16BigEndian(common[6..]);
        double rate = ReadExtended(common[8..]);
        string compression = common.Length >= 22 ? Encoding.ASCII.GetString(common[18..22]) : "NONE";
        if (channels is < 1 or > 64 || !(rate is >= 1 and <= 768_000))
            return null;
        SampleFormat samples = compression switch
        {
            "NONE" or "twos" => new(SampleKind.Signed, (bits + 7) / 8, BigEndian: true),
            "sowt" => new(SampleKind.Signed, (bits + 7) / 8, BigEndian: false),
            "fl32" or "FL32" => new(SampleKind.Float, 4, BigEndian: true),
            "fl64" or "FL64" => new(SampleKind.Float, 8, BigEndian: true),
            _ => default,
        };
        return samples.IsKnown ? new PlainSound(samples, channels, (int)Math.Round(rate), offset, length) : null;
    }

    /// <summary>An 80-bit IEEE 754 extended number, as the Macintosh wrote sample rates (Apple, AIFF 1.3, 1989).</summary>
    private static double ReadExtended(ReadOnlySpan<byte> source)
    {
        int exponent = BinaryPrimitives.ReadUInt16BigEndian(source) & 0x7FFF;
        ulong mantissa = BinaryPrimitives.ReadUInt64BigEndian(source[2..]);
        return mantissa * Math.Pow(2, exponent - 16383 - 63);
    }
}
