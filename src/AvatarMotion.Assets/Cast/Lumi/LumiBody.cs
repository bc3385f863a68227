namespace AvatarMotion.Assets;

/// <summary>Lumi from the neck down: skin, hands, outfit, and what swings on them.</summary>
internal static class LumiBody
{
    public static LumiPart Build() => new();
}
