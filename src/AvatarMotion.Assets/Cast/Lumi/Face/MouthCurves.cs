using System;

namespace AvatarMotion.Assets;

/// <summary>The lips' edges over u in [-1, 1], from her right to her left corner, in metres on the face's plane.</summary>
internal static class MouthCurves
{
    public const float Height = LumiFeatures.MouthHeight;

    /// <summary>Columns crowd at the corners.</summary>
    public static float Across(float column) => MathF.Sin((column - 0.5f) * MathF.PI);

    public static float X(FacePose pose, float u) => pose.Mouth.Width * u;

    public static float Upper(FacePose pose, float u)
    {
        MouthPose mouth = pose.Mouth;
        return Middle(mouth, u) + (mouth.Up * Bow(u, Blend.Lerp(0.66f, 0.50f, mouth.Round)));
    }

    public static float Lower(FacePose pose, float u)
    {
        MouthPose mouth = pose.Mouth;
        return Middle(mouth, u) - (mouth.Down * Bow(u, Blend.Lerp(0.60f, 0.50f, mouth.Round)));
    }

    /// <summary>Height of the opening in the middle.</summary>
    public static float Opening(FacePose pose) => pose.Mouth.Up + pose.Mouth.Down;

    private static float Middle(MouthPose mouth, float u)
    {
        float at = Math.Clamp(u, -1f, 1f);
        float lift = mouth.Corner * (MathF.Pow(MathF.Abs(at), 1.8f) - 0.35f);
        float dip = 0.0006f * (1f - mouth.Round) * MathF.Exp(-at * at * 14f);
        return Height + mouth.Shift + lift - dip + (mouth.Skew * at * MathF.Abs(at));
    }

    private static float Bow(float u, float power) => MathF.Pow(MathF.Max(0f, 1f - (u * u)), power);
}
