using System;
using System.Numerics;

namespace AvatarMotion.Rendering;

/// <summary>Hands the feet and the shadow map to shaders that include <c>floor_shadow.glsl</c>.</summary>
internal static class FloorShadow
{
    private const int MaxFeet = 6;
    private const float AnkleHeight = 0.09f;
    private static readonly string[] FeetNames = { "uFeet[0]", "uFeet[1]", "uFeet[2]", "uFeet[3]", "uFeet[4]", "uFeet[5]" };

    /// <summary>Sets the uniforms of the program in use; the first three performers get contact shadows.</summary>
    public static void Set(ShaderProgram program, SceneryContext context)
    {
        context.ShadowMap.Bind(0);
        program.Set("uShadowMap", 0);
        int feet = Math.Min(MaxFeet, 2 * context.Performers.Count);
        program.Set("uFootCount", feet);
        for (int i = 0; i < feet; i++)
        {
            (Vector3 left, Vector3 right) = context.Performers[i / 2].FeetInWorld;
            Vector3 foot = i % 2 == 0 ? left : right;
            program.Set(FeetNames[i], new Vector4(foot.X, MathF.Max(foot.Y - AnkleHeight, 0f), foot.Z, 0f));
        }
    }
}
