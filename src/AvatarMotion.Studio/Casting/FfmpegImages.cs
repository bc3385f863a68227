using AvatarMotion.Assets;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>Decodes an avatar's textures with ffmpeg.</summary>
public sealed class FfmpegImages : IImageDecoder
{
    /// <inheritdoc/>
    public TextureImage? Decode(byte[] file, int largestSide) =>
        PictureDecoder.Decode(file, largestSide) is { } picture ? new TextureImage(picture.Width, picture.Height, picture.Rgba) : null;
}
