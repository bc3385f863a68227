using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Reads the meshes that a glTF file shows.</summary>
internal sealed class GltfMeshes
{
    /// <summary>The most triangles that an avatar may have.</summary>
    public const int MostTriangles = 500_000;

    private readonly GltfFile _file;
    private readonly GltfAccessors _accessors;
    private readonly Skeleton _skeleton;
    private readonly Dictionary<int, RawSkin> _skins = new();
    private readonly List<RawMesh> _meshes = new();
    private long _triangles;

    private GltfMeshes(GltfFile file, Skeleton skeleton)
    {
        _file = file;
        _skeleton = skeleton;
        _accessors = new GltfAccessors(file);
    }

    /// <summary>Every primitive of triangles in the scene.</summary>
    public static List<RawMesh> Read(GltfFile file, Skeleton skeleton)
    {
        GltfMeshes reader = new(file, skeleton);
        bool[] shown = GltfNodes.InScene(file, skeleton);
        int node = 0;
        foreach (JsonView entry in file.Root["nodes"].Entries())
        {
            if (shown[node] && entry["mesh"].Exists)
                reader.ReadMesh(node, entry["mesh"].Int(), entry["skin"].Int());
            node++;
        }

        if (reader._meshes.Count == 0)
            throw new AssetException("it has no meshes, so there is nothing to show; export the character with its body.");
        return reader._meshes;
    }

    private void ReadMesh(int node, int index, int skinIndex)
    {
        JsonView mesh = _file.Root["meshes"][index];
        if (!mesh.Exists)
            throw new AssetException($"node {node} shows mesh {index}, which is not there; export it again.");
        foreach (JsonView primitive in mesh["primitives"].Entries())
        {
            JsonView attributes = primitive["attributes"];
            if (primitive["mode"].Int(4) is not (4 or 5 or 6) || !attributes["POSITION"].Exists)
                continue;
            bool skinned = skinIndex >= 0 && attributes["JOINTS_0"].Exists && attributes["WEIGHTS_0"].Exists;
            RawSkin skin = skinned ? Skin(skinIndex) : new RawSkin(new[] { node }, new[] { Matrix4x4.Identity });
            RawMesh raw = ReadPrimitive(mesh, primitive, node, index, skin);
            if (skinned)
                GltfSkinWeights.Read(_accessors, attributes, raw);
            _meshes.Add(raw);
        }
    }

    private RawMesh ReadPrimitive(JsonView mesh, JsonView primitive, int node, int source, RawSkin skin)
    {
        JsonView attributes = primitive["attributes"];
        Vector3[] positions = _accessors.Vectors3(attributes["POSITION"].Int());
        int[] triangles = Triangles(primitive, positions.Length);
        Vector3[] normals = attributes["NORMAL"].Exists ? _accessors.Vectors3(attributes["NORMAL"].Int()) : Array.Empty<Vector3>();
        if (normals.Length != positions.Length)
            normals = FacetNormals.Smooth(positions, triangles);
        int textureSet = _file.Root["materials"][primitive["material"].Int()]["pbrMetallicRoughness"]["baseColorTexture"]["texCoord"].Int(0);
        JsonView texCoords = attributes[textureSet == 1 ? "TEXCOORD_1" : "TEXCOORD_0"];
        return new RawMesh
        {
            Name = mesh["name"].Text(_skeleton.Joints[node].Name),
            Source = source,
            Node = node,
            Material = primitive["material"].Int(),
            Positions = positions,
            Normals = normals,
            TexCoords = texCoords.Exists ? Fitting(_accessors.Vectors2(texCoords.Int()), positions.Length) : Array.Empty<Vector2>(),
            Colors = attributes["COLOR_0"].Exists ? Colors(attributes["COLOR_0"].Int(), positions.Length) : Array.Empty<Vector4>(),
            Triangles = triangles,
            Morphs = Morphs(mesh, primitive, positions.Length),
            Skin = skin,
        };
    }

