using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace AvatarMotion.Rendering.Tests;

/// <summary>Reads back what <see cref="PngWriter"/> writes (RGBA8, no filters).</summary>
internal static class PngReader
{
    public static byte[] Read(string path, out int width, out int height)
    {
        byte[] file = File.ReadAllBytes(path);
        width = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16));
        height = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20));
        using MemoryStream packed = new();
        for (int at = 8; at < file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (Encoding.ASCII.GetString(file, at + 4, 4) == "IDAT")
                packed.Write(file, at + 8, length);
            at += length + 12;
        }

        packed.Position = 0;
        using ZLibStream zip = new(packed, CompressionMode.Decompress);
        byte[] rgba = new byte[width * height * 4];
        for (int y = 0; y < height; y++)
        {
            zip.ReadByte();
            zip.ReadExactly(rgba, y * width * 4, width * 4);
        }

        return rgba;
    }
}
