using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Turns locks into rings of a lens section: sharp at both edges, round outside, flat inside.</summary>
internal static class LockMesher
{
    /// <summary>Section points: across and outward, and the normal's parts in the same frame. The inside has its own copies of both edges, or rim light would run along them.</summary>
    private static readonly (float Across, float Out, float NormalAcross, float NormalOut)[] Section =
    {
        (-1f, 0f, -0.70f, 0.60f), (-0.78f, 0.46f, -0.55f, 0.80f), (0f, 1f, 0f, 1f), (0.78f, 0.46f, 0.55f, 0.80f), (1f, 0f, 0.70f, 0.60f),
        (1f, 0f, 0.30f, -0.90f), (-1f, 0f, -0.30f, -0.90f),
    };

    private const float BandSlope = 2.6f;

    private static readonly Vector4 EdgeDye = new(0.62f, 0.36f, 0.50f, 1f);

    private static readonly Vector3 HeadMiddle = new(0f, 1.478f, -0.010f);

    public static void Add(GridMesher mesher, HairLock hair)
    {
        HairCurve line = new(hair.Points);
        mesher.AddGrid(Section.Length, hair.Segments + 1, (column, row) => VertexAt(hair, line, column, row / (float)hair.Segments), flipped: true);
    }

    private static GridVertex VertexAt(HairLock hair, HairCurve line, int column, float t)
    {
        (float across, float outward, float normalAcross, float normalOut) = Section[column];
        Vector3 at = line.At(t);
        Vector3 along = line.Direction(t);
        Vector3 away = Away(hair, at, along, t);
        Vector3 side = Vector3.Cross(away, along);
        float size = Profile(hair, t);
        Vector3 position = at + (side * (across * hair.Width * size)) + (away * (outward * hair.Thickness * MathF.Sqrt(size) * MathF.Min(1f, size * 3f)));
        Vector3 round = Vector3.Normalize(at - HeadMiddle);
        Vector3 normal = Vector3.Normalize(((1f - hair.Roundness) * ((side * normalAcross) + (away * normalOut))) + ((normalOut > 0f ? hair.Roundness : 0f) * round));
        return Bind(hair, t, new(position, normal, ColorAt(hair, t, column)) { Tangent = BandTangent(hair, along, away, t) });
    }

    /// <summary>The ramp's color, with the edges dyed deeper: that draws the lines between locks.</summary>
    private static Vector4 ColorAt(HairLock hair, float t, int column)
    {
        Vector4 color = hair.Ramp.At(Blend.Lerp(hair.RootColor, hair.TipColor, t));
        if (column is 0 or 4)
            color *= Vector4.Lerp(Vector4.One, EdgeDye, hair.Edge);
        color *= hair.Tone;
        color.W = hair.Open * (column >= 5 ? 0.45f : 1f);
        return color;
    }

    /// <summary>Unit vector across the line that points away from the head or the axis of the lock's mass.</summary>
    private static Vector3 Away(HairLock hair, Vector3 at, Vector3 along, float t)
    {
        Vector3 from = hair.Axis?.At(t) ?? new Vector3(0f, MathF.Min(at.Y, HeadMiddle.Y), HeadMiddle.Z);
        Vector3 away = at - from;
        away -= along * Vector3.Dot(away, along);
        if (away.LengthSquared() < 1e-8f)
            away = Vector3.UnitZ - (along * along.Z);
        away = Vector3.Normalize(away);
        return hair.Twist == 0f ? away : Vector3.Transform(away, Quaternion.CreateFromAxisAngle(along, hair.Twist * t));
    }

    /// <summary>The line's direction, tilted around <see cref="HairLock.Band"/>: that keeps the highlight a narrow band, broken from lock to lock.</summary>
    private static Vector3 BandTangent(HairLock hair, Vector3 along, Vector3 away, float t) =>
        Vector3.Normalize(along + (away * (BandSlope * (hair.Band - t))));

    private static float Profile(HairLock hair, float t)
    {
        float opening = Blend.Lerp(hair.Root, 1f, Blend.Smooth(t / 0.35f));
        float toTip = Blend.Clamp01((t - hair.TaperFrom) / (1f - hair.TaperFrom));
        return opening * (1f - MathF.Pow(toTip, 1.55f));
    }

    private static GridVertex Bind(HairLock hair, float t, GridVertex vertex)
    {
        if (hair.Chain is null)
            return vertex;
        float share = hair.ChainTo * (t - hair.ChainFrom) / (1f - hair.ChainFrom);
        (int a, int b, float blend) = hair.Chain.BindingAt(share, (int)Bone.Head);
        return vertex with { JointA = a, JointB = b, Blend = blend };
    }
}
