using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>Writes and reads PNG pictures of 8 bits a channel, RGB or RGBA, not interlaced (W3C PNG, third edition).</summary>
public static class PngFile
{
    private const byte Rgb = 2;
    private const byte Rgba = 6;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Writes four bytes a pixel, top row first; the file appears whole or not at all.</summary>
    public static void Write(string path, int width, int height, ReadOnlySpan<byte> rgba)
    {
        if (width < 1 || height < 1 || rgba.Length != 4L * width * height)
            throw new ArgumentException($"A picture of {width}x{height} has 4 bytes a pixel, not {rgba.Length} in all.", nameof(rgba));
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, Rgba);
        byte[] pixels = Deflate(rgba, 4 * width);
        UnfinishedFile.Write(path, stream =>
        {
            stream.Write(Signature);
            WriteChunk(stream, "IHDR"u8, header);
            WriteChunk(stream, "IDAT"u8, pixels);
            WriteChunk(stream, "IEND"u8, []);
        });
    }

    /// <summary>Reads a picture; one without alpha becomes opaque.</summary>
    public static Picture Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        if (!bytes.AsSpan().StartsWith(Signature))
            throw new MediaException($"{path} is not a PNG picture: name one.");
        int width = 0, height = 0, channels = 0;
        using MemoryStream packed = new();
        for (int at = 8; at + 12 <= bytes.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            string id = Encoding.ASCII.GetString(bytes, at + 4, 4);
            if (length < 0 || at + 12L + length > bytes.Length)
                throw new MediaException($"{path} breaks off: copy it again.");
            ReadOnlySpan<byte> body = bytes.AsSpan(at + 8, length);
            if (id == "IHDR")
                (width, height, channels) = ReadHeader(path, body);
            if (id == "IDAT")
                packed.Write(body);
            at += 12 + length;
        }

        return new Picture(width, height, Inflate(path, packed, width, height, channels));
    }

    private static byte[] Deflate(ReadOnlySpan<byte> rgba, int stride)
    {
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.Fastest))
        {
            byte[] filtered = new byte[stride + 1];
            ReadOnlySpan<byte> above = new byte[stride];
            for (int start = 0; start < rgba.Length; start += stride)
            {
                ReadOnlySpan<byte> row = rgba.Slice(start, stride);
                PngFilter.Up(row, above, filtered);
                zip.Write(filtered);
                above = row;
            }
        }

        return packed.ToArray();
    }

    private static (int Width, int Height, int Channels) ReadHeader(string path, ReadOnlySpan<byte> header)
    {
        int width = BinaryPrimitives.ReadInt32BigEndian(header), height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        bool known = header[8] == 8 && header[9] is Rgb or Rgba && header[12] == 0;
        if (!known || width is < 1 or > 16384 || height is < 1 or > 16384)
            throw new MediaException($"{path} is a kind of PNG that is not read here: save it with 8 bits a channel, RGB or RGBA, not interlaced.");
        return (width, height, header[9] == Rgb ? 3 : 4);
    }

    private static byte[] Inflate(string path, MemoryStream packed, int width, int height, int channels)
    {
        if (channels == 0)
            throw new MediaException($"{path} has no header: copy it again.");
        packed.Position = 0;
        byte[] rgba = new byte[4 * width * height];
        byte[] row = new byte[width * channels + 1], above = new byte[width * channels + 1];
        try
        {
            using ZLibStream zip = new(packed, CompressionMode.Decompress);
            for (int y = 0; y < height; y++)
            {
                zip.ReadExactly(row);
                PngFilter.Undo(row, above, channels);
                for (int x = 0; x < width; x++)
                {
                    Span<byte> pixel = rgba.AsSpan(4 * (y * width + x), 4);
                    pixel[3] = 255;
                    row.AsSpan(1 + x * channels, channels).CopyTo(pixel);
                }

                (row, above) = (above, row);
            }
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new MediaException($"{path} is damaged: copy it again.", inner: error);
        }

        return rgba;
    }

    private static void WriteChunk(Stream stream, ReadOnlySpan<byte> id, ReadOnlySpan<byte> body)
    {
        byte[] number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        stream.Write(number);
        stream.Write(id);
        stream.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(id, body));
        stream.Write(number);
    }
}