    private int[] Triangles(JsonView primitive, int vertices)
    {
        int[] indices;
        if (primitive["indices"].Exists)
            indices = _accessors.Integers(primitive["indices"].Int(), 1);
        else
        {
            indices = new int[vertices];
            for (int i = 0; i < vertices; i++)
                indices[i] = i;
        }

        foreach (int index in indices)
        {
            if (index < 0 || index >= vertices)
                throw new AssetException($"a triangle names vertex {index} of {vertices}; the file is damaged, export it again.");
        }

        int[] list = primitive["mode"].Int(4) switch
        {
            5 => Unroll(indices, (i, odd) => odd ? (i + 1, i, i + 2) : (i, i + 1, i + 2)),
            6 => Unroll(indices, (i, _) => (0, i + 1, i + 2)),
            _ => indices[..(indices.Length - (indices.Length % 3))],
        };
        _triangles += list.Length / 3;
        if (_triangles > MostTriangles)
            throw new AssetException($"it has more than {MostTriangles} triangles; reduce it (a film needs fewer than 60000).");
        return list;
    }

    private static int[] Unroll(int[] indices, Func<int, bool, (int A, int B, int C)> corners)
    {
        int[] list = new int[3 * Math.Max(0, indices.Length - 2)];
        for (int i = 0; i + 2 < indices.Length; i++)
        {
            (int a, int b, int c) = corners(i, i % 2 == 1);
            (list[3 * i], list[(3 * i) + 1], list[(3 * i) + 2]) = (indices[a], indices[b], indices[c]);
        }

        return list;
    }

    private Vector4[] Colors(int accessor, int vertices)
    {
        int width = _accessors.Width(accessor);
        if (width is not (3 or 4))
            return Array.Empty<Vector4>();
        float[] values = _accessors.Floats(accessor, width);
        Vector4[] colors = new Vector4[values.Length / width];
        for (int i = 0; i < colors.Length; i++)
            colors[i] = new Vector4(values[i * width], values[(i * width) + 1], values[(i * width) + 2], width == 4 ? values[(i * width) + 3] : 1f);
        return Fitting(colors, vertices);
    }

    private List<RawMorph> Morphs(JsonView mesh, JsonView primitive, int vertices)
    {
        List<RawMorph> morphs = new();
        JsonView names = mesh["extras"]["targetNames"];
        if (names.Count == 0)
            names = primitive["extras"]["targetNames"];
        int index = 0;
        foreach (JsonView target in primitive["targets"].Entries())
        {
            Vector3[] offsets = target["POSITION"].Exists ? Fitting(_accessors.Vectors3(target["POSITION"].Int()), vertices) : Array.Empty<Vector3>();
            Vector3[] turns = target["NORMAL"].Exists ? Fitting(_accessors.Vectors3(target["NORMAL"].Int()), vertices) : Array.Empty<Vector3>();
            morphs.Add(new RawMorph(names[index].Text($"target {index}"), offsets, turns));
            index++;
        }

        return morphs;
    }

    /// <summary>An attribute with another number of entries than there are vertices is no use.</summary>
    private static T[] Fitting<T>(T[] values, int count) => values.Length == count ? values : Array.Empty<T>();

    private RawSkin Skin(int index)
    {
        if (_skins.TryGetValue(index, out RawSkin? known))
            return known;
        JsonView skin = _file.Root["skins"][index];
        int[] nodes = new int[skin["joints"].Count];
        if (nodes.Length is 0 or > ushort.MaxValue)
            throw new AssetException($"skin {index} is missing or has no joints; export the character with its skeleton.");
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = skin["joints"][i].Int();
            if (nodes[i] < 0 || nodes[i] >= _skeleton.Joints.Count)
                throw new AssetException($"skin {index} names node {nodes[i]}, which is not there; export it again.");
        }

        Matrix4x4[] binds = skin["inverseBindMatrices"].Exists ? _accessors.Matrices(skin["inverseBindMatrices"].Int()) : new Matrix4x4[nodes.Length];
        if (!skin["inverseBindMatrices"].Exists)
            Array.Fill(binds, Matrix4x4.Identity);
        if (binds.Length < nodes.Length)
            throw new AssetException($"skin {index} has fewer bind matrices than joints; export it again.");
        return _skins[index] = new RawSkin(nodes, binds[..nodes.Length]);
    }
}
