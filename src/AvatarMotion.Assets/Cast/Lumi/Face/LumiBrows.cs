using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Two brows, thick inside and tapering outward; they show through the fringe.</summary>
internal static class LumiBrows
{
    private const float Height = 1.4895f;
    private const float Middle = 0.0440f;
    private const float HalfLength = 0.0235f;

    private static readonly Vector4 Inner = LumiMaterials.Opaque(0xB8503F);
    private static readonly Vector4 Outer = LumiMaterials.Opaque(0x9C3A48);

    public static AvatarMesh Build()
    {
        List<PaintPatch> patches = new();
        foreach (float side in new[] { 1f, -1f })
            patches.Add(Brow(side));
        return PaintMesher.Build("head.brows", LumiMaterials.Paint("brows", 13, 0.62f), patches);
    }

    private static PaintPatch Brow(float side) => new(15, 3)
    {
        At = (pose, u, v) =>
        {
            BrowPose brow = side > 0f ? pose.LeftBrow : pose.RightBrow;
            float at = (2f * u) - 1f;
            float x = Middle + (HalfLength * at) - (brow.Knit * (1f - u));
            float half = 0.0023f * (1f - (0.80f * Blend.Step(0.25f, 1f, u))) * MathF.Sqrt(Blend.Clamp01((u + 0.02f) / 0.08f)) * (u >= 1f ? 0f : 1f);
            return new(side * x, Center(brow, u) + (half * ((2f * v) - 1f)));
        },
        Color = (u, _) => Vector4.Lerp(Inner, Outer, u),
        Lift = 0.00027f,
        Flipped = side < 0f,
    };

    private static float Center(BrowPose brow, float u)
    {
        float at = (2f * u) - 1f;
        float bend = (0.0046f + brow.Arch) * (1f - ((at - 0.18f) * (at - 0.18f)));
        return Height + brow.Raise + bend + (brow.Inner * MathF.Pow(1f - u, 1.4f)) + (brow.Outer * MathF.Pow(u, 1.4f));
    }
}
