using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>The asymmetry of her silhouette: a coral bow behind her left hip with a long and a shorter ribbon tail that trail every move.</summary>
internal static class LumiSash
{
    private const float BowAngle = -0.62f;

    public static void AddTo(OutfitPieces pieces)
    {
        AddTail(pieces, "sash.long", BowAngle - 0.16f, 0.56f, 5, 0.080f, -0.06f);
        AddTail(pieces, "sash.short", BowAngle + 0.20f, 0.34f, 4, 0.070f, 0.10f);
        AddBow(pieces);
    }

    /// <summary>A forked ribbon with its own chain of springs.</summary>
    private static void AddTail(OutfitPieces pieces, string name, float angle, float length, int joints, float width, float lean)
    {
        int first = pieces.Springs.Count;
        for (int k = 0; k < joints; k++)
        {
            float stiffness = 1.1f - (0.7f * k / joints);
            pieces.Springs.Add(($"{name}.{k}", Joint(k == 0 ? -1 : first + k - 1, At(k / (float)joints), At((k + 1f) / joints)) with { Stiffness = stiffness }));
        }

        int rows = (joints * 2) + 1;
        ShapeMesh ribbon = new();
        for (int row = 0; row <= rows; row++)
        {
            float share = row / (float)rows;
            AddRow(ribbon, At(share), share, angle, width, rows - row, SkinAt(share, first, joints));
        }

        for (int row = 0; row < rows; row++)
        {
            ribbon.AddQuad(row * 3, (row * 3) + 3, (row * 3) + 4, (row * 3) + 1);
            ribbon.AddQuad((row * 3) + 1, (row * 3) + 4, (row * 3) + 5, (row * 3) + 2);
        }

        MeshNormals.FromTriangles(ribbon);
        pieces.CoralSheets.Append(MeshNormals.FacingAwayFrom(ribbon, new(0f, 0.8f, 0f), Vector3.UnitY));

        Vector3 At(float share) => Path(angle + (lean * share), share * length);
    }

    /// <summary>Ribbon's middle line: down over the skirt, then free.</summary>
    private static Vector3 Path(float angle, float below)
    {
        Vector3 onSkirt = LumiSkirt.OnCone(angle, MathF.Min(below, 0.26f) / 0.26f, LumiSkirt.WaistHeight - 0.26f, 0.026f);
        return onSkirt with { Y = LumiSkirt.WaistHeight - below };
    }

    private static void AddRow(ShapeMesh ribbon, Vector3 center, float share, float angle, float width, int rowsLeft, VertexSkin skin)
    {
        Vector3 across = new(-MathF.Sin(angle), 0f, MathF.Cos(angle));
        Vector3 outward = new(MathF.Cos(angle), 0f, MathF.Sin(angle));
        float half = 0.5f * width * (0.30f + (0.70f * Distance.Step(0f, 0.55f, share)));
        float notch = rowsLeft == 0 ? 0.038f : 0f;
        Vector3 fold = outward * 0.006f * MathF.Sin(share * 9f);
        ribbon.Add(center - (across * half) + fold, Vector3.UnitY, Vector4.One, skin);
        ribbon.Add(center + (outward * 0.010f) + (Vector3.UnitY * notch), Vector3.UnitY, Vector4.One, skin);
        ribbon.Add(center + (across * half) - fold, Vector3.UnitY, Vector4.One, skin);
    }

    private static VertexSkin SkinAt(float share, int first, int joints)
    {
        float along = (share * joints) - 0.5f;
        int joint = Math.Clamp((int)MathF.Floor(along), 0, joints - 1);
        int next = Math.Min(joint + 1, joints - 1);
        return VertexSkin.Between(Bones.Count + first + joint, Bones.Count + first + next, Math.Clamp(along - joint, 0f, 1f));
    }

    private static SpringJoint Joint(int parent, Vector3 from, Vector3 to) => new()
    {
        Parent = parent,
        Bone = Bone.Hips,
        RestPositionInModel = from,
        TailInModel = to,
        Drag = 0.16f,
        Gravity = 0.55f,
        HitRadius = 0.032f,
        AngleLimit = 1.1f,
        Follow = 0.8f,
        ColliderGroups = LumiColliders.Legs | LumiColliders.SkirtBack,
    };

    /// <summary>Two loops and a knot on the belt.</summary>
    private static void AddBow(OutfitPieces pieces)
    {
        Vector3 outward = new(MathF.Cos(BowAngle), 0f, MathF.Sin(BowAngle));
        Vector3 across = new(-outward.Z, 0f, outward.X);
        Vector3 knot = LumiSkirt.OnCone(BowAngle, 0f, 0.73f, 0.020f);
        VertexSkin skin = VertexSkin.Rigid((int)Bone.Hips);
        pieces.Coral.Append(Loop(knot, across, outward, 0.088f, 0.20f).Skinned(skin));
        pieces.Coral.Append(Loop(knot, -across, outward, 0.078f, 0.34f).Skinned(skin));
        pieces.Gold.Append(Ornament.Spark(knot + (outward * 0.016f), Vector3.UnitY, outward, 0.021f).Skinned(skin));
    }

    /// <summary>One loop of the bow: a puffed leaf from the knot, rising by <paramref name="rise"/>.</summary>
    private static ShapeMesh Loop(Vector3 knot, Vector3 across, Vector3 outward, float length, float rise)
    {
        Vector3 along = Vector3.Normalize(across + (Vector3.UnitY * rise) + (outward * 0.25f));
        Vector3 up = Vector3.Normalize(Vector3.UnitY - (along * Vector3.Dot(along, Vector3.UnitY)));
        Vector3 thick = Vector3.Cross(along, up);
        ReadOnlySpan<(float Along, float Up, float Thick)> sections = stackalloc (float, float, float)[]
        {
            (-0.02f, 0.008f, 0.006f), (0.14f, 0.014f, 0.010f), (0.45f, 0.030f, 0.019f), (0.78f, 0.036f, 0.020f), (0.96f, 0.028f, 0.013f), (1.04f, 0.001f, 0.001f),
        };
        List<Vector3[]> rows = new();
        foreach ((float a, float u, float t) in sections)
            rows.Add(RingLoft.Ellipse(knot + (along * (a * length)), up * u, thick * t, 10));
        return MeshNormals.FacingAwayFrom(RingLoft.Surface(rows, closed: true), knot, along);
    }
}
