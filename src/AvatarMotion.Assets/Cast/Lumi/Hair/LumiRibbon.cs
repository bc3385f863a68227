using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>The glowing bow at the ponytail's tie: band, two wings, and two tails that swing.</summary>
internal static class LumiRibbon
{
    public const string Name = "head.ribbon";

    private static readonly SpringJoint Light = new() { Bone = Bone.Head, Stiffness = 0.30f, Drag = 0.18f, Gravity = 0.08f, HitRadius = 0.012f, AngleLimit = 0.60f, CollidesAlong = true, Follow = 0.9f, ColliderGroups = LumiHair.Colliders };

    private static readonly GradientRamp Cloth = new((0f, 0x8FB4D8), (0.30f, 0xE4F4FF), (1f, 0xFFFFFF));

    /// <summary>Cyan that glows a little and still shows its folds.</summary>
    public static ToonMaterial Material { get; } = LumiPalette.GlowMaterial with { Name = "lumi.ribbon", Emission = LumiPalette.Cyan * 0.16f, ShadeTint = new(0.55f, 0.62f, 0.95f), Outline = 0.8f, OutlinePush = 0.004f };

    private static readonly Vector3 Knot = LumiPonytail.Tie + new Vector3(0.011f, 0.014f, 0.016f);

    public static IEnumerable<HairLock> Build(List<HairChain> chains)
    {
        yield return Wing(new(-0.022f, 0.044f, 0.026f), new(-0.044f, 0.014f, 0.030f));
        yield return Wing(new(0.044f, 0.026f, 0.036f), new(0.046f, -0.014f, 0.030f));
        yield return Tail(chains, "ribbonFront", new(0.020f, -0.020f, 0.022f), new(0.026f, -0.075f, 0.028f), new(0.018f, -0.130f, 0.020f), new(0.026f, -0.180f, 0.024f));
        yield return Tail(chains, "ribbonBack", new(0.028f, -0.012f, 0.014f), new(0.054f, -0.056f, 0.016f), new(0.060f, -0.104f, 0.006f), new(0.074f, -0.142f, 0.008f));
        yield return new HairLock(new[] { Knot + new Vector3(-0.008f, 0.012f, 0f), Knot + new Vector3(0.003f, 0.002f, 0.006f), Knot + new Vector3(0.014f, -0.010f, 0.004f) })
        {
            Width = 0.0095f, Thickness = 0.0090f, Root = 0.9f, TaperFrom = 0.75f, Segments = 4, Ramp = Cloth,
        };
    }

    /// <summary>One loop of the bow: a fat leaf that swells away from the knot and folds back under itself.</summary>
    private static HairLock Wing(Vector3 out1, Vector3 tip) => new(new[] { Knot, Knot + (0.55f * out1), Knot + out1, Knot + (1.12f * out1) + (0.25f * tip), Knot + (0.95f * out1) + (0.55f * tip) })
    {
        Width = 0.0200f, Thickness = 0.0085f, Root = 0.26f, TaperFrom = 0.62f, Segments = 7, Ramp = Cloth,
    };

    private static HairLock Tail(List<HairChain> chains, string name, params Vector3[] offsets)
    {
        Vector3[] points = new Vector3[offsets.Length + 1];
        points[0] = Knot;
        for (int i = 0; i < offsets.Length; i++)
            points[i + 1] = Knot + offsets[i];
        HairChain chain = new(name, new(points), 0.10f, 3) { Character = Light };
        chains.Add(chain);
        return new(points) { Width = 0.0105f, Thickness = 0.0026f, Root = 0.5f, TaperFrom = 0.78f, Segments = 8, Twist = 0.8f, Ramp = Cloth, Chain = chain, ChainFrom = chain.From };
    }
}
