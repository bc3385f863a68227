using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>The rotation in a matrix whose axes may be scaled.</summary>
internal static class JointTurn
{
    public static Quaternion Of(in Matrix4x4 matrix)
    {
        Vector3 x = Unit(matrix.M11, matrix.M12, matrix.M13, Vector3.UnitX), y = Unit(matrix.M21, matrix.M22, matrix.M23, Vector3.UnitY);
        Vector3 z = Unit(matrix.M31, matrix.M32, matrix.M33, Vector3.UnitZ);
        if (Vector3.Dot(Vector3.Cross(x, y), z) < 0f)
            z = -z;
        return Quaternion.Normalize(Quaternion.CreateFromRotationMatrix(new Matrix4x4(x.X, x.Y, x.Z, 0f, y.X, y.Y, y.Z, 0f, z.X, z.Y, z.Z, 0f, 0f, 0f, 0f, 1f)));
    }

    private static Vector3 Unit(float x, float y, float z, Vector3 otherwise)
    {
        Vector3 v = new(x, y, z);
        float length = v.Length();
        return length > 1e-12f ? v / length : otherwise;
    }
}
