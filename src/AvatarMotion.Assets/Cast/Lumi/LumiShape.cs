using AvatarMotion.Motion;
using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AvatarMotion.Assets;

/// <summary>The body's distance fields without hands and feet: a tapered trunk, slim neck, shaped limbs. Symmetric in x, so only her left limbs are described.</summary>
internal static class LumiShape
{
    private const float TrunkLow = 0.78f;
    private const float TrunkHigh = 1.30f;

    private static readonly LoftShape Trunk = MakeTrunk();
    private static readonly LoftShape UpperArm = MakeUpperArm();
    private static readonly LoftShape LowerArm = MakeLowerArm();
    private static readonly LoftShape Thigh = MakeThigh();
    private static readonly LoftShape Calf = MakeCalf();

    /// <summary>Everything from neck to ankles, fillets included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Body(Vector3 point)
    {
        Vector3 p = MirrorToLeft(point);
        float body = TrunkAt(p, 0f);
        if (p.Y > 1.10f)
        {
            body = Distance.Join(body, ArmAt(p, 0f), 0.034f);
            body = Distance.Join(body, NeckAt(p), 0.030f);
        }

        return p.Y < 1.0f ? Distance.Join(body, LegAt(p, 0f), 0.026f) : body;
    }

    /// <summary>Trunk with bust and seat, grown by <paramref name="grow"/> metres; <paramref name="point"/> may lie on either side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float TrunkAt(Vector3 point, float grow)
    {
        Vector3 p = MirrorToLeft(point);
        float trunk = Trunk.At(p, grow);
        float bust = Distance.Ellipsoid(p, new(0.050f, 1.168f, 0.050f), new(0.050f, 0.047f, 0.044f)) - grow;
        float seat = Distance.Ellipsoid(p, new(0.066f, 0.845f, -0.046f), new(0.074f, 0.068f, 0.064f)) - grow;
        float slope = Distance.Limb(p, new(0f, 1.283f, -0.020f), 0.030f, new(0.098f, 1.252f, -0.016f), 0.026f) - grow;
        return Distance.Join(Distance.Join(Distance.Join(trunk, bust, 0.030f), seat, 0.035f), slope, 0.030f);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float ArmAt(Vector3 point, float grow)
    {
        Vector3 p = MirrorToLeft(point);
        return Distance.Join(UpperArm.At(p, grow), LowerArm.At(p, grow), 0.006f);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float LegAt(Vector3 point, float grow)
    {
        Vector3 p = MirrorToLeft(point);
        float leg = Distance.Join(Thigh.At(p, grow), Calf.At(p, grow), 0.008f);
        float kneecap = Distance.Ellipsoid(p, new(0.074f, 0.462f, 0.036f), new(0.024f, 0.032f, 0.017f)) - grow;
        return Distance.Join(leg, kneecap, 0.016f);
    }

    private static float NeckAt(Vector3 p)
    {
        float neck = Distance.Limb(p, new(0f, 1.25f, -0.018f), 0.043f, new(0f, 1.41f, 0.004f), 0.0385f);
        return Distance.Cut(neck, p.Y - 1.375f, 0.004f);
    }

    private static Vector3 MirrorToLeft(Vector3 p) => p with { X = MathF.Abs(p.X) };

    private static LoftShape MakeTrunk() => new(
        new(0f, TrunkLow, 0f),
        new(0f, TrunkHigh, 0f),
        Vector3.UnitZ,
        Section(0.780f, 0.085f, 0.050f, 0.055f, 0f),
        Section(0.820f, 0.132f, 0.070f, 0.082f, -0.002f),
        Section(0.855f, 0.152f, 0.080f, 0.096f, -0.003f),
        Section(0.895f, 0.150f, 0.083f, 0.098f, -0.002f),
        Section(0.950f, 0.126f, 0.078f, 0.084f, 0.002f),
        Section(1.030f, 0.098f, 0.066f, 0.066f, 0.006f),
        Section(1.100f, 0.104f, 0.070f, 0.070f, 0.002f),
        Section(1.170f, 0.115f, 0.074f, 0.076f, -0.005f),
        Section(1.215f, 0.113f, 0.070f, 0.074f, -0.009f),
        Section(1.252f, 0.092f, 0.056f, 0.064f, -0.012f),
        Section(1.282f, 0.056f, 0.042f, 0.050f, -0.013f),
        Section(1.300f, 0.042f, 0.038f, 0.042f, -0.013f));

    private static LoftSection Section(float y, float side, float front, float back, float shiftFront) =>
        new((y - TrunkLow) / (TrunkHigh - TrunkLow), side, front, back, 0f, shiftFront);

    private static LoftShape MakeUpperArm() => new(
        LumiRig.At(Bone.LeftUpperArm),
        LumiRig.At(Bone.LeftLowerArm),
        Vector3.UnitZ,
        new(0.00f, 0.0360f, 0.0370f, 0.0370f),
        new(0.14f, 0.0375f, 0.0385f, 0.0375f),
        new(0.45f, 0.0330f, 0.0345f, 0.0335f),
        new(0.80f, 0.0280f, 0.0290f, 0.0290f),
        new(1.00f, 0.0270f, 0.0280f, 0.0290f));

    private static LoftShape MakeLowerArm() => new(
        LumiRig.At(Bone.LeftLowerArm),
        LumiRig.At(Bone.LeftHand),
        Vector3.UnitZ,
        new(0.00f, 0.0270f, 0.0280f, 0.0290f),
        new(0.22f, 0.0290f, 0.0310f, 0.0290f),
        new(0.55f, 0.0240f, 0.0260f, 0.0245f),
        new(0.88f, 0.0175f, 0.0205f, 0.0200f),
        new(1.00f, 0.0172f, 0.0205f, 0.0205f));

    /// <summary>The side axis points inward here: a positive side shift brings the section toward the other leg.</summary>
    private static LoftShape MakeThigh() => new(
        LumiRig.At(Bone.LeftUpperLeg),
        LumiRig.At(Bone.LeftLowerLeg),
        Vector3.UnitZ,
        new(0.00f, 0.0790f, 0.0800f, 0.0840f),
        new(0.14f, 0.0775f, 0.0810f, 0.0820f),
        new(0.42f, 0.0640f, 0.0710f, 0.0660f, -0.002f, 0.004f),
        new(0.72f, 0.0490f, 0.0550f, 0.0510f, 0.000f, 0.002f),
        new(0.92f, 0.0405f, 0.0450f, 0.0420f, 0.001f),
        new(1.00f, 0.0395f, 0.0440f, 0.0400f, 0.001f));

    private static LoftShape MakeCalf() => new(
        LumiRig.At(Bone.LeftLowerLeg),
        LumiRig.At(Bone.LeftFoot),
        Vector3.UnitZ,
        new(0.00f, 0.0395f, 0.0440f, 0.0400f, 0.001f),
        new(0.09f, 0.0385f, 0.0400f, 0.0420f),
        new(0.27f, 0.0450f, 0.0370f, 0.0540f, -0.002f),
        new(0.48f, 0.0385f, 0.0330f, 0.0470f, -0.001f),
        new(0.76f, 0.0260f, 0.0260f, 0.0300f),
        new(1.00f, 0.0255f, 0.0280f, 0.0310f));
}
