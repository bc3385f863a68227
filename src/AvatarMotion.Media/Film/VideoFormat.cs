using System;
using System.Collections.Generic;

namespace AvatarMotion.Media;

/// <summary>What a film file is to be: H.264 with 4:2:0 BT.709 limited-range pictures, AAC sound, in an mp4 that plays while it loads.</summary>
public sealed record VideoFormat
{
    /// <summary>Width in pixels, even, 16 to 7680.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>Height in pixels, even, 16 to 7680.</summary>
    public int Height { get; init; } = 720;

    public FrameRate FrameRate { get; init; } = FrameRate.Thirty;

    /// <summary>Constant quality of x264: lower is better and larger; 0 to 51.</summary>
    public int Quality { get; init; } = 19;

    /// <summary>x264's speed: <c>ultrafast</c> for a draft, <c>veryfast</c> for a film.</summary>
    public string Preset { get; init; } = "veryfast";

    /// <summary>Frames that begin a closed group of pictures, ascending: cuts. Others are added at least every four seconds.</summary>
    public IReadOnlyList<long> KeyFrames { get; init; } = Array.Empty<long>();

    /// <summary>Title to write into the file, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Artist to write into the file, or null.</summary>
    public string? Artist { get; init; }

    /// <summary>Bytes of one frame: Y, then U and V at half width and height.</summary>
    public int FrameBytes => Width * Height * 3 / 2;
}
