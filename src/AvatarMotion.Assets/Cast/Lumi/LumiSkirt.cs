using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>
/// Two layers of knife pleats: a white under-skirt all round and a navy wrap over it that opens on her right thigh and falls lower to her left. Twelve chains of two springs
/// on the hips carry both.
/// </summary>
internal static class LumiSkirt
{
    private const int Chains = 12;
    private const int JointsPerChain = 2;
    /// <summary>Height of the waist seam, which the belt covers.</summary>
    public const float WaistHeight = 0.978f;

    /// <summary>Where the wrap's edges lie, radians around the body from her left (0) over the front (π/2).</summary>
    private const float WrapOpens = 2.02f;
    private const float WrapCloses = WrapOpens + MathF.Tau - 0.30f;

    private static readonly (Vector2 Radii, float Share)[] Cone =
    {
        (new(0.1165f, 0.0795f), 0.00f),
        (new(0.1440f, 0.1090f), 0.14f),
        (new(0.1860f, 0.1540f), 0.42f),
        (new(0.2220f, 0.1920f), 0.72f),
        (new(0.2480f, 0.2200f), 1.00f),
    };

    /// <summary>Adds both layers, and their chains.</summary>
    public static void AddTo(OutfitPieces pieces)
    {
        int firstSpring = pieces.Springs.Count;
        AddChains(pieces.Springs);
        Layer wrap = new(WrapOpens, WrapCloses, 24, 0.011f, WrapHem, 0.013f, 0f, 0.28f, 0.30f);
        Layer under = new(0f, MathF.Tau, 22, 0.004f, UnderHem, -0.015f, -0.004f, 0.50f, 0.75f);
        AddLayer(pieces.NavySheets, wrap, firstSpring, 0f, 0.93f);
        AddLayer(pieces.CoralSheets, wrap, firstSpring, 0.93f, 1f);
        AddLayer(pieces.WhiteSheets, under, firstSpring, 0f, 1f);
    }

    /// <summary>A layer of pleats between two angles.</summary>
    /// <param name="Depth">Half the way between ridge and valley at the hem, metres.</param>
    /// <param name="HemAt">Height of the hem by angle.</param>
    /// <param name="Grow">Added to the cone's radii at the hem, metres.</param>
    /// <param name="GrowAtWaist">Added to the cone's radii at the waist, metres.</param>
    /// <param name="Tuck">Openness where a pleat comes out from under its neighbor; darkens the cloth there.</param>
    /// <param name="Roundness">Share of the whole cone in the pleats' normals, in [0, 1].</param>
    private sealed record Layer(float From, float To, int Pleats, float Depth, Func<float, float> HemAt, float Grow, float GrowAtWaist, float Tuck, float Roundness);

    private static float WrapHem(float angle)
    {
        float open = MathF.Min(Distance.Step(0f, 1.1f, angle - WrapOpens), 1f);
        return 0.735f - (0.035f * MathF.Cos(angle)) + (0.085f * (1f - open)) + (0.02f * MathF.Sin(angle));
    }

    private static float UnderHem(float angle) => 0.718f + (0.012f * MathF.Sin(angle));

    /// <summary>Adds the part of a layer between two shares of its length. Each pleat is a flat face and a fold that tucks under the next one.</summary>
    private static void AddLayer(ShapeMesh target, Layer layer, int firstSpring, float fromShare, float toShare)
    {
        float[] shares = fromShare > 0f ? new[] { fromShare, toShare } : new[] { 0f, 0.12f, 0.36f, 0.64f, toShare };
        for (int pleat = 0; pleat < layer.Pleats; pleat++)
        {
            float width = (layer.To - layer.From) / layer.Pleats;
            float start = layer.From + (pleat * width);
            AddStrip(target, layer, shares, (start, -1f, layer.Tuck), (start + (0.86f * width), 1f, 1f), firstSpring);
            AddStrip(target, layer, shares, (start + (0.86f * width), 1f, 0.45f), (start + width, -1f, 0.2f), firstSpring);
        }
    }

    private static void AddStrip(
        ShapeMesh target, Layer layer, float[] shares, (float Angle, float Ridge, float Open) left, (float Angle, float Ridge, float Open) right, int firstSpring)
    {
        ShapeMesh strip = new();
        foreach (float share in shares)
        {
            AddPoint(strip, layer, share, left, firstSpring);
            AddPoint(strip, layer, share, right, firstSpring);
        }

        for (int row = 0; row + 1 < shares.Length; row++)
            strip.AddQuad(row * 2, (row * 2) + 2, (row * 2) + 3, (row * 2) + 1);
        MeshNormals.FromTriangles(strip);
        MeshNormals.FacingAwayFrom(strip, new(0f, 0.8f, 0f), Vector3.UnitY);
        Round(strip, layer.Roundness);
        target.Append(strip);
    }

