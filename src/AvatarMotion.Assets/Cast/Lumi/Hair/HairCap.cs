using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>The hair that lies on the skull under the locks: a shell with strand furrows, combed down and, on her left, toward the ponytail's tie.</summary>
internal static class HairCap
{
    private const int Columns = 33;
    private const int Rows = 7;

    /// <summary>Elevation in degrees at which the shell ends, by azimuth away from the front.</summary>
    private static readonly ProfileCurve Hairline = ProfileCurve.Sloping((0f, 40f), (45f, 34f), (62f, 22f), (80f, 2f), (100f, -16f), (130f, -42f), (180f, -50f));

    public static void Add(GridMesher mesher) => mesher.AddGrid(Columns, Rows, (column, row) => VertexAt((column * 360f / (Columns - 1)) - 180f, 1f - (row / (Rows - 1f))));

    /// <param name="down">0 at the crown, 1 at the hairline.</param>
    private static GridVertex VertexAt(float azimuth, float down)
    {
        float elevation = Blend.Lerp(90f, Hairline.At(MathF.Abs(azimuth)), MathF.Pow(down, 0.9f));
        float furrow = 0.007f * MathF.Sin(azimuth * 0.35f) * Blend.Step(0.15f, 0.6f, down);
        float scale = 1.075f + furrow - (0.035f * Blend.Step(0.8f, 1f, down));
        Vector3 at = LumiSkull.At(azimuth, elevation, scale);
        Vector3 below = LumiSkull.At(azimuth, elevation - 4f, scale);
        Vector3 normal = Vector3.Normalize((at - new Vector3(0f, 1.47f, -0.008f)) / new Vector3(0.10f, 0.12f, 0.115f));
        Vector4 color = HairColors.Dawn.At(0.30f * down);
        color.W = 1f - (0.35f * Blend.Step(0.7f, 1f, down));
        return new(at, normal, color) { Tangent = Vector3.Normalize(Vector3.Normalize(below - at) + (normal * (2f * (0.55f - down)))) };
    }
}
