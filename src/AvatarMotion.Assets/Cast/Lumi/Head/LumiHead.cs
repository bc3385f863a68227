namespace AvatarMotion.Assets;

/// <summary>Lumi's head: face, face paint, hair and microphone.</summary>
internal static class LumiHead
{
    public static LumiPart Build() => new();
}
