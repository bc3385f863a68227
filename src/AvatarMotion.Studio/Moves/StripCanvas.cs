using System;
using System.IO;
using System.IO.Compression;
using System.Numerics;

namespace AvatarMotion.Studio;

/// <summary>A small RGB picture that knows how to draw capsules and write itself as PNG.</summary>
internal sealed class StripCanvas
{
    private const float Ink = 1.1f;
    private readonly byte[] _pixels;

    public StripCanvas(int width, int height, Vector3 background)
    {
        Width = width;
        Height = height;
        _pixels = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++)
            Blend(i, background, 1f);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>A line with round ends of two radii, in pixels, with a dark rim; color in [0, 1].</summary>
    public void Capsule(Vector2 a, Vector2 b, float radiusA, float radiusB, Vector3 color)
    {
        float reach = MathF.Max(radiusA, radiusB) + 2f;
        int x0 = Math.Max(0, (int)(MathF.Min(a.X, b.X) - reach)), x1 = Math.Min(Width - 1, (int)(MathF.Max(a.X, b.X) + reach));
        int y0 = Math.Max(0, (int)(MathF.Min(a.Y, b.Y) - reach)), y1 = Math.Min(Height - 1, (int)(MathF.Max(a.Y, b.Y) + reach));
        Vector2 way = b - a;
        float square = MathF.Max(way.LengthSquared(), 1e-6f);
        for (int y = y0; y <= y1; y++)
        {
            for (int x = x0; x <= x1; x++)
            {
                Vector2 p = new(x + 0.5f, y + 0.5f);
                float t = Math.Clamp(Vector2.Dot(p - a, way) / square, 0f, 1f);
                float outside = Vector2.Distance(p, a + t * way) - (radiusA + (radiusB - radiusA) * t);
                float cover = Math.Clamp(0.5f - outside, 0f, 1f);
                if (cover > 0f)
                    Blend(y * Width + x, outside > -Ink ? 0.3f * color : color, cover);
            }
        }
    }

    /// <summary>A one-pixel line along x.</summary>
    public void Horizontal(int y, Vector3 color)
    {
        for (int x = 0; x < Width && y >= 0 && y < Height; x++)
            Blend(y * Width + x, color, 1f);
    }

    /// <summary>Writes an 8-bit RGB PNG.</summary>
    public void Save(string path)
    {
        using MemoryStream raw = new();
        using (ZLibStream zip = new(raw, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (int y = 0; y < Height; y++)
            {
                zip.WriteByte(0);
                zip.Write(_pixels, y * Width * 3, Width * 3);
            }
        }

        using FileStream file = File.Create(path);
        file.Write(new byte[] { 137, 80, 78, 71, 13, 10, 26, 10 });
        byte[] header = new byte[13];
        BigEndian(header, 0, Width);
        BigEndian(header, 4, Height);
        header[8] = 8;
        header[9] = 2;
        Chunk(file, "IHDR", header);
        Chunk(file, "IDAT", raw.ToArray());
        Chunk(file, "IEND", Array.Empty<byte>());
    }

    private static void Chunk(Stream file, string name, byte[] data)
    {
        byte[] body = new byte[4 + data.Length];
        for (int i = 0; i < 4; i++)
            body[i] = (byte)name[i];
        data.CopyTo(body, 4);
        byte[] number = new byte[4];
        BigEndian(number, 0, data.Length);
        file.Write(number);
        file.Write(body);
        BigEndian(number, 0, unchecked((int)Crc(body)));
        file.Write(number);
    }

    private static uint Crc(byte[] data)
    {
        uint crc = 0xFFFFFFFFu;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int k = 0; k < 8; k++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }

        return ~crc;
    }

    private static void BigEndian(byte[] bytes, int at, int value)
    {
        for (int i = 0; i < 4; i++)
            bytes[at + i] = (byte)(value >> (24 - 8 * i));
    }

    private void Blend(int pixel, Vector3 color, float cover)
    {
        for (int c = 0; c < 3; c++)
        {
            float old = _pixels[pixel * 3 + c];
            float wish = 255f * (c == 0 ? color.X : c == 1 ? color.Y : color.Z);
            _pixels[pixel * 3 + c] = (byte)Math.Clamp(old + (wish - old) * cover + 0.5f, 0f, 255f);
        }
    }
}
