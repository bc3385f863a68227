namespace AvatarMotion.Assets;

internal static class VmdMotion
{
    public static MovingSkeleton Read(byte[] bytes) => throw new AssetException("VMD is not read yet.");
}
