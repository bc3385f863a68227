using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>The standing collar: high behind the neck, flaring outward, running out into points at the front; white outside, coral inside, a lit rim.</summary>
internal static class LumiCollar
{
    private const int Columns = 23;
    private const float Thickness = 0.0035f;

    /// <summary>Half of the gap at the front, radians.</summary>
    private const float FrontGap = 0.62f;

    /// <summary>The first row is tucked under the jacket.</summary>
    private static readonly float[] Heights = { -0.25f, 0f, 0.35f, 0.7f, 1f };

    public static void AddTo(OutfitPieces pieces)
    {
        List<Vector3[]> outer = new();
        List<Vector3[]> inner = new();
        foreach (float height in Heights)
        {
            outer.Add(Row(height, 0f));
            inner.Add(Row(height, Thickness));
        }

        ShapeMesh outside = RingLoft.Surface(outer, closed: false);
        MeshNormals.FacingAwayFrom(outside, new(0f, 1.28f, 0f), Vector3.UnitY);
        ShapeMesh inside = RingLoft.Surface(inner, closed: false);
        MeshNormals.FacingAwayFrom(inside, new(0f, 1.28f, 0f), Vector3.UnitY);
        MeshNormals.Flip(inside);
        pieces.White.Append(outside.Skinned(SkinAt));
        pieces.Coral.Append(inside.Skinned(SkinAt));
        pieces.Glow.Append(Rim());
    }

    /// <summary>A thin lit ridge over the upper edge that joins both cloths.</summary>
    private static ShapeMesh Rim()
    {
        Vector3[] lowOutside = Row(0.95f, -0.0012f);
        Vector3[] top = Row(1.045f, 0.5f * Thickness);
        Vector3[] lowInside = Row(0.95f, Thickness + 0.0012f);
        ShapeMesh rim = RingLoft.Surface(new[] { lowOutside, top, lowInside }, closed: false);
        if (rim.Normals[Columns + (Columns / 2)].Y < 0f)
            MeshNormals.Flip(rim);
        return rim.Skinned(SkinAt);
    }

    private static VertexSkin SkinAt(Vector3 p)
    {
        float side = Distance.Step(0.045f, 0.10f, MathF.Abs(p.X)) * 0.35f;
        Bone shoulder = p.X > 0f ? Bone.LeftShoulder : Bone.RightShoulder;
        return VertexSkin.Between((int)Bone.UpperChest, (int)shoulder, side);
    }

    /// <summary>Points from her left front over the back to her right front; <paramref name="height"/> 0 is the seam, 1 the rim.</summary>
    private static Vector3[] Row(float height, float inward)
    {
        Vector3[] row = new Vector3[Columns];
        for (int i = 0; i < Columns; i++)
        {
            float share = i / (Columns - 1f);
            float angle = (0.5f * MathF.PI) - FrontGap - (share * (MathF.Tau - (2f * FrontGap)));
            row[i] = Point(angle, height, inward);
        }

        return row;
    }

    private static Vector3 Point(float angle, float height, float inward)
    {
        (float sin, float cos) = MathF.SinCos(angle);
        float toFront = Distance.Step(-0.9f, 0.85f, sin);
        float tall = 0.064f - (0.040f * toFront) + (0.010f * MathF.Abs(cos));
        float flare = (0.030f + (0.009f * toFront)) * height * (0.45f + (0.55f * height));
        float tuck = MathF.Max(0f, -height) * (0.05f - (0.09f * toFront));
        float radius = 0.0715f + (height > 0f ? flare : tuck) - inward;
        float seam = 1.279f - (0.022f * toFront) - (0.012f * MathF.Abs(cos)) - (height < 0f ? 0.014f * toFront : 0f);
        float forward = 0.010f * toFront * height;
        return new(radius * 1.03f * cos, seam + (tall * MathF.Max(height, height * (1f - toFront))), (radius * sin * 0.98f) - 0.010f + forward);
    }
}
