namespace AvatarMotion.Media;

/// <summary>A picture in memory: <paramref name="Rgba"/> has four bytes a pixel (R, G, B, A in sRGB), top row first, no padding.</summary>
public sealed record Picture(int Width, int Height, byte[] Rgba);
