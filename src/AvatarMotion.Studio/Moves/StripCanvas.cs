using System;
using System.Numerics;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>A small picture that knows how to draw capsules, lines and words.</summary>
internal sealed class StripCanvas
{
    private const float Ink = 1.1f;

    public StripCanvas(int width, int height, Vector3 background)
    {
        Width = width;
        Height = height;
        Rgba = new byte[width * height * 4];
        Clear(background);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Four bytes a pixel, top row first, opaque.</summary>
    public byte[] Rgba { get; }

    /// <summary>Fills everything.</summary>
    public void Clear(Vector3 color)
    {
        for (int i = 0; i < Width * Height; i++)
        {
            Blend(i, color, 1f);
            Rgba[4 * i + 3] = 255;
        }
    }

    /// <summary>A line with round ends of two radii, in pixels; color in [0, 1]. Lined ones have a dark rim.</summary>
    public void Capsule(Vector2 a, Vector2 b, float radiusA, float radiusB, Vector3 color, bool lined = true)
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
                    Blend(y * Width + x, lined && outside > -Ink ? 0.3f * color : color, cover);
            }
        }
    }

    /// <summary>A one-pixel line along x.</summary>
    public void Horizontal(int y, Vector3 color, int from = 0, int to = int.MaxValue)
    {
        for (int x = Math.Max(from, 0); x < Math.Min(to, Width) && y >= 0 && y < Height; x++)
            Blend(y * Width + x, color, 1f);
    }

    /// <summary>Words in letters of 5 by 7 dots, each dot <paramref name="size"/> pixels wide; the middle of the line at <paramref name="x"/>.</summary>
    public void Words(string text, int x, int y, Vector3 color, int size = 1)
    {
        int left = x - StripLetters.Advance * size * text.Length / 2;
        for (int i = 0; i < text.Length; i++)
        {
            for (int row = 0; row < StripLetters.Rows; row++)
            {
                for (int column = 0; column < StripLetters.Columns; column++)
                {
                    if (StripLetters.IsSet(text[i], column, row))
                        Dot(left + (i * StripLetters.Advance + column) * size, y + row * size, size, color);
                }
            }
        }
    }

    /// <summary>Writes a PNG.</summary>
    public void Save(string path) => PngFile.Write(path, Width, Height, Rgba);

    private void Dot(int x, int y, int size, Vector3 color)
    {
        for (int row = Math.Max(y, 0); row < Math.Min(y + size, Height); row++)
            Horizontal(row, color, x, x + size);
    }

    private void Blend(int pixel, Vector3 color, float cover)
    {
        for (int c = 0; c < 3; c++)
        {
            float old = Rgba[pixel * 4 + c];
            float wish = 255f * (c == 0 ? color.X : c == 1 ? color.Y : color.Z);
            Rgba[pixel * 4 + c] = (byte)Math.Clamp(old + (wish - old) * cover + 0.5f, 0f, 255f);
        }
    }
}
