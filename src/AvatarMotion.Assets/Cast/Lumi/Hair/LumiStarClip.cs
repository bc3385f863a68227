using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>A five-pointed star clipped into the fringe on her right, with a smaller one beside it.</summary>
internal static class LumiStarClip
{
    public const string Name = "head.star";

    private const int Points = 5;

    public static AvatarMesh Build()
    {
        GridMesher mesher = new();
        Add(mesher, LumiSkull.At(-47f, 37f, 1.275f), 0.0185f, 0.25f);
        Add(mesher, LumiSkull.At(-60f, 26f, 1.290f), 0.0110f, -0.2f);
        ToonMaterial gold = LumiPalette.GoldMaterial with { Name = "lumi.star", Emission = LumiPalette.Gold * 0.22f, OutlinePush = 0.002f };
        return mesher.ToMesh(Name, gold, (int)Bone.Head);
    }

    private static void Add(GridMesher mesher, Vector3 center, float radius, float turn)
    {
        Vector3 away = Vector3.Normalize(center - new Vector3(0f, 1.44f, -0.01f));
        Vector3 right = Vector3.Normalize(Vector3.Cross(Vector3.UnitY, away));
        Vector3 up = Vector3.Cross(away, right);
        mesher.AddGrid((2 * Points) + 1, 3, (column, row) =>
        {
            float angle = (column * MathF.PI / Points) + turn + (0.5f * MathF.PI);
            float reach = radius * (column % 2 == 0 ? 1f : 0.50f);
            Vector3 ray = (right * MathF.Cos(angle)) + (up * MathF.Sin(angle));
            Vector3 facet = Vector3.Normalize((0.45f * ray) + away);
            return row switch
            {
                0 => new(center + (ray * reach) - (away * 0.006f), ray, Shade(0.75f)),
                1 => new(center + (ray * reach), facet, Shade(column % 2 == 0 ? 1f : 0.80f)),
                _ => new GridVertex(center + (away * (0.34f * radius)), away, Shade(1f)),
            };
        });
    }

    private static Vector4 Shade(float value) => new(value, value, value, 1f);
}
