using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Small things that finish the outfit: bell cuff, sleeve band, bracelets, choker, belt, leg band, stocking top, and the spark emblem.</summary>
internal static class LumiTrims
{
    public static void AddTo(OutfitPieces pieces, ShapeMesh body)
    {
        AddBellCuff(pieces);
        AddSleeveBand(pieces, body);
        AddBracelets(pieces, body);
        AddChoker(pieces, body);
        AddBelt(pieces);
        AddLegBands(pieces, body);
    }

    /// <summary>The wide end of the long sleeve: outside white, inside coral, the lip lit; lower at its underside.</summary>
    private static void AddBellCuff(OutfitPieces pieces)
    {
        VertexSkin forearm = VertexSkin.Rigid((int)Bone.LeftLowerArm);
        ShapeMesh outside = ArmLoft((0.452f, 0.040f), (0.470f, 0.0445f), (0.505f, 0.050f), (0.545f, 0.066f), (0.566f, 0.080f));
        ShapeMesh inside = ArmLoft((0.567f, 0.0775f), (0.540f, 0.057f), (0.510f, 0.042f), (0.495f, 0.024f));
        MeshNormals.FacingAwayFrom(outside, LumiRig.At(Bone.LeftHand), Vector3.UnitX);
        MeshNormals.FacingAwayFrom(inside, LumiRig.At(Bone.LeftHand), Vector3.UnitX);
        MeshNormals.Flip(inside);
        pieces.White.Append(outside.Skinned(forearm));
        pieces.Coral.Append(inside.Skinned(forearm));
        Vector3[] lip = ArmRing(0.5665f, 0.0795f);
        pieces.Glow.Append(RingLoft.Band(lip, lip[0] with { Y = 1.246f, Z = -0.009f }, Vector3.UnitX, 0.0042f, 0.0030f).Skinned(forearm));
        Vector3[] seam = ArmRing(0.462f, 0.0445f);
        pieces.NavySheets.Append(RingLoft.Band(seam, seam[0] with { Y = 1.246f, Z = -0.009f }, Vector3.UnitX, 0.0085f, 0.0028f).Skinned(forearm));
    }

    private static ShapeMesh ArmLoft(params (float X, float Radius)[] profile)
    {
        List<Vector3[]> rows = new();
        foreach ((float x, float radius) in profile)
            rows.Add(ArmRing(x, radius));
        return RingLoft.Surface(rows, closed: true);
    }

    private static Vector3[] ArmRing(float x, float radius)
    {
        float wide = Distance.Step(0.045f, 0.08f, radius);
        Vector3 center = new(x, 1.246f - (0.012f * wide), -0.009f);
        Vector3[] ring = RingLoft.Ellipse(center, new(0f, radius, 0f), new(0f, 0f, radius * 0.96f), 20);
        for (int i = 0; i < ring.Length; i++)
            ring[i].X -= 0.22f * (ring[i].Y - center.Y) * wide;
        return ring;
    }

    private static void AddSleeveBand(OutfitPieces pieces, ShapeMesh body)
    {
        Vector3 center = LumiRig.At(Bone.RightUpperArm) - new Vector3(0.130f, 0f, 0f);
        Vector3[] ring = RingLoft.Ellipse(center, new(0f, 0.0505f, 0f), new(0f, 0f, 0.0505f), 20);
        pieces.NavySheets.Append(Dress(RingLoft.Band(ring, center, Vector3.UnitX, 0.0130f, 0.0050f), body));
        Vector3[] edge = RingLoft.Ellipse(center - new Vector3(0.013f, 0f, 0f), new(0f, 0.0515f, 0f), new(0f, 0f, 0.0515f), 20);
        pieces.Glow.Append(Dress(RingLoft.Band(edge, center, Vector3.UnitX, 0.0032f, 0.0045f), body));
    }

    private static void AddBracelets(OutfitPieces pieces, ShapeMesh body)
    {
        AddArmBand(pieces.Coral, body, -0.556f, 0.0125f, 0.0030f);
        AddArmBand(pieces.Gold, body, -0.534f, 0.0035f, 0.0042f);
        AddArmBand(pieces.Glow, body, -0.523f, 0.0028f, 0.0036f);
    }

