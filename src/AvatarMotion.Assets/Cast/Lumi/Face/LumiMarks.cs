using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Blush, nose and the small shade below the lower lip.</summary>
internal static class LumiMarks
{
    private static readonly Vector4 Blush = LumiMaterials.Opaque(0xFF6F7C);
    private static readonly Vector4 Stroke = LumiMaterials.Opaque(0xF2646E);
    private static readonly Vector4 NoseShade = LumiMaterials.Opaque(0xE39A8C);
    private static readonly Vector4 NoseLight = LumiMaterials.Opaque(0xFFF8F2);
    private static readonly Vector2 BlushCenter = new(0.0585f, 1.4120f);

    public static IEnumerable<AvatarMesh> Build()
    {
        List<PaintPatch> blush = new();
        List<PaintPatch> strokes = new();
        foreach (float side in new[] { 1f, -1f })
        {
            blush.Add(BlushDisc(side));
            for (int i = -1; i <= 1; i++)
                strokes.Add(BlushStroke(side, i));
        }

        yield return PaintMesher.Build("head.blush", LumiMaterials.Paint("blush", 1, 0f, 0.42f), blush);
        yield return PaintMesher.Build("head.strokes", LumiMaterials.Paint("strokes", 2, 0f, 0.60f), strokes);
        yield return PaintMesher.Build("head.marks", LumiMaterials.Paint("marks", 3), new[] { NoseWedge(), NoseSpot(), BelowLip() });
    }

    private static PaintPatch BlushDisc(float side) => PaintPatch.Soft(
        17, pose => new(new(side * BlushCenter.X, BlushCenter.Y + (0.0012f * pose.Blush)), 0.0195f + (0.0015f * pose.Blush), 0.0112f + (0.0010f * pose.Blush)), Blush) with
    { Lift = 0.00009f };

    /// <summary>Slanted pen strokes that joy draws on the cheek; without width at rest.</summary>
    private static PaintPatch BlushStroke(float side, int index) => new(2, 5)
    {
        At = (pose, u, v) =>
        {
            float half = 0.00058f * pose.Blush * MathF.Sin(MathF.PI * Blend.Lerp(0.06f, 0.94f, v));
            float x = side * (BlushCenter.X + (0.0052f * index)) + (0.0022f * ((2f * v) - 1f)) + (half * ((2f * u) - 1f));
            return new(x, BlushCenter.Y + (0.0036f * ((2f * v) - 1f)));
        },
        Color = (_, _) => Stroke,
        Lift = 0.00024f,
    };

    private static PaintPatch NoseWedge() => PaintPatch.Between(
        7,
        2,
        (_, u) => Blend.Lerp(-0.0022f, 0.0046f, u),
        (_, u) => LumiFeatures.NoseHeight - 0.0044f - (0.0010f * MathF.Sin(u * MathF.PI)),
        (_, u) => LumiFeatures.NoseHeight - 0.0044f + (0.0012f * MathF.Sin(MathF.Sqrt(u) * MathF.PI)),
        (_, _) => NoseShade) with
    { Lift = 0.00018f };

    private static PaintPatch NoseSpot() => PaintPatch.Ellipse(
        7, 3, _ => new(new(-0.0004f, LumiFeatures.NoseHeight + 0.0028f), 0.0008f, 0.0013f, 0.3f), (_, _) => NoseLight) with
    { Lift = 0.00018f };

    private static PaintPatch BelowLip() => PaintPatch.Between(
        9,
        2,
        (_, u) => Blend.Lerp(-0.0058f, 0.0058f, u),
        (pose, u) => MouthCurves.Lower(pose, 0f) - 0.0092f - (0.0010f * MathF.Sin(u * MathF.PI)),
        (pose, _) => MouthCurves.Lower(pose, 0f) - 0.0092f,
        (_, _) => NoseShade) with
    { Lift = 0.00015f };
}
