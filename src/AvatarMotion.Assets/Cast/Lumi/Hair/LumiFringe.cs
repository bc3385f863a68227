using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>The fringe: parted above her left eye, swept to her right, locks of different width with two thin ones across.</summary>
internal static class LumiFringe
{
    private static readonly SpringJoint Stiff = new() { Bone = Bone.Head, Stiffness = 0.60f, Drag = 0.28f, Gravity = 0.02f, HitRadius = 0.006f, AngleLimit = 0.22f, Follow = 0.9f, ColliderGroups = 0u };

    /// <summary>Azimuth at root and tip, elevation of the tip, half width, extra distance from the skull.</summary>
    private static readonly (float Root, float Tip, float TipElevation, float Width, float Rise)[] Locks =
    {
        (-14f, -74f, -20f, 0.0190f, 0.000f),
        (-6f, -60f, -3f, 0.0200f, 0.010f),
        (2f, -46f, 7f, 0.0200f, 0.022f),
        (8f, -29f, 10f, 0.0195f, 0.012f),
        (14f, -11f, 7f, 0.0180f, 0.026f),
        (20f, 6f, 12f, 0.0125f, 0.010f),
        (40f, 72f, -20f, 0.0170f, 0.000f),
        (34f, 58f, -2f, 0.0185f, 0.010f),
        (27f, 41f, 8f, 0.0190f, 0.022f),
        (23f, 24f, 12f, 0.0150f, 0.016f),
        (5f, -37f, 0f, 0.0058f, 0.045f),
        (12f, -19f, 1f, 0.0060f, 0.045f),
        (29f, 49f, 1f, 0.0058f, 0.040f),
    };

    public static IEnumerable<HairLock> Build(List<HairChain> chains)
    {
        foreach ((float root, float tip, float tipElevation, float width, float rise) in Locks)
        {
            Vector3[] points = Line(root, tip, tipElevation, rise);
            HairChain chain = ChainFor(chains, tip, points);
            yield return new HairLock(points)
            {
                Width = width,
                Thickness = MathF.Min(0.011f, 0.6f * width),
                Root = 0.70f,
                TaperFrom = 0.30f,
                Segments = 10,
                Tone = width < 0.01f ? 1.08f : rise > 0.015f ? 1.05f : 0.95f,
                Band = 0.40f + (0.9f * rise) + (tip * 0.0003f),
                TipColor = 0.52f - (0.0035f * tipElevation),
                Chain = chain,
                ChainFrom = chain.From,
            };
        }
    }

    private static Vector3[] Line(float root, float tip, float tipElevation, float rise) => new[]
    {
        LumiSkull.At(Blend.Lerp(18f, root, 0.75f), 78f, 1.045f),
        LumiSkull.At(Blend.Lerp(root, tip, 0.16f), 57f, 1.150f + (0.6f * rise)),
        LumiSkull.At(Blend.Lerp(root, tip, 0.46f), 36f, 1.185f + rise),
        LumiSkull.At(Blend.Lerp(root, tip, 0.76f), Blend.Lerp(36f, tipElevation, 0.52f), 1.180f + rise),
        LumiSkull.At(tip, tipElevation, 1.125f + rise),
    };

    /// <summary>Locks of one region share a chain, so that the fringe lifts as three leaves, not as confetti.</summary>
    private static HairChain ChainFor(List<HairChain> chains, float tip, Vector3[] points)
    {
        string name = tip < -40f ? "fringeRight" : tip > 40f ? "fringeLeft" : "fringeMiddle";
        HairChain? chain = chains.Find(known => known.Name == name);
        if (chain is null)
        {
            chain = new(name, new(points), 0.42f, 2) { Character = Stiff };
            chains.Add(chain);
        }

        return chain;
    }
}
