using System;
using System.Numerics;

namespace AvatarMotion;

/// <summary>A camera at one moment, in world space: looks along −Z of <see cref="Rotation"/>. <see cref="VerticalFov"/> is in degrees; <see cref="Shot"/> is the index of the shot in the film.</summary>
public readonly record struct CameraView(Vector3 Position, Quaternion Rotation, float VerticalFov)
{
    /// <summary>Index in <c>Show.Shots</c>; -1 where no shot asked.</summary>
    public int Shot { get; init; } = -1;

    /// <summary>A camera at <paramref name="eye"/> that looks at <paramref name="target"/>, both in world metres, rolled by <paramref name="rollDegrees"/>; straight above or below the target the picture's right is +X.</summary>
    public static CameraView LookAt(Vector3 eye, Vector3 target, float verticalFov, float rollDegrees = 0f)
    {
        Vector3 away = eye - target;
        Vector3 back = away.LengthSquared() > 1e-12f ? Vector3.Normalize(away) : Vector3.UnitZ;
        Vector3 across = Vector3.Cross(Vector3.UnitY, back);
        Vector3 right = across.LengthSquared() > 1e-8f ? Vector3.Normalize(across) : Vector3.UnitX;
        Vector3 up = Vector3.Cross(back, right);
        Matrix4x4 basis = new(
            right.X, right.Y, right.Z, 0f,
            up.X, up.Y, up.Z, 0f,
            back.X, back.Y, back.Z, 0f,
            0f, 0f, 0f, 1f);
        Quaternion rotation = Quaternion.CreateFromRotationMatrix(basis);
        if (rollDegrees != 0f)
            rotation *= Quaternion.CreateFromAxisAngle(Vector3.UnitZ, rollDegrees * MathF.PI / 180f);
        return new CameraView(eye, rotation, verticalFov);
    }
}
