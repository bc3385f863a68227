using System;
using System.Numerics;

namespace AvatarMotion.Rendering;

/// <summary>Matrices for OpenGL's clip space (z in [-1, 1]); row vectors, as System.Numerics has them.</summary>
internal static class CameraMatrices
{
    public const float Near = 0.08f;
    public const float Far = 120f;

    /// <summary>World to clip space of a camera.</summary>
    public static Matrix4x4 ViewProjection(in CameraView camera, float aspect) => View(camera) * Perspective(TanHalf(camera), aspect);

    /// <summary>Tangent of half the vertical field of view.</summary>
    public static float TanHalf(in CameraView camera) => MathF.Tan(Math.Clamp(camera.VerticalFov, 1f, 170f) * MathF.PI / 360f);

    /// <summary>Orthographic projection of a box around the view axis.</summary>
    public static Matrix4x4 Orthographic(float halfWidth, float halfHeight, float near, float far)
    {
        Matrix4x4 m = Matrix4x4.Identity;
        m.M11 = 1f / halfWidth;
        m.M22 = 1f / halfHeight;
        m.M33 = -2f / (far - near);
        m.M43 = -(far + near) / (far - near);
        return m;
    }

    private static Matrix4x4 View(in CameraView camera)
    {
        Quaternion back = Quaternion.Conjugate(Quaternion.Normalize(camera.Rotation));
        Matrix4x4 view = Matrix4x4.CreateFromQuaternion(back);
        view.Translation = Vector3.Transform(-camera.Position, back);
        return view;
    }

    private static Matrix4x4 Perspective(float tanHalf, float aspect) => new(
        1f / (tanHalf * aspect), 0f, 0f, 0f,
        0f, 1f / tanHalf, 0f, 0f,
        0f, 0f, -(Far + Near) / (Far - Near), -1f,
        0f, 0f, -2f * Far * Near / (Far - Near), 0f);
}
