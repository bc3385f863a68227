namespace AvatarMotion.Media;

/// <summary>
/// A piece of text to lay over a frame: place and size in pixels, <paramref name="Coverage"/> (one byte per pixel, rows without padding), and its color as 0xRRGGBBAA in sRGB, A = 255 opaque.
/// </summary>
public sealed record LyricBitmap(int Left, int Top, int Width, int Height, byte[] Coverage, uint Color);
