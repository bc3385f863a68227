using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>The bob at the back: nine locks with turned-in tips whose hem slants from long on her right to short on her left.</summary>
internal static class LumiBackHair
{
    private const int Count = 9;

    private static readonly SpringJoint Swing = new() { Bone = Bone.Head, Stiffness = 0.45f, Drag = 0.22f, Gravity = 0.07f, HitRadius = 0.014f, AngleLimit = 0.55f, CollidesAlong = true, Follow = 0.9f, ColliderGroups = LumiHair.Colliders };

    public static IEnumerable<HairLock> Build(List<HairChain> chains)
    {
        for (int i = 0; i < Count; i++)
        {
            float azimuth = -108f - (i * 18.5f);
            float slant = i / (Count - 1f);
            Vector3[] points = Line(azimuth, slant, i % 2);
            HairChain chain = ChainFor(chains, i / 3, azimuth, slant);
            yield return new HairLock(points)
            {
                Width = (i % 2 == 0 ? 0.0330f : 0.0255f) - (0.004f * slant),
                Thickness = 0.014f,
                Root = 0.55f,
                TaperFrom = 0.55f,
                Segments = 11,
                Roundness = 0.68f,
                Edge = 0.65f,
                Band = 0.30f + (0.035f * (i % 2)),
                TipColor = 0.80f - (0.10f * (i % 2)),
                Tone = i % 2 == 0 ? 0.94f : 1.04f,
                Open = i % 2 == 0 ? 0.92f : 1f,
                Chain = chain,
                ChainFrom = chain.From,
            };
        }
    }

    private static Vector3[] Line(float azimuth, float slant, int layer)
    {
        float rise = 0.025f * layer;
        float hem = Blend.Lerp(1.268f, 1.306f, slant) + (0.018f * layer);
        return new[]
        {
            LumiSkull.At(azimuth, 80f, 0.985f),
            LumiSkull.At(azimuth, 57f, 1.120f + (0.7f * rise)),
            LumiSkull.At(azimuth, 31f, 1.165f + rise),
            LumiSkull.At(azimuth, 6f, 1.200f + rise),
            Below(azimuth, 1.395f, 0.114f + (0.4f * rise)),
            Below(azimuth + 4f - (7f * layer), Blend.Lerp(hem, 1.395f, 0.42f), 0.120f + (0.5f * rise)),
            Below(azimuth - 6f + (14f * layer), hem - (0.010f * layer), 0.098f + (0.034f * layer)),
        };
    }

    private static Vector3 Below(float azimuth, float height, float radius)
    {
        float around = azimuth * System.MathF.PI / 180f;
        return new(radius * System.MathF.Sin(around), height, (radius * System.MathF.Cos(around)) - 0.008f);
    }

    private static HairChain ChainFor(List<HairChain> chains, int region, float azimuth, float slant)
    {
        string name = region switch { 0 => "backRight", 1 => "back", _ => "backLeft" };
        HairChain? chain = chains.Find(known => known.Name == name);
        if (chain is null)
        {
            chain = new(name, new(Line(azimuth - 18.5f, slant, 0)), 0.54f, 2) { Character = Swing };
            chains.Add(chain);
        }

        return chain;
    }
}
