using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>The side ponytail on her left: overlapping locks around one line that rises from the tie, turns over and falls in a long wave.</summary>
internal static class LumiPonytail
{
    /// <summary>Where the hair is tied.</summary>
    public static readonly Vector3 Tie = new(0.0930f, 1.5400f, -0.0400f);

    private static readonly SpringJoint Floaty = new() { Bone = Bone.Head, Stiffness = 0.95f, Drag = 0.21f, Gravity = 0.10f, HitRadius = 0.026f, AngleLimit = 0.62f, CollidesAlong = true, Follow = 0.9f, ColliderGroups = LumiHair.Colliders | LumiColliders.Arms | LumiColliders.Throat };

    private static readonly Vector3[] Middle =
    {
        Tie, new(0.127f, 1.565f, -0.056f), new(0.166f, 1.550f, -0.078f), new(0.204f, 1.492f, -0.102f), new(0.226f, 1.402f, -0.124f),
        new(0.224f, 1.306f, -0.140f), new(0.204f, 1.214f, -0.144f), new(0.198f, 1.122f, -0.132f), new(0.234f, 1.034f, -0.112f),
    };

    /// <summary>Offset sideways and front to back (metres), length share, half width, and whether it is the glowing strand.</summary>
    private static readonly (float Side, float Depth, float Length, float Width, bool Glows)[] Locks =
    {
        (0.000f, -0.004f, 1.00f, 0.036f, false),
        (0.021f, 0.010f, 0.88f, 0.028f, false),
        (-0.021f, 0.008f, 0.80f, 0.027f, false),
        (0.012f, -0.022f, 0.94f, 0.027f, false),
        (-0.014f, -0.018f, 0.72f, 0.025f, false),
        (0.002f, 0.024f, 0.76f, 0.021f, false),
        (0.034f, 0.002f, 0.62f, 0.015f, false),
        (0.010f, 0.026f, 0.97f, 0.0105f, true),
        (-0.030f, 0.004f, 0.62f, 0.0075f, false),
        (0.034f, -0.008f, 0.86f, 0.0065f, false),
    };

    public static IEnumerable<HairLock> Build(List<HairChain> chains)
    {
        HairCurve middle = new(Middle);
        HairChain chain = new("tail", middle, 0.04f, 6) { Character = Floaty, TipStiffness = 0.30f };
        chains.Add(chain);
        foreach ((float side, float depth, float length, float width, bool glows) in Locks)
            yield return Lock(middle, chain, new(side, 0f, depth), length, width, glows);
    }

    private static HairLock Lock(HairCurve middle, HairChain chain, Vector3 offset, float length, float width, bool glows)
    {
        const int Count = 10;
        Vector3[] points = new Vector3[Count];
        for (int i = 0; i < Count; i++)
        {
            float t = i / (Count - 1f);
            float spread = 0.30f + (0.70f * Blend.Smooth(t / 0.28f)) + (0.45f * t * t);
            points[i] = middle.At(t * length) + (spread * offset);
        }

        return new HairLock(points)
        {
            Width = width,
            Thickness = width > 0.012f ? 0.62f * width : 0.5f * width,
            Root = 0.34f,
            TaperFrom = 0.38f,
            Segments = width > 0.012f ? 16 : 14,
            Roundness = 0.1f,
            Tone = offset.Z > 0.015f ? 1.06f : offset.X < 0f ? 0.94f : 1f,
            Twist = offset.X > 0f ? 0.7f : -0.7f,
            RootColor = 0.05f,
            Band = 0.24f + (1.2f * offset.Z),
            TipColor = glows ? 1f : 0.72f + (0.28f * length),
            Ramp = glows ? HairColors.Strand : HairColors.Dawn,
            Axis = width > 0.03f ? null : new HairCurve(AxisBehind(middle, length)),
            Chain = chain,
            ChainFrom = chain.From / length,
            ChainTo = (length - chain.From) / (1f - chain.From),
        };
    }

    /// <summary>The middle line over the same share as a shorter lock.</summary>
    private static Vector3[] AxisBehind(HairCurve middle, float length)
    {
        Vector3[] points = new Vector3[10];
        for (int i = 0; i < points.Length; i++)
            points[i] = middle.At(length * i / (points.Length - 1f));
        return points;
    }
}