    private static void AddArmBand(ShapeMesh target, ShapeMesh body, float x, float up, float thick)
    {
        Vector3 center = new(x, 1.246f, -0.008f);
        Vector3[] ring = RingLoft.OnField(p => LumiShape.ArmAt(p, 0f), center, Vector3.UnitY, Vector3.UnitZ, 14, 0.002f);
        target.Append(Dress(RingLoft.Band(ring, center, Vector3.UnitX, up, thick), body));
    }

    private static void AddChoker(OutfitPieces pieces, ShapeMesh body)
    {
        Vector3 center = new(0f, 1.314f, -0.009f);
        Vector3 front = Vector3.Normalize(new(0f, -0.22f, 1f));
        Vector3[] ring = RingLoft.OnField(LumiShape.Body, center, Vector3.UnitX, front, 22, 0.0012f);
        pieces.NavySheets.Append(Dress(RingLoft.Band(ring, center, Vector3.Normalize(Vector3.Cross(front, Vector3.UnitX)), 0.0075f, 0.0022f), body));
        Vector3 pendant = ring[5] + new Vector3(0f, -0.016f, 0.004f);
        pieces.Gold.Append(Dress(Ornament.Spark(pendant, Vector3.UnitY, Vector3.UnitZ, 0.0150f), body));
    }

    private static void AddBelt(OutfitPieces pieces)
    {
        Vector3 center = new(0f, LumiSkirt.WaistHeight + 0.002f, 0.004f);
        VertexSkin skin = VertexSkin.Between((int)Bone.Hips, (int)Bone.Spine, 0.35f);
        Vector3[] ring = RingLoft.OnField(p => LumiShape.TrunkAt(p, 0f), center, Vector3.UnitX, Vector3.UnitZ, 30, 0.0068f);
        pieces.Gold.Append(RingLoft.Band(ring, center, Vector3.UnitY, 0.0115f, 0.0066f).Skinned(skin));
        Vector3 buckle = ring[10] + new Vector3(0f, -0.002f, 0.010f);
        Vector3 outward = Vector3.Normalize((ring[10] - center) with { Y = 0f });
        pieces.Glow.Append(Ornament.Spark(buckle, Vector3.UnitY, outward, 0.0300f).Skinned(skin));
    }

    private static void AddLegBands(OutfitPieces pieces, ShapeMesh body)
    {
        Vector3 thigh = new(0.076f, LumiTailoring.StockingTop - 0.002f, 0.004f);
        AddLegBand(pieces.Glow, body, thigh, 0.0050f, 0.0042f);
        Vector3 right = new(-0.075f, 0.588f, 0.005f);
        AddLegBand(pieces.Coral, body, right, 0.0110f, 0.0030f);
        AddLegBand(pieces.NavySheets, body, right + new Vector3(0f, 0.021f, 0f), 0.0038f, 0.0026f);
        Vector3 outer = right + new Vector3(-0.059f, 0f, 0.016f);
        pieces.Gold.Append(Dress(Ornament.Spark(outer, Vector3.UnitY, Vector3.Normalize(new(-1f, 0f, 0.30f)), 0.0200f), body));
    }

    private static void AddLegBand(ShapeMesh target, ShapeMesh body, Vector3 center, float up, float thick)
    {
        Vector3 side = Vector3.Normalize(new(1f, 0.10f * MathF.Sign(center.X), 0f));
        Vector3[] ring = RingLoft.OnField(p => LumiShape.LegAt(p, 0f), center, side, Vector3.UnitZ, 22, 0.0005f);
        target.Append(Dress(RingLoft.Band(ring, center, Vector3.Normalize(Vector3.Cross(Vector3.UnitZ, side)), up, thick), body));
    }

    private static ShapeMesh Dress(ShapeMesh trim, ShapeMesh body)
    {
        SkinTransfer.Copy(body, trim);
        return trim;
    }
}
