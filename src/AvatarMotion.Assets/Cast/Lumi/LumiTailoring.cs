using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Where the tight clothes end on the body: pattern lines as distances in metres, negative inside the cloth.</summary>
internal static class LumiTailoring
{
    /// <summary>Height of the stocking's hem on her left thigh.</summary>
    public const float StockingTop = 0.660f;

    private const float ShortsHem = 0.735f;

    /// <summary>Top with a shallow round neckline, and shorts below the skirt.</summary>
    public static float TopAndShorts(Vector3 p)
    {
        float neckline = p.Y - (1.226f + (2.2f * p.X * p.X));
        float sides = MathF.Abs(p.X) - (0.118f + (0.05f * MathF.Max(0f, 1.0f - p.Y) * 10f));
        return MathF.Max(MathF.Max(neckline, sides), ShortsHem - p.Y);
    }

    /// <summary>One side of the coral panel down the front of the top, narrow at the waist: her left (1) or her right (−1).</summary>
    public static float FrontPanelSide(Vector3 p, float side) =>
        p.Z < 0f || p.Y < 0.96f ? 1f : (side * (p.X + 0.012f)) - (0.015f + (0.13f * MathF.Max(0f, p.Y - 1.01f)));

    /// <summary>Upper end of the panel, below the neckline.</summary>
    public static float FrontPanelTop(Vector3 p) => p.Y - 1.206f - (2.2f * p.X * p.X);

    /// <summary>The one stocking, on her left leg.</summary>
    public static float Stocking(Vector3 p) => MathF.Max(p.Y - StockingTop - (0.10f * (p.X - 0.078f)), 0.004f - p.X);
}
