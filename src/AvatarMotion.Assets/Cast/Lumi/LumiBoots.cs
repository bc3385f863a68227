using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>The left ankle boot: white upper with a folded collar, navy platform with a line of light. The right one is its mirror image.</summary>
internal static class LumiBoots
{
    private const float Cell = 0.0105f;
    private const int UpperTriangles = 560;
    private const int OutlinePoints = 22;
    private const float PlatformTop = 0.034f;

    private static readonly LoftShape Foot = MakeFoot();
    private static readonly LoftShape Shaft = MakeShaft();

    /// <summary>Adds both boots.</summary>
    public static void AddTo(OutfitPieces pieces, ShapeMesh upper)
    {
        AddPair(pieces.White, upper);
        AddPair(pieces.Navy, Sole());
        AddPair(pieces.Glow, Wall((0.0195f, 0.015f), (0.0275f, 0.015f)));
        AddPair(pieces.Navy, Wall((0.0265f, 0f), (PlatformTop + 0.003f, 0f), (PlatformTop + 0.003f, -0.45f)));
        AddPair(pieces.White, Cuff());
        AddPair(pieces.Glow, CuffTrim());
        AddPair(pieces.Gold, Strap());
    }

    /// <summary>The upper as a smooth solid, cut flat where the platform begins.</summary>
    public static ShapeMesh BuildUpper()
    {
        Vector3 ankle = LumiRig.At(Bone.LeftFoot);
        ShapeMesh upper = SurfaceNets.Polygonize(At, ankle + new Vector3(-0.075f, -0.085f, -0.085f), ankle + new Vector3(0.085f, 0.135f, 0.215f), Cell);
        return MeshDecimator.Reduce(upper, UpperTriangles).Skinned(SkinAt);
    }

    private static float At(Vector3 p)
    {
        float boot = Distance.Join(Foot.At(p), Shaft.At(p), 0.035f);
        boot = Distance.Cut(boot, p.Y - 0.212f, 0.004f);
        return Distance.Cut(boot, PlatformTop - 0.006f - p.Y, 0.004f);
    }

    /// <summary>Foot and toes share the ball of the foot; the shaft follows the shin.</summary>
    private static VertexSkin SkinAt(Vector3 p)
    {
        float toes = Distance.Step(0.062f, 0.108f, p.Z);
        if (toes > 0f)
            return VertexSkin.Between((int)Bone.LeftFoot, (int)Bone.LeftToes, toes);
        return VertexSkin.Between((int)Bone.LeftFoot, (int)Bone.LeftLowerLeg, Distance.Step(0.085f, 0.155f, p.Y));
    }

    private static void AddPair(ShapeMesh target, ShapeMesh left)
    {
        target.Append(left);
        target.Append(left.Mirrored());
    }

    /// <summary>The lower sole with its closed underside and an arch under the middle of the foot.</summary>
    private static ShapeMesh Sole()
    {
        ShapeMesh sole = Wall((0f, -0.03f), (0.0205f, 0f));
        Vector3[] bottom = Outline(0f, -0.03f);
        ShapeMesh underside = new();
        foreach (Vector3 point in bottom)
            underside.Add(point, -Vector3.UnitY);
        for (int i = 1; i < OutlinePoints / 2; i++)
            underside.AddQuad(i - 1, i, OutlinePoints - i, (OutlinePoints - i + 1) % OutlinePoints);
        sole.Append(DownFacing(underside).Skinned(SkinAt));
        return sole;
    }

    /// <summary>A wall around the sole through rows of height and growth.</summary>
    private static ShapeMesh Wall(params (float Height, float Grow)[] profile)
    {
        List<Vector3[]> rows = new();
        foreach ((float height, float grow) in profile)
            rows.Add(Outline(height, grow));
        ShapeMesh wall = RingLoft.Surface(rows, closed: true);
        return MeshNormals.FacingAwayFrom(wall, Center(0.05f, 0f), Vector3.UnitY).Skinned(SkinAt);
    }

    private static ShapeMesh DownFacing(ShapeMesh mesh)
    {
        Vector3 a = mesh.Positions[mesh.Triangles[0]];
        Vector3 normal = Vector3.Cross(mesh.Positions[mesh.Triangles[1]] - a, mesh.Positions[mesh.Triangles[2]] - a);
        if (normal.Y > 0f)
        {
            MeshNormals.Flip(mesh);
            for (int i = 0; i < mesh.Normals.Count; i++)
                mesh.Normals[i] = -Vector3.UnitY;
        }

        return mesh;
    }

