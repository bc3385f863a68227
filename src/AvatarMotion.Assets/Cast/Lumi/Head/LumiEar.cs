using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>A small, simple ear: a flattened leaf with a hollow, mostly under the hair.</summary>
internal static class LumiEar
{
    private const int Columns = 11;
    private const int Rows = 6;

    /// <summary>Adds the ear of one side (+1 her left).</summary>
    public static void Add(GridMesher mesher, float side) =>
        mesher.AddGrid(Columns, Rows, (column, row) => At(side, column / (Columns - 1f), row / (Rows - 1f)), side < 0f);

    /// <summary>Rings from the rim's back (row 0) over the rim into the hollow (last row).</summary>
    private static GridVertex At(float side, float around, float inward)
    {
        float angle = around * 2f * MathF.PI;
        float radius = inward < 0.35f ? Blend.Lerp(0.72f, 1f, inward / 0.35f) : Blend.Lerp(1f, 0.08f, (inward - 0.35f) / 0.65f);
        float height = MathF.Sin(angle) * radius * (MathF.Sin(angle) > 0f ? 0.0215f : 0.0180f);
        float depth = MathF.Cos(angle) * radius * (0.0115f + (0.12f * height));
        float stand = (0.0055f * Blend.Smooth(inward / 0.35f)) - (0.0050f * Blend.Step(0.4f, 0.95f, inward));
        float lean = (0.42f * depth) - (0.010f * (1f - Blend.Smooth(inward / 0.35f)));
        Vector3 at = new(side * (0.0862f + stand + lean), 1.441f + height, -0.019f - depth + (0.12f * height));
        Vector3 normal = Vector3.Normalize(new Vector3(side * (0.5f + (0.5f * inward)), 0.8f * MathF.Sin(angle) * (1f - inward), -0.9f * MathF.Cos(angle) * (1f - inward)));
        float open = 1f - (0.45f * Blend.Step(0.55f, 1f, inward));
        return new(at, normal, new Vector4(1f, 0.96f, 0.95f, open));
    }
}
