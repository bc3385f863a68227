using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Face;

namespace AvatarMotion.Assets.Tests;

/// <summary>Lumi's head with morphs applied, as a renderer would.</summary>
internal static class LumiFacePosing
{
    /// <summary>Built once; the part is only read.</summary>
    public static LumiPart Head { get; } = LumiHead.Build();

    public static AvatarMesh Mesh(string name) => Head.Meshes.Find(mesh => mesh.Name == name)!;

    /// <summary>Positions of a mesh with these shapes at these weights.</summary>
    public static Vector3[] Posed(string meshName, params (FaceShape Shape, float Weight)[] shapes)
    {
        List<(PartMorph Morph, float Weight)> morphs = new();
        foreach ((FaceShape shape, float weight) in shapes)
        {
            foreach (PartMorph morph in Head.Face[shape])
                morphs.Add((morph, weight));
        }

        return Apply(meshName, morphs);
    }

    /// <summary>Positions of a mesh with a full look.</summary>
    public static Vector3[] Looking(string meshName, IEnumerable<PartMorph> look)
    {
        List<(PartMorph Morph, float Weight)> morphs = new();
        foreach (PartMorph morph in look)
            morphs.Add((morph, 1f));
        return Apply(meshName, morphs);
    }

    private static Vector3[] Apply(string meshName, List<(PartMorph Morph, float Weight)> morphs)
    {
        AvatarMesh mesh = Mesh(meshName);
        Vector3[] positions = (Vector3[])mesh.Positions.Clone();
        foreach ((PartMorph morph, float weight) in morphs)
        {
            if (morph.Mesh != meshName)
                continue;
            foreach (MorphTarget target in mesh.Morphs)
            {
                if (target.Name == morph.Morph)
                    Add(positions, target, weight * morph.Weight);
            }
        }

        return positions;
    }

    private static void Add(Vector3[] positions, MorphTarget target, float weight)
    {
        for (int i = 0; i < target.Vertices.Length; i++)
            positions[target.Vertices[i]] += weight * target.Offsets[i];
    }
}
