using System.Numerics;
using AvatarMotion.Assets;

namespace AvatarMotion.Rendering;

/// <summary>Normals that a face is lit with: blended toward an ellipsoid around it, so that shade is one clean shape (ART, "Toon shading").</summary>
internal static class FaceShading
{
    private const float EllipsoidShare = 0.7f;

    /// <summary>The mesh's own normals, smoothed where it is a face.</summary>
    public static Vector3[] ShadingNormals(AvatarMesh mesh)
    {
        if (mesh.Material.Kind != SurfaceKind.Face || mesh.Positions.Length == 0)
            return mesh.Normals;
        Vector3 low = mesh.Positions[0], high = low;
        foreach (Vector3 position in mesh.Positions)
        {
            low = Vector3.Min(low, position);
            high = Vector3.Max(high, position);
        }

        Vector3 center = (low + high) * 0.5f;
        Vector3 radii = Vector3.Max((high - low) * 0.5f, new Vector3(1e-3f));
        Vector3[] normals = new Vector3[mesh.Normals.Length];
        for (int i = 0; i < normals.Length; i++)
        {
            Vector3 outward = Vector3.Normalize((mesh.Positions[i] - center) / (radii * radii) + mesh.Normals[i] * 1e-3f);
            normals[i] = Vector3.Normalize(Vector3.Lerp(mesh.Normals[i], outward, EllipsoidShare));
        }

        return normals;
    }
}
