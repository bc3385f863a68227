using System.Collections.Generic;

namespace AvatarMotion.Assets;

/// <summary>A joint of a scene: name, parent, local matrix column by column.</summary>
/// <param name="Name">As the file writes it.</param>
/// <param name="Parent">Index in the list, -1 for the root.</param>
/// <param name="Columns">Sixteen numbers.</param>
internal sealed record AssimpNode(string Name, int Parent, float[] Columns)
{
    // Places in aiNode: name 0 (4 + 1024), matrix 1028 (row by row), number of children 1104, children 1112.
    private const int MatrixAt = 1028;
    private const int ChildrenAt = 1104;
    private const int Most = 20_000;

    /// <summary>All joints, parents before children.</summary>
    public static List<AssimpNode> ReadAll(nint root)
    {
        List<AssimpNode> nodes = [];
        Stack<(nint Node, int Parent)> open = new();
        open.Push((root, -1));
        while (open.Count > 0)
        {
            (nint node, int parent) = open.Pop();
            if (nodes.Count >= Most)
                throw new AssetException($"it has more than {Most} joints; export the character alone.");
            nodes.Add(new AssimpNode(AssimpScene.Text(node, 0), parent, Matrix(node)));
            int children = (int)AssimpScene.Read<uint>(node, ChildrenAt), self = nodes.Count - 1;
            nint list = AssimpScene.Read<nint>(node, ChildrenAt + 8);
            for (int i = children - 1; i >= 0; i--)
                open.Push((AssimpScene.Read<nint>(list, i * nint.Size), self));
        }

        return nodes;
    }

    private static float[] Matrix(nint node)
    {
        float[] columns = new float[16];
        for (int row = 0; row < 4; row++)
        {
            for (int column = 0; column < 4; column++)
                columns[(4 * column) + row] = AssimpScene.Read<float>(node, MatrixAt + (4 * ((4 * row) + column)));
        }

        return columns;
    }
}
