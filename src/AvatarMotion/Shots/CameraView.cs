using System;
using System.Numerics;

namespace AvatarMotion;

/// <summary>A camera at one moment, in world space: looks along −Z of <see cref="Rotation"/>. <see cref="VerticalFov"/> is in degrees; <see cref="Shot"/> is the index of the shot in the film.</summary>
public readonly record struct CameraView(Vector3 Position, Quaternion Rotation, float VerticalFov)
{
    /// <summary>Index in <c>Show.Shots</c>; -1 where no shot asked.</summary>
    public int Shot { get; init; } = -1;

    /// <summary>A camera at <paramref name="eye"/> that looks at <paramref name="target"/>, both in world metres, rolled by <paramref name="rollDegrees"/>.</summary>
    public static CameraView LookAt(Vector3 eye, Vector3 target, float verticalFov, float rollDegrees = 0f)
    {
        Vector3 back = Vector3.Normalize(eye - target);
        Vector3 right = Vector3.Normalize(Vector3.Cross(Vector3.UnitY, back));
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
