using AvatarMotion.Motion;
using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AvatarMotion.Assets;

/// <summary>Her left hand as a distance field: a tapered palm with thumb mound, five fingers that thin toward round tips. The right hand is its mirror image.</summary>
internal static class LumiHand
{
    private const float Cell = 0.0044f;
    private const int Triangles = 800;

    private static readonly float[] FingerRadii = { 0.0100f, 0.0082f, 0.0085f, 0.0081f, 0.0072f };

    /// <summary>The left hand with a wrist stump that the forearm hides.</summary>
    public static ShapeMesh Build()
    {
        Vector3 wrist = LumiRig.At(Bone.LeftHand);
        Vector3 low = wrist + (new Vector3(-0.056f, -0.038f, -0.054f) * LumiRig.HandScale);
        Vector3 high = wrist + (new Vector3(0.184f, 0.030f, 0.090f) * LumiRig.HandScale);
        ShapeMesh hand = MeshDecimator.Reduce(SurfaceNets.Polygonize(At, low, high, Cell), Triangles);
        SkinBinder.Bind(hand, LumiSkeleton.Hand(left: true), rounds: 2);
        return hand;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float At(Vector3 point)
    {
        Vector3 p = (point - LumiRig.At(Bone.LeftHand)) / LumiRig.HandScale;
        float palm = Palm(p);
        float fingers = float.MaxValue;
        for (int finger = 0; finger < 5; finger++)
        {
            float one = Finger(point, finger) / LumiRig.HandScale;
            palm = finger == 0 ? Distance.Join(palm, one, 0.012f) : palm;
            fingers = finger == 0 ? fingers : MathF.Min(fingers, one);
        }

        return Distance.Join(palm, fingers, 0.007f) * LumiRig.HandScale;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Palm(Vector3 p)
    {
        float breadth = 0.0225f + (0.0125f * Distance.Step(0f, 0.07f, p.X));
        float thickness = 0.0135f - (0.003f * Distance.Step(0.03f, 0.08f, p.X));
        float slab = Distance.RoundBox(p - new Vector3(0.043f, 0.001f, 0f), new(0.041f, thickness, breadth), 0.0098f);
        float mound = Distance.Ellipsoid(p, new(0.026f, -0.007f, 0.017f), new(0.026f, 0.0125f, 0.015f));
        float heel = Distance.Ellipsoid(p, new(0.028f, -0.006f, -0.016f), new(0.028f, 0.0105f, 0.012f));
        float wrist = Distance.Limb(p, new(-0.026f, 0f, 0f), 0.0175f, new(0.012f, 0f, 0f), 0.0175f);
        return Distance.Join(Distance.Join(Distance.Join(slab, mound, 0.012f), heel, 0.010f), wrist, 0.018f);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Finger(Vector3 point, int finger)
    {
        float distance = float.MaxValue;
        float radius = FingerRadii[finger] * LumiRig.HandScale;
        for (int k = 0; k < 3; k++)
        {
            Bone bone = Bone.LeftThumbMetacarpal + (finger * 3) + k;
            float start = radius * (1f - (0.07f * k));
            float end = radius * (k == 2 ? 0.72f : 1f - (0.07f * (k + 1)));
            distance = MathF.Min(distance, Distance.Limb(point, LumiRig.At(bone), start, LumiSkeleton.FingerEnd(bone, (finger * 3) + k), end));
        }

        return distance;
    }
}
