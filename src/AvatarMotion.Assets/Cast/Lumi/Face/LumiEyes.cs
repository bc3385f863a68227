using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>White, iris, pupil, lid shadow and highlights of both eyes. All but the white are clipped to it, so a closing lid hides them.</summary>
internal static class LumiEyes
{
    private const float IrisRadiusX = 0.0200f;
    private const float IrisRadiusY = 0.0246f;

    /// <summary>Travel of the iris at a full look, metres.</summary>
    public const float LookAcross = 0.0082f;

    public const float LookUpward = 0.0062f;

    /// <summary>
    /// A shut eye's white sinks a little deeper than the 3.5 mm that paint is biased toward the viewer, so it is gone from four fifths shut on:
    /// lids that an emotion has moved, too, never leave a rest of it below the lash line.
    /// </summary>
    private const float ShutSink = 0.0048f;

    private static readonly Vector4 Ring = LumiMaterials.Opaque(0x1C1452);
    private static readonly Vector4 Pupil = LumiMaterials.Opaque(0x150C3A);
    private static readonly Vector4 Glow = LumiMaterials.Opaque(0xB6FFF4);
    private static readonly Vector4 Light = LumiMaterials.Opaque(0xFFFFFF);
    private static readonly Vector4 LidShade = LumiMaterials.Opaque(0x3B2A78);

    private static readonly GradientRamp IrisFill = new((0f, 0x8DFBEA), (0.20f, 0x45D4F2), (0.42f, 0x3E86EE), (0.66f, 0x4440C4), (1f, 0x261A78));
    private static readonly GradientRamp WhiteFill = new((0f, 0xFBFBFF), (0.55f, 0xF3F3FC), (1f, 0xC9C8E6));

    public static IEnumerable<AvatarMesh> Build()
    {
        EyeCurves[] eyes = { new(1f), new(-1f) };
        yield return Mesh("head.eye.white", LumiMaterials.Paint("eye.white", 4, 0.30f) with { ClipId = LumiMaterials.EyeClip }, eyes, White);
        yield return Mesh("head.eye.iris", LumiMaterials.Paint("eye.iris", 5, 0.34f) with { ClipTo = LumiMaterials.EyeClip }, eyes, Iris);
        yield return Mesh("head.eye.shade", LumiMaterials.Paint("eye.shade", 6, 0.2f, 0.40f) with { ClipTo = LumiMaterials.EyeClip }, eyes, Shade);
        yield return Mesh("head.eye.light", LumiMaterials.Paint("eye.light", 7, 0.34f) with { ClipTo = LumiMaterials.EyeClip }, eyes, Lights);
    }

    /// <summary>The middle of the iris.</summary>
    public static Vector2 IrisCenter(EyeCurves eye, FacePose pose)
    {
        EyePose at = eye.Eye(pose);
        return new(eye.X(-0.035f) + (LookAcross * at.LookLeft), EyeCurves.CenterY + 0.0012f + (LookUpward * at.LookUp));
    }

    private static AvatarMesh Mesh(string name, ToonMaterial material, EyeCurves[] eyes, Func<EyeCurves, IEnumerable<PaintPatch>> paint)
    {
        List<PaintPatch> patches = new();
        foreach (EyeCurves eye in eyes)
            patches.AddRange(paint(eye));
        return PaintMesher.Build(name, material, patches);
    }

    private static IEnumerable<PaintPatch> White(EyeCurves eye)
    {
        yield return PaintPatch.Between(21, 4, (_, u) => eye.X(Across(u)), (pose, u) => eye.Lower(pose, Across(u)), (pose, u) => eye.Upper(pose, Across(u)), (_, v) => WhiteFill.At(v))
            with
        { Flipped = eye.Flipped, Sink = pose => ShutSink * eye.Eye(pose).Shut };
    }

    private static IEnumerable<PaintPatch> Iris(EyeCurves eye)
    {
        yield return Disc(eye, 17, 2, 1f, 1f, Vector2.Zero, (_, _) => Ring) with { Lift = 0.00018f };
        yield return Disc(eye, 17, 7, 0.86f, 0.90f, new(0f, -0.0004f), (_, v) => IrisFill.At(v)) with { Lift = 0.00021f };
        yield return Disc(eye, 13, 2, 0.40f, 0.46f, new(0f, 0.0012f), (_, _) => Pupil) with { Lift = 0.00024f };
        yield return Crescent(eye) with { Lift = 0.00027f };
    }

    private static IEnumerable<PaintPatch> Shade(EyeCurves eye)
    {
        for (int i = 0; i < 2; i++)
        {
            float depth = i == 0 ? 0.0098f : 0.0052f;
            yield return PaintPatch.Between(19, 2, (_, u) => eye.X(Across(u)), (pose, u) => eye.Upper(pose, Across(u)) - depth - (0.0012f * u), (pose, u) => eye.Upper(pose, Across(u)) + 0.001f, (_, _) => LidShade)
                with
            { Flipped = eye.Flipped, Lift = 0.00030f + (0.0001f * i) };
        }
    }

    private static IEnumerable<PaintPatch> Lights(EyeCurves eye)
    {
        yield return Spot(eye, new(-0.0072f, 0.0098f), 0.0062f, 0.0080f, 0.35f, Light);
        yield return Spot(eye, new(0.0078f, -0.0112f), 0.0030f, 0.0036f, 0.35f, Light);
        yield return Spot(eye, new(0.0088f, 0.0072f), 0.0014f, 0.0018f, 0f, Light);
    }

    private static PaintPatch Disc(EyeCurves eye, int columns, int rows, float scaleX, float scaleY, Vector2 offset, Func<float, float, Vector4> color) =>
        PaintPatch.Ellipse(columns, rows, pose => IrisEllipse(eye, pose, scaleX, scaleY, offset), color);

    private static PaintEllipse IrisEllipse(EyeCurves eye, FacePose pose, float scaleX, float scaleY, Vector2 offset)
    {
        float size = 1f + eye.Eye(pose).Iris;
        return new(IrisCenter(eye, pose) + offset, IrisRadiusX * scaleX * size, IrisRadiusY * scaleY * size);
    }

    /// <summary>Light gathered at the bottom of the iris.</summary>
    private static PaintPatch Crescent(EyeCurves eye) => new(13, 2)
    {
        At = (pose, u, v) =>
        {
            float angle = Blend.Lerp(-0.78f, 0.78f, u) * MathF.PI * 0.5f;
            float thin = MathF.Sqrt(MathF.Max(0f, 1f - ((2f * u) - 1f) * ((2f * u) - 1f)));
            float reach = v < 0.5f ? 0.80f : 0.80f - (0.19f * thin);
            return IrisCenter(eye, pose) + new Vector2(IrisRadiusX * reach * MathF.Sin(angle), -IrisRadiusY * reach * MathF.Cos(angle));
        },
        Color = (_, _) => Glow,
    };

    /// <summary>A highlight: on the same side in both eyes, for the light is one; it follows the iris by half.</summary>
    private static PaintPatch Spot(EyeCurves eye, Vector2 offset, float radiusX, float radiusY, float turn, Vector4 color)
    {
        Vector2 rest = IrisCenter(eye, FacePose.Rest);
        return PaintPatch.Ellipse(11, 2, pose => new(rest + offset + (0.6f * (IrisCenter(eye, pose) - rest)), radiusX, radiusY, turn), (_, _) => color) with { Lift = 0.00039f };
    }

    /// <summary>Columns crowd at the corners, where the lids bend most.</summary>
    private static float Across(float u) => 0.99f * MathF.Sin((u - 0.5f) * MathF.PI);
}
