using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Levels of detail of a loaded mesh: all triangles, then about 45 % and 20 % of them over the same vertices.</summary>
internal static class DetailLevels
{
    // Small meshes gain nothing and would lose their shape.
    private const int Fewest = 400;

    public static int[][] Of(Vector3[] positions, Vector3[] normals, Vector2[] texCoords, int[] triangles)
    {
        int count = triangles.Length / 3;
        if (count < Fewest)
            return new[] { triangles };
        int[] middle = MeshDecimator.Reduce(positions, normals, triangles, (int)(0.45f * count), texCoords: texCoords);
        int[] low = MeshDecimator.Reduce(positions, normals, middle, (int)(0.20f * count), texCoords: texCoords);
        return new[] { triangles, middle, low };
    }
}
