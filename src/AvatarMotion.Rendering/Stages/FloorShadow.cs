using System;
using System.Numerics;

namespace AvatarMotion.Rendering;

/// <summary>Hands the feet and the shadow map to shaders that include <c>floor_shadow.glsl</c>.</summary>
internal static class FloorShadow
{
    private const int MaxFeet = 16;
    private const float AnkleHeight = 0.09f;
    private static readonly string[] FeetNames = Names();

    /// <summary>Sets the uniforms of the program in use; the first eight performers get contact shadows.</summary>
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

    private static string[] Names()
    {
        string[] names = new string[MaxFeet];
        for (int i = 0; i < names.Length; i++)
            names[i] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"uFeet[{i}]");
        return names;
    }
}
