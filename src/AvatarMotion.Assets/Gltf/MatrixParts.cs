using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Small questions about matrices of row vectors.</summary>
internal static class MatrixParts
{
    /// <summary>Sixteen numbers column by column, as glTF writes them for column vectors, are our rows for row vectors.</summary>
    public static Matrix4x4 FromColumns(ReadOnlySpan<float> v) => new(
        v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12], v[13], v[14], v[15]);

    /// <summary>The inverse; identity where there is none.</summary>
    public static Matrix4x4 Inverse(Matrix4x4 matrix) => Matrix4x4.Invert(matrix, out Matrix4x4 inverse) ? inverse : Matrix4x4.Identity;

    /// <summary>Whether all sixteen numbers are finite and the matrix keeps volume.</summary>
    public static bool IsUsable(Matrix4x4 matrix)
    {
        float determinant = matrix.GetDeterminant();
        return float.IsFinite(determinant) && determinant != 0f && Matrix4x4.Invert(matrix, out _) && IsFinite(matrix.Translation);
    }

    public static bool IsFinite(Vector3 v) => float.IsFinite(v.X) && float.IsFinite(v.Y) && float.IsFinite(v.Z);

    /// <summary>The matrix that carries normals: inverse transpose, so that uneven scale does not tilt them.</summary>
    public static Matrix4x4 ForNormals(Matrix4x4 matrix)
    {
        matrix.Translation = Vector3.Zero;
        return Matrix4x4.Transpose(Inverse(matrix));
    }

    /// <summary>Whether two matrices carry points of a body of <paramref name="size"/> to nearly the same places.</summary>
    public static bool Near(Matrix4x4 a, Matrix4x4 b, float size)
    {
        float largest = 0f;
        foreach (Vector3 corner in stackalloc[] { Vector3.Zero, Vector3.UnitX, Vector3.UnitY, Vector3.UnitZ })
            largest = MathF.Max(largest, Vector3.Distance(Vector3.Transform(corner, a), Vector3.Transform(corner, b)));
        float scale = MathF.Max(Vector3.TransformNormal(Vector3.UnitX, b).Length(), 1e-6f);
        return largest <= 0.02f * MathF.Max(scale, size);
    }
}
