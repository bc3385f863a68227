using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Ink around the eyes: the lid line with its wing, lashes, the lower line, and the fold above.</summary>
internal static class LumiLids
{
    private const float Thickness = 0.0046f;
    private const float WingReach = 0.36f;

    private static readonly Vector4 Ink = LumiMaterials.Opaque(0x33163A);
    private static readonly Vector4 WarmInk = LumiMaterials.Opaque(0x7A2C48);
    private static readonly Vector4 Fold = LumiMaterials.Opaque(0xCF8580);

    public static AvatarMesh Build()
    {
        List<PaintPatch> patches = new();
        foreach (float side in new[] { 1f, -1f })
        {
            EyeCurves eye = new(side);
            patches.Add(FoldLine(eye));
            patches.Add(LowerLine(eye));
            patches.Add(LowerLash(eye, 0.66f, 0.0030f));
            patches.Add(LowerLash(eye, 0.84f, 0.0036f));
            patches.Add(UpperLash(eye, 0.72f, 0.44f, new(0.0112f, 0.0056f)));
            patches.Add(UpperLine(eye));
        }

        return PaintMesher.Build("head.eye.line", LumiMaterials.Paint("eye.line", 8, 0.50f), patches);
    }

    private static PaintPatch UpperLine(EyeCurves eye) =>
        PaintPatch.Between(
            29,
            3,
            (_, u) => eye.X(AlongLid(u)),
            (pose, u) => LidMiddle(eye, pose, AlongLid(u)) - LidBelow(AlongLid(u), eye.Eye(pose).Shut),
            (pose, u) => LidMiddle(eye, pose, AlongLid(u)) + LidAbove(AlongLid(u), eye.Eye(pose).Shut),
            (u, v) => Vector4.Lerp(WarmInk, Ink, Blend.Clamp01(v + (1.6f * u)))) with
        { Flipped = eye.Flipped, Lift = 0.00048f };

    /// <summary>Columns over the lid (u to 0.86) and then out along the wing.</summary>
    private static float AlongLid(float u) =>
        u < 0.86f ? MathF.Sin(((u / 0.86f) - 0.5f) * MathF.PI) : 1f + (WingReach * (u - 0.86f) / 0.14f);

    private static float LidMiddle(EyeCurves eye, FacePose pose, float at)
    {
        EyePose now = eye.Eye(pose);
        float wing = MathF.Max(0f, at - 0.74f) * 0.0195f * (1f - (1.25f * now.Shut));
        return eye.Upper(pose, at) + wing;
    }

    private static float LidBody(float at, float shut) =>
        Thickness * (0.30f + (0.75f * Blend.Step(-1f, 0.55f, at))) * (1f - (0.22f * shut)) * Blend.Lerp(0.25f, 1f, Blend.Step(-1f, -0.80f, at)) * (1f - (0.32f * Blend.Step(0.80f, 1.05f, at)));

    private static float Taper(float at) => at <= 1f ? 1f : MathF.Pow(MathF.Max(0f, 1f - ((at - 1f) / WingReach)), 1.15f);

    private static float LidAbove(float at, float shut) => 0.78f * LidBody(at, shut) * Taper(at);

    private static float LidBelow(float at, float shut) =>
        (0.45f * LidBody(at, shut) * Taper(at)) + (0.0022f * (1f - shut) * Blend.Step(0.74f, 1f, at) * Taper(at));

    /// <summary>A lash that grows out of the lid line itself: its foot lies along the line, its tip curls up.</summary>
    private static PaintPatch UpperLash(EyeCurves eye, float root, float foot, Vector2 reach) => new(2, 5)
    {
        At = (pose, u, v) =>
        {
            float at = root + (foot * (u - 0.5f) * MathF.Pow(1f - v, 1.5f));
            float shut = eye.Eye(pose).Shut;
            Vector2 rise = eye.Outward(reach.X * (0.35f + (0.65f * v)) * (1f - (0.25f * shut)), reach.Y * (1f - (1.45f * shut)));
            return new Vector2(eye.X(at), LidMiddle(eye, pose, at)) + (v * rise);
        },
        Color = (_, _) => Ink,
        Lift = 0.00045f,
        Flipped = eye.Flipped,
    };

    private static PaintPatch LowerLash(EyeCurves eye, float root, float length) => new(2, 3)
    {
        At = (pose, u, v) =>
        {
            float open = 1f - eye.Eye(pose).Shut;
            float across = 0.0012f * (1f - v) * (u - 0.5f) * open;
            return new Vector2(eye.X(root), eye.Lower(pose, root)) + eye.Outward(across + (0.62f * length * v * open), -0.75f * length * v * open);
        },
        Color = (_, _) => WarmInk,
        Lift = 0.00045f,
        Flipped = eye.Flipped,
    };

    private static PaintPatch LowerLine(EyeCurves eye) =>
        PaintPatch.Between(
            13,
            2,
            (_, u) => eye.X(LowerAt(u)),
            (pose, u) => eye.Lower(pose, LowerAt(u)) - ((0.0003f + (0.0011f * u)) * (1f - eye.Eye(pose).Shut)),
            (pose, u) => eye.Lower(pose, LowerAt(u)) + ((0.0002f + (0.0004f * u)) * (1f - eye.Eye(pose).Shut)),
            (u, _) => Vector4.Lerp(WarmInk, Ink, u)) with
        { Flipped = eye.Flipped, Lift = 0.00042f };

    private static float LowerAt(float u) => Blend.Lerp(-0.30f, 0.985f, MathF.Sin(u * MathF.PI * 0.5f));

    private static PaintPatch FoldLine(EyeCurves eye) =>
        PaintPatch.Between(
            13,
            2,
            (_, u) => eye.X(FoldAt(u)),
            (pose, u) => FoldHeight(eye, pose, FoldAt(u)),
            (pose, u) => FoldHeight(eye, pose, FoldAt(u)) + (0.0009f * MathF.Sin(u * MathF.PI)),
            (_, _) => Fold) with
        { Flipped = eye.Flipped, Lift = 0.00036f };

    private static float FoldAt(float u) => Blend.Lerp(-0.62f, 0.80f, u);

    /// <summary>The fold follows a closing lid by a third.</summary>
    private static float FoldHeight(EyeCurves eye, FacePose pose, float at) =>
        Blend.Lerp(eye.Upper(FacePose.Rest, at), eye.Upper(pose, at), 0.34f) + 0.0062f + (0.0010f * at);
}
