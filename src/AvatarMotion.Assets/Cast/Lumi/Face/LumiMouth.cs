using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>The mouth: inside, tongue, teeth, lips. Tongue and teeth are clipped to the inside, so they may be simple shapes.</summary>
internal static class LumiMouth
{
    private const int Columns = 25;

    private static readonly GradientRamp Inside = new((0f, 0x8E2C40), (0.5f, 0x6B1A32), (1f, 0x4A0F28));
    private static readonly GradientRamp Tongue = new((0f, 0xD9606C), (1f, 0xF58890));
    private static readonly GradientRamp UpperTeeth = new((0f, 0xFFFCF8), (0.6f, 0xFFFCF8), (1f, 0xE2D3DA));
    private static readonly Vector4 LowerTeeth = LumiMaterials.Opaque(0xF3E8E8);
    private static readonly Vector4 LineMiddle = LumiMaterials.Opaque(0xA03D4C);
    private static readonly Vector4 LineCorner = LumiMaterials.Opaque(0x6E2138);
    private static readonly Vector4 LowerLine = LumiMaterials.Opaque(0xC4626A);
    private static readonly Vector4 LipTint = LumiMaterials.Opaque(0xF26A78);
    private static readonly Vector4 LipGloss = LumiMaterials.Opaque(0xFFF6F2);

    public static IEnumerable<AvatarMesh> Build()
    {
        yield return PaintMesher.Build("head.mouth.tint", LumiMaterials.Paint("mouth.tint", 9, 0f, 0.24f), new[] { LowerLip(), UpperLip() });
        yield return PaintMesher.Build("head.mouth.inside", LumiMaterials.Paint("mouth.inside", 10) with { ClipId = LumiMaterials.MouthClip }, new[] { InsidePatch() });
        yield return PaintMesher.Build("head.mouth.parts", LumiMaterials.Paint("mouth.parts", 11) with { ClipTo = LumiMaterials.MouthClip }, new[] { TonguePatch(), LowerTeethPatch(), UpperTeethPatch() });
        yield return PaintMesher.Build("head.mouth.line", LumiMaterials.Paint("mouth.line", 12), new[] { LowerLinePatch(), UpperLinePatch(), Gloss() });
    }

    private static PaintPatch InsidePatch() => Over(Columns, 4, 1f, MouthCurves.Lower, MouthCurves.Upper, (_, v) => Inside.At(v), 0.00015f);

    private static PaintPatch TonguePatch() => new(15, 4)
    {
        At = (pose, u, v) =>
        {
            float at = MathF.Sin((u - 0.5f) * MathF.PI);
            float low = MouthCurves.Lower(pose, at * pose.Mouth.TongueWidth) - 0.0005f;
            float top = MouthCurves.Lower(pose, 0f) + (MouthCurves.Opening(pose) * pose.Mouth.Tongue * (1f - (0.75f * at * at)));
            float groove = 0.06f * MouthCurves.Opening(pose) * MathF.Exp(-at * at * 30f);
            return new(MouthCurves.X(pose, at * pose.Mouth.TongueWidth), Blend.Lerp(low, MathF.Max(low, top - groove), v));
        },
        Color = (_, v) => Tongue.At(v),
        Lift = 0.00021f,
    };

    private static PaintPatch UpperTeethPatch() => Over(
        17, 3, 0.90f, (pose, u) => MouthCurves.Upper(pose, u) - (pose.Mouth.Teeth * Edge(u)), MouthCurves.Upper, (_, v) => UpperTeeth.At(v), 0.00030f);

    private static PaintPatch LowerTeethPatch() => Over(
        15, 2, 0.80f, MouthCurves.Lower, (pose, u) => MouthCurves.Lower(pose, u) + (pose.Mouth.LowerTeeth * Edge(u)), (_, _) => LowerTeeth, 0.00027f);

    private static PaintPatch UpperLinePatch() => Over(
        Columns + 2, 2, 1.05f, (pose, u) => MouthCurves.Upper(pose, u) - (0.45f * Ink(pose, u)), (pose, u) => MouthCurves.Upper(pose, u) + (0.55f * Ink(pose, u)),
        (u, _) => Vector4.Lerp(LineMiddle, LineCorner, MathF.Pow(MathF.Abs((2f * u) - 1f), 2f)), 0.00036f);

    private static PaintPatch LowerLinePatch() => Over(
        Columns, 2, 1f, (pose, u) => MouthCurves.Lower(pose, u) - ((0.0011f + (0.0022f * pose.Mouth.Bite)) * Openness(pose) * Edge(u)), (pose, u) => MouthCurves.Lower(pose, u) + (0.0003f * Openness(pose)),
        (u, _) => Vector4.Lerp(LowerLine, LineCorner, MathF.Pow(MathF.Abs((2f * u) - 1f), 5f)), 0.00033f);

    private static PaintPatch LowerLip() => Over(
        13, 2, 0.66f, (pose, u) => MouthCurves.Lower(pose, u) - 0.0008f - (0.0040f * Round(u / 0.66f)), (pose, u) => MouthCurves.Lower(pose, u) - 0.0004f, (_, _) => LipTint, 0.00012f);

    private static PaintPatch UpperLip() => Over(
        13, 2, 0.72f, MouthCurves.Upper, (pose, u) => MouthCurves.Upper(pose, u) + (0.0017f * Round(u / 0.72f) * (1f - (0.45f * MathF.Exp(-u * u * 60f)))), (_, _) => LipTint, 0.00012f);

    private static PaintPatch Gloss() => Over(
        7, 2, 0.15f, (pose, u) => MouthCurves.Lower(pose, u) - 0.0030f - (0.0004f * Round(u / 0.20f)), (pose, u) => MouthCurves.Lower(pose, u) - 0.0026f + (0.0002f * Round(u / 0.20f)), (_, _) => LipGloss, 0.00036f);

    private static PaintPatch Over(int columns, int rows, float reach, Func<FacePose, float, float> low, Func<FacePose, float, float> high, Func<float, float, Vector4> color, float lift) =>
        PaintPatch.Between(columns, rows, (pose, u) => MouthCurves.X(pose, reach * MouthCurves.Across(u)), (pose, u) => low(pose, reach * MouthCurves.Across(u)), (pose, u) => high(pose, reach * MouthCurves.Across(u)), color)
            with
        { Lift = lift };

    /// <summary>Full in the middle, quickly rounded off toward the corners.</summary>
    private static float Edge(float u) => MathF.Pow(MathF.Max(0f, 1f - MathF.Pow(MathF.Abs(u), 4f)), 0.5f);

    private static float Round(float u) => MathF.Sqrt(MathF.Max(0f, 1f - (u * u)));

    private static float Openness(FacePose pose) => MathF.Min(1f, MouthCurves.Opening(pose) / 0.004f);

    /// <summary>Thickness of the lip line: fuller in the middle and just inside the corners, pointed at the ends.</summary>
    private static float Ink(FacePose pose, float u)
    {
        float at = MathF.Abs(u);
        float body = 0.00105f + (0.00050f * MathF.Exp(-at * at * 9f)) + (0.00075f * MathF.Exp(-(at - 0.93f) * (at - 0.93f) * 60f));
        return body * pose.Mouth.Line * (1f - Blend.Step(0.94f, 1.05f, at));
    }
}
