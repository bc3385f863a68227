namespace AvatarMotion.Assets;

/// <summary>Turns the bytes of a PNG, JPEG or WebP picture into pixels. The loader itself knows no picture format.</summary>
public interface IImageDecoder
{
    /// <summary>The picture with neither side above <paramref name="largestSide"/> pixels, or null where the bytes are no picture.</summary>
    TextureImage? Decode(byte[] file, int largestSide);
}
