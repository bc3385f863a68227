using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>The body's surface from neck to ankles, skinned, then cut into skin and the tight clothes that are painted onto it: top, shorts, stocking.</summary>
internal static class LumiSkin
{
    private const float Cell = 0.0125f;
    private const int HalfTriangles = 1420;
    private const int DiffusionRounds = 5;

    /// <summary>Her whole body without hands and feet; both halves share the vertices of the middle.</summary>
    public static ShapeMesh BuildBody()
    {
        ShapeMesh half = SurfaceNets.Polygonize(LumiShape.Body, new(0f, 0.05f, -0.17f), new(0.62f, 1.41f, 0.15f), Cell, half: true);
        ShapeMesh body = WeldMirror(MeshDecimator.Reduce(half, HalfTriangles, LumiSkeleton.Detail));
        SkinBinder.Bind(body, LumiSkeleton.Body, DiffusionRounds, LumiSkeleton.Spread);
        for (int i = 0; i < body.Colors.Count; i++)
            body.Colors[i] = new(1f, 1f, 1f, Openness(body.Positions[i]));
        return body;
    }

    /// <summary>Sorts the body by what covers it; what <paramref name="isHidden"/> says lies under a garment is dropped.</summary>
    public static void AddTo(OutfitPieces pieces, ShapeMesh body, Func<Vector3, bool> isHidden)
    {
        ShapeMesh seen = body.Where((a, b, c) => !(isHidden(body.Positions[a]) && isHidden(body.Positions[b]) && isHidden(body.Positions[c])));
        (ShapeMesh top, ShapeMesh rest) = MeshSplitter.Split(seen, LumiTailoring.TopAndShorts);
        (ShapeMesh stocking, ShapeMesh skin) = MeshSplitter.Split(rest, LumiTailoring.Stocking);
        (ShapeMesh rightOfEdge, ShapeMesh left) = MeshSplitter.Split(top, p => LumiTailoring.FrontPanelSide(p, 1f));
        (ShapeMesh front, ShapeMesh right) = MeshSplitter.Split(rightOfEdge, p => LumiTailoring.FrontPanelSide(p, -1f));
        (ShapeMesh panel, ShapeMesh yoke) = MeshSplitter.Split(front, LumiTailoring.FrontPanelTop);
        pieces.Navy.Append(Lift(left, 0.0025f));
        pieces.Navy.Append(Lift(right, 0.0025f));
        pieces.Navy.Append(Lift(yoke, 0.0025f));
        pieces.Coral.Append(Lift(panel, 0.0025f));
        pieces.Navy.Append(Lift(stocking, 0.0022f));
        pieces.Skin.Append(skin);
    }

    /// <summary>Dark below the skirt and right under the chin.</summary>
    private static float Openness(Vector3 p)
    {
        float skirt = Distance.Step(0.790f, 0.690f, p.Y);
        float chin = Distance.Step(1.375f, 1.335f, p.Y);
        return p.Y > 1f ? 0.40f + (0.60f * chin) : 0.30f + (0.70f * (p.Y > 0.85f ? 1f : skirt));
    }

    private static ShapeMesh WeldMirror(ShapeMesh half)
    {
        ShapeMesh whole = new();
        whole.Append(half);
        ShapeMesh mirror = half.Mirrored();
        int[] moved = new int[mirror.Positions.Count];
        for (int i = 0; i < moved.Length; i++)
            moved[i] = mirror.Positions[i].X == 0f ? i : whole.Add(mirror.Positions[i], mirror.Normals[i]);
        for (int t = 0; t < mirror.Triangles.Count; t += 3)
            whole.AddTriangle(moved[mirror.Triangles[t]], moved[mirror.Triangles[t + 1]], moved[mirror.Triangles[t + 2]]);
        return whole;
    }

    /// <summary>Raises cloth off the skin by its thickness.</summary>
    private static ShapeMesh Lift(ShapeMesh cloth, float thickness)
    {
        for (int i = 0; i < cloth.Positions.Count; i++)
            cloth.Positions[i] += cloth.Normals[i] * thickness;
        return cloth;
    }
}
