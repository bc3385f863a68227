using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>The lids as curves over u in [-1, 1], from the inner to the outer corner, in metres on the face's plane.</summary>
internal sealed class EyeCurves
{
    public const float CenterX = 0.0425f;

    public const float CenterY = 1.4462f;

    public const float HalfWidth = 0.0272f;

    /// <summary>Heights of the opening above and below the center at rest.</summary>
    public const float Above = 0.0238f;

    public const float Below = 0.0192f;

    private const float Tilt = 0.0026f;

    private readonly float _side;
    private readonly Func<FacePose, EyePose> _eye;

    /// <param name="side">+1 for her left eye, -1 for her right.</param>
    public EyeCurves(float side)
    {
        _side = side;
        _eye = side > 0f ? pose => pose.LeftEye : pose => pose.RightEye;
    }

    public bool Flipped => _side < 0f;

    public EyePose Eye(FacePose pose) => _eye(pose);

    /// <summary>Model x at u; u beyond [-1, 1] goes on outside the corners.</summary>
    public float X(float u) => _side * (CenterX + (HalfWidth * u));

    /// <summary>A vector given outward and up, on this side of the face.</summary>
    public Vector2 Outward(float outward, float up) => new(_side * outward, up);

    /// <summary>Edge of the upper lid.</summary>
    public float Upper(FacePose pose, float u)
    {
        EyePose eye = _eye(pose);
        float at = Math.Clamp(u, -1f, 1f);
        float bow = at < 0f ? MathF.Pow(1f - MathF.Pow(-at, 2.2f), 0.80f) : MathF.Pow(1f - MathF.Pow(at, 3f), 0.74f);
        float open = CenterY + (Tilt * at) + (Above * bow * (1f + (0.14f * eye.Wide)));
        open -= bow * Above * 0.55f * eye.Heavy;
        open -= bow * 0.0085f * eye.Stern * Blend.Step(0.75f, -0.95f, at);
        open -= ((bow * 0.0088f) + 0.0016f) * eye.Sorrow * Blend.Step(-0.4f, 0.9f, at);
        open -= 0.0016f * eye.Cheek * at * at;
        return Blend.Lerp(open, ShutLine(at), eye.Shut);
    }

    /// <summary>Edge of the lower lid.</summary>
    public float Lower(FacePose pose, float u)
    {
        EyePose eye = _eye(pose);
        float at = Math.Clamp(u, -1f, 1f);
        float bow = MathF.Pow(1f - MathF.Pow(MathF.Abs(at), at < 0f ? 2.1f : 2.7f), 0.68f);
        float open = CenterY + (Tilt * at) - (Below * bow * (1f + (0.07f * eye.Wide)));
        open += 0.0122f * eye.Cheek * (1f - (0.88f * at * at)) * MathF.Min(1f, bow * 1.6f);
        return Blend.Lerp(open, ShutLine(at), eye.Shut);
    }

    /// <summary>Where both lids meet: a bow that hangs down, low in the opening.</summary>
    private static float ShutLine(float u) => CenterY - (Below * 0.60f * (1f - (0.92f * u * u))) + (0.5f * Tilt * u);
}
