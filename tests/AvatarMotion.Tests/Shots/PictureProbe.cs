using System;
using System.Numerics;

namespace AvatarMotion.Tests;

/// <summary>Projects world points through a camera: picture coordinates from -1 to 1, +Y up; the depth is positive in front.</summary>
internal static class PictureProbe
{
    public static (Vector2 At, float Depth) Project(in CameraView view, Vector3 point, float aspect)
    {
        Vector3 local = Vector3.Transform(point - view.Position, Quaternion.Conjugate(view.Rotation));
        float tan = MathF.Tan(view.VerticalFov * MathF.PI / 360f);
        float depth = -local.Z;
        return (new Vector2(local.X / (depth * tan * aspect), local.Y / (depth * tan)), depth);
    }
}