    /// <summary>Bends normals toward the whole cone's: light falls on the skirt as one shape, and shadow edges do not jump from pleat to pleat.</summary>
    private static void Round(ShapeMesh strip, float amount)
    {
        for (int i = 0; i < strip.Normals.Count; i++)
        {
            Vector3 outward = Vector3.Normalize(strip.Positions[i] with { Y = 0f });
            Vector3 cone = Vector3.Normalize(outward + new Vector3(0f, 0.35f, 0f));
            strip.Normals[i] = Vector3.Normalize(Vector3.Lerp(strip.Normals[i], cone, amount));
        }
    }

    private static void AddPoint(ShapeMesh strip, Layer layer, float share, (float Angle, float Ridge, float Open) column, int firstSpring)
    {
        float spread = Distance.Step(0.03f, 0.6f, share);
        float radial = layer.GrowAtWaist + ((layer.Grow + (layer.Depth * column.Ridge) - layer.GrowAtWaist) * spread);
        Vector3 point = OnCone(column.Angle, share, layer.HemAt(column.Angle), radial);
        float open = 1f + ((column.Open - 1f) * Distance.Step(0f, 0.25f, share));
        strip.Add(point, Vector3.UnitY, new(1f, 1f, 1f, open), SkinAt(column.Angle, WaistHeight - point.Y, firstSpring));
    }

    /// <summary>Point of the skirt by angle and share of its length; a longer hem also swings wider.</summary>
    public static Vector3 OnCone(float angle, float share, float hem, float radial)
    {
        (float sin, float cos) = MathF.SinCos(angle);
        Vector2 radii = RadiiAt(share * (WaistHeight - hem) / 0.25f) + new Vector2(radial);
        float back = sin < 0f ? 1.10f : 1f;
        return new(radii.X * cos, WaistHeight + ((hem - WaistHeight) * share), (radii.Y * sin * back) + 0.002f);
    }

    private static Vector2 RadiiAt(float share)
    {
        int i = 0;
        while (i + 2 < Cone.Length && share > Cone[i + 1].Share)
            i++;
        float t = (share - Cone[i].Share) / (Cone[i + 1].Share - Cone[i].Share);
        return Vector2.Lerp(Cone[i].Radii, Cone[i + 1].Radii, t);
    }

    private static void AddChains(List<(string Name, SpringJoint Joint)> springs)
    {
        for (int chain = 0; chain < Chains; chain++)
        {
            float angle = (chain + 0.5f) * MathF.Tau / Chains;
            uint shields = Shields(angle);
            Vector3 root = OnCone(angle, 0.10f, 0.728f, 0f);
            Vector3 middle = OnCone(angle, 0.52f, 0.728f, 0f);
            Vector3 tip = OnCone(angle, 1f, 0.728f, 0f);
            springs.Add(($"skirt.{chain}.0", Joint(-1, root, middle) with { Stiffness = 2.1f, AngleLimit = 2.5f, ColliderGroups = shields }));
            springs.Add(($"skirt.{chain}.1", Joint(springs.Count - 1, middle, tip) with { Stiffness = 1.3f, AngleLimit = 1.6f, ColliderGroups = shields }));
        }
    }

    /// <summary>The thighs, and the shields of the sides that the chain can meet.</summary>
    private static uint Shields(float angle)
    {
        uint shield = MathF.Sin(angle) > 0f ? LumiColliders.SkirtFront : LumiColliders.SkirtBack;
        return LumiColliders.Legs | LumiColliders.SkirtSide | shield;
    }

    private static SpringJoint Joint(int parent, Vector3 from, Vector3 to) => new()
    {
        Parent = parent,
        Bone = Bone.Hips,
        RestPositionInModel = from,
        TailInModel = to,
        Drag = 0.22f,
        Gravity = 0.35f,
        HitRadius = 0.020f,
        Follow = 0.92f,
    };

    /// <summary>Skin by angle and depth below the waist: hips at the top, then the upper, then the lower springs of the two nearest chains.</summary>
    private static VertexSkin SkinAt(float angle, float below, int firstSpring)
    {
        float around = (angle / MathF.Tau * Chains) - 0.5f;
        int chain = (int)MathF.Floor(around);
        float side = around - chain;
        VertexSkin left = ChainSkin(chain, below, firstSpring);
        VertexSkin right = ChainSkin(chain + 1, below, firstSpring);
        return VertexSkin.Blend(left, right, side);
    }

    private static VertexSkin ChainSkin(int chain, float below, int firstSpring)
    {
        int first = Bones.Count + firstSpring + (((chain % Chains) + Chains) % Chains * JointsPerChain);
        float loose = Distance.Step(0.010f, 0.060f, below);
        float low = Distance.Step(0.095f, 0.165f, below);
        return low > 0f ? VertexSkin.Between(first, first + 1, low) : VertexSkin.Between((int)Bone.Hips, first, loose);
    }
}
