using AvatarMotion.Assets;

namespace AvatarMotion.Studio;

/// <summary>Has foreign scenes read.</summary>
internal static class SceneReading
{
    public static byte[] Read(string path) => throw new AssetException("FBX is not read yet.");
}
