using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Locks beside the face: full and long on her right, slender on her left where the hair is tied up.</summary>
internal static class LumiSideHair
{
    private static readonly SpringJoint Quick = new() { Bone = Bone.Head, Stiffness = 0.52f, Drag = 0.28f, Gravity = 0.07f, HitRadius = 0.014f, AngleLimit = 0.42f, CollidesAlong = true, Follow = 0.9f, ColliderGroups = LumiHair.Colliders };

    public static IEnumerable<HairLock> Build(List<HairChain> chains)
    {
        Vector3[] rightFront =
        {
            LumiSkull.At(-46f, 62f, 1.00f), LumiSkull.At(-68f, 32f, 1.17f), LumiSkull.At(-78f, 2f, 1.17f),
            new(-0.110f, 1.405f, 0.040f), new(-0.115f, 1.352f, 0.050f), new(-0.101f, 1.302f, 0.066f), new(-0.070f, 1.268f, 0.086f),
        };
        Vector3[] rightBack =
        {
            LumiSkull.At(-66f, 62f, 0.98f), LumiSkull.At(-88f, 30f, 1.17f), LumiSkull.At(-94f, 0f, 1.18f),
            new(-0.120f, 1.395f, -0.004f), new(-0.121f, 1.345f, -0.002f), new(-0.124f, 1.312f, 0.006f), new(-0.142f, 1.280f, 0.016f),
        };
        Vector3[] leftFront =
        {
            LumiSkull.At(52f, 60f, 1.01f), LumiSkull.At(70f, 32f, 1.15f), LumiSkull.At(78f, 2f, 1.15f),
            new(0.100f, 1.410f, 0.042f), new(0.102f, 1.362f, 0.052f), new(0.090f, 1.318f, 0.066f), new(0.070f, 1.288f, 0.080f),
        };
        HairChain right = Add(chains, "sideRight", rightFront, 4);
        HairChain back = Add(chains, "sideRightBack", rightBack, 3);
        HairChain left = Add(chains, "sideLeft", leftFront, 4);
        return new[]
        {
            Lock(rightBack, 0.0250f, 0.80f, back),
            Lock(rightFront, 0.0200f, 0.85f, right),
            Lock(Moved(rightFront, new(0.010f, 0.004f, 0.013f)), 0.0105f, 0.75f, right) with { Ramp = HairColors.Strand, TipColor = 1f, Segments = 10 },
            Lock(leftFront, 0.0125f, 0.85f, left),
            Lock(Moved(leftFront, new(0.008f, 0.020f, -0.014f)), 0.0070f, 0.70f, left),
        };
    }

    private static HairChain Add(List<HairChain> chains, string name, Vector3[] points, int joints)
    {
        HairChain chain = new(name, new(points), 0.36f, joints) { Character = Quick };
        chains.Add(chain);
        return chain;
    }

    private static HairLock Lock(Vector3[] points, float width, float tipColor, HairChain chain) => new(points)
    {
        Width = width,
        Thickness = 0.5f * width,
        Root = 0.6f,
        TaperFrom = 0.50f,
        Segments = 14,
        Band = 0.26f,
        Twist = 0.5f,
        TipColor = tipColor,
        Chain = chain,
        ChainFrom = chain.From,
    };

    /// <summary>The same line beside itself, moved more and more toward the tip.</summary>
    private static Vector3[] Moved(Vector3[] points, Vector3 tipOffset)
    {
        Vector3[] moved = new Vector3[points.Length];
        for (int i = 0; i < moved.Length; i++)
            moved[i] = points[i] + (tipOffset * (0.35f + (0.65f * i / (points.Length - 1f))));
        return moved;
    }
}
