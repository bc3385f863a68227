using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Assets;

namespace AvatarMotion.Rendering;

/// <summary>Orders an avatar's meshes for drawing, joins neighbors that share a material, and bakes base colors into the vertices.</summary>
internal static class AvatarLayout
{
    /// <summary>Batches in drawing order with one index list for all levels of detail, level after level.</summary>
    public static IReadOnlyList<AvatarBatch> Arrange(Avatar avatar, AvatarSkin skin, out uint[] indices, out StillVertex[] still)
    {
        int[] order = Enumerable.Range(0, avatar.Meshes.Count).OrderBy(i => Rank(avatar.Meshes[i].Material)).ToArray();
        still = new StillVertex[skin.Vertices.Length];
        foreach (int mesh in order)
            Bake(avatar.Meshes[mesh], still, skin.FirstVertex(mesh));
        List<int[]> groups = Group(avatar, order);
        List<uint> all = new();
        List<AvatarBatch> batches = groups
            .Select(group => new AvatarBatch(Key(avatar.Meshes[group[0]].Material), new int[AvatarModel.LevelCount], new int[AvatarModel.LevelCount]) { Parts = new BatchPart[AvatarModel.LevelCount][] }).ToList();
        for (int level = 0; level < AvatarModel.LevelCount; level++)
        {
            for (int g = 0; g < groups.Count; g++)
            {
                batches[g].FirstIndex[level] = all.Count;
                batches[g].Parts[level] = new BatchPart[groups[g].Length];
                for (int k = 0; k < groups[g].Length; k++)
                {
                    int mesh = groups[g][k], first = all.Count;
                    Append(all, avatar.Meshes[mesh], level, (uint)skin.FirstVertex(mesh));
                    batches[g].Parts[level][k] = new BatchPart(mesh, first, all.Count - first);
                }

                batches[g].IndexCount[level] = all.Count - batches[g].FirstIndex[level];
            }
        }

        indices = all.ToArray();
        return batches;
    }

    private static (int Kind, int Layer, string Key) Rank(ToonMaterial material)
    {
        int kind = material.Kind switch
        {
            SurfaceKind.Face => 0,
            SurfaceKind.FacePaint => 1,
            _ when material.Alpha == AlphaUse.Blend => 5,
            SurfaceKind.Hair => 3,
            SurfaceKind.Fringe => 4,
            _ => 2,
        };
        return (kind, kind == 1 ? material.Layer : 0, kind is 1 or 5 ? "" : Key(material).ToString());
    }

    /// <summary>What must be equal for two meshes to be one draw.</summary>
    private static ToonMaterial Key(ToonMaterial material) =>
        material with { Name = "", BaseColor = new Vector4(1f, 1f, 1f, material.BaseColor.W), Layer = 0 };

    private static List<int[]> Group(Avatar avatar, int[] order)
    {
        List<List<int>> groups = new();
        foreach (int mesh in order)
        {
            ToonMaterial key = Key(avatar.Meshes[mesh].Material);
            if (groups.Count > 0 && Key(avatar.Meshes[groups[^1][0]].Material) == key)
                groups[^1].Add(mesh);
            else
                groups.Add(new List<int> { mesh });
        }

        return groups.Select(group => group.ToArray()).ToList();
    }

    private static void Bake(AvatarMesh mesh, StillVertex[] still, int first)
    {
        Vector4 color = mesh.Material.BaseColor with { W = 1f };
        for (int i = 0; i < mesh.Positions.Length; i++)
        {
            still[first + i].Color = mesh.Colors.Length > 0 ? mesh.Colors[i] * color : color;
            still[first + i].TexCoord = mesh.TexCoords.Length > 0 ? mesh.TexCoords[i] : Vector2.Zero;
        }
    }

    private static void Append(List<uint> all, AvatarMesh mesh, int level, uint first)
    {
        if (mesh.Levels.Length == 0)
            return;
        foreach (int index in mesh.Levels[level < mesh.Levels.Length ? level : mesh.Levels.Length - 1])
            all.Add(first + (uint)index);
    }
}
