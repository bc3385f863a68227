namespace AvatarMotion.Assets;

/// <summary>Hair colors: a dawn from apricot over coral to bright pink tips, and the cyan of the glowing strand.</summary>
internal static class HairColors
{
    public static GradientRamp Dawn { get; } = new((0f, 0xFF9A62), (0.35f, 0xFF7F6E), (0.62f, 0xFF6396), (0.85f, 0xFF7CCB), (1f, 0xF7A8FF));

    public static GradientRamp Strand { get; } = new((0f, 0xFF8C68), (0.25f, 0xFF86A8), (0.55f, 0x9CC0EE), (1f, 0x86E2F8));
}