    /// <summary>Outline of the sole at one height; <paramref name="grow"/> is in units of half its width.</summary>
    private static Vector3[] Outline(float height, float grow)
    {
        Vector3[] ring = new Vector3[OutlinePoints];
        for (int i = 0; i < ring.Length; i++)
        {
            (float sin, float cos) = MathF.SinCos(MathF.Tau * i / ring.Length);
            float z = 0.041f - (0.124f * cos * (1f + (0.35f * grow)));
            float along = (z + 0.083f) / 0.248f;
            float half = 0.0420f + (0.0115f * Distance.Step(0.30f, 0.75f, along));
            float bulge = MathF.Pow(MathF.Abs(sin), 0.62f) * MathF.Sign(sin);
            float arch = height < 0.015f ? 0.013f * Distance.Step(0.20f, 0.30f, along) * Distance.Step(0.56f, 0.44f, along) : 0f;
            float toeSpring = (height < 0.015f ? 0.008f : 0.002f) * Distance.Step(0.80f, 1f, along);
            ring[i] = Center(0f, along) + new Vector3(half * bulge * (1f + grow), height + arch + toeSpring, z);
        }

        return ring;
    }

    /// <summary>The foot's middle line bends a little inward to the toes.</summary>
    private static Vector3 Center(float z, float along) => new(0.0725f + (0.004f * along), 0f, z);

    /// <summary>The collar of the boot, folded outward: wider at its top, lower behind.</summary>
    private static ShapeMesh Cuff()
    {
        ReadOnlySpan<(float Y, float Radius)> profile = stackalloc (float, float)[] { (0.174f, 0.046f), (0.172f, 0.051f), (0.200f, 0.0555f), (0.226f, 0.0575f), (0.228f, 0.053f), (0.205f, 0.044f) };
        List<Vector3[]> rows = new();
        foreach ((float y, float radius) in profile)
            rows.Add(CuffRing(y, radius));
        ShapeMesh cuff = RingLoft.Surface(rows, closed: true);
        return MeshNormals.FacingAwayFrom(cuff, ShinAt(0.2f), Vector3.UnitY).Skinned(VertexSkin.Rigid((int)Bone.LeftLowerLeg));
    }

    private static ShapeMesh CuffTrim() =>
        RingLoft.Band(CuffRing(0.2255f, 0.0572f), ShinAt(0.2f), Vector3.UnitY, 0.0042f, 0.0030f).Skinned(VertexSkin.Rigid((int)Bone.LeftLowerLeg));

    private static ShapeMesh Strap()
    {
        Vector3 center = new(0.0705f, 0.118f, -0.012f);
        Vector3[] ring = RingLoft.Ellipse(center, new(0.0405f, 0f, 0f), new(0f, -0.010f, 0.0475f), 18);
        return RingLoft.Band(ring, center, Vector3.UnitY, 0.0075f, 0.0035f).Skinned(VertexSkin.Between((int)Bone.LeftFoot, (int)Bone.LeftLowerLeg, 0.35f));
    }

    private static Vector3[] CuffRing(float y, float radius)
    {
        Vector3[] ring = RingLoft.Ellipse(ShinAt(y), new(radius * 0.92f, 0f, 0f), new(0f, 0f, radius), 18);
        for (int i = 0; i < ring.Length; i++)
            ring[i].Y += 0.16f * (ring[i].Z - ShinAt(y).Z);
        return ring;
    }

    private static Vector3 ShinAt(float y)
    {
        Vector3 knee = LumiRig.At(Bone.LeftLowerLeg);
        Vector3 ankle = LumiRig.At(Bone.LeftFoot);
        Vector3 point = Vector3.Lerp(ankle, knee, (y - ankle.Y) / (knee.Y - ankle.Y));
        return point with { Z = point.Z - 0.006f };
    }

    private static LoftShape MakeFoot() => new(
        new(0.0715f, 0.050f, -0.066f),
        new(0.0760f, 0.048f, 0.140f),
        Vector3.UnitY,
        new(0.00f, 0.030f, 0.042f, 0.034f),
        new(0.14f, 0.037f, 0.060f, 0.040f),
        new(0.40f, 0.037f, 0.066f, 0.040f),
        new(0.64f, 0.043f, 0.046f, 0.036f),
        new(0.84f, 0.046f, 0.036f, 0.034f),
        new(1.00f, 0.039f, 0.029f, 0.030f));

    private static LoftShape MakeShaft() => new(
        new(0.0705f, 0.080f, -0.026f),
        new(0.0716f, 0.225f, -0.016f),
        Vector3.UnitZ,
        new(0.00f, 0.0355f, 0.037f, 0.040f),
        new(0.35f, 0.0345f, 0.038f, 0.039f),
        new(1.00f, 0.0420f, 0.044f, 0.050f));
}
