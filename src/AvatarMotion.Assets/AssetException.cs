using System;

namespace AvatarMotion.Assets;

/// <summary>An avatar or motion file that cannot be used; the message names the file, what is wrong and what to do.</summary>
public sealed class AssetException : Exception
{
    public AssetException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
