using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Fingers as seven numbers in [0, 1]: curl of thumb, index, middle, ring and little finger, spread, and how far the thumb crosses the palm.</summary>
internal struct HandPose
{
    /// <summary>Numbers per hand.</summary>
    public const int Values = 7;

    private const float ProximalCurl = 1.45f;
    private const float IntermediateCurl = 1.75f;
    private const float DistalCurl = 1.15f;
    private const float LargestSpread = 0.30f;

    public float Thumb;
    public float Index;
    public float Middle;
    public float Ring;
    public float Little;
    public float Spread;
    public float Cross;

    public static HandPose Of(HandShape shape) => shape switch
    {
        HandShape.Fist => Make(0.75f, 0.92f, 0.95f, 0.95f, 0.95f, 0.1f, 0.85f),
        HandShape.Point => Make(0.65f, 0.03f, 0.90f, 0.95f, 0.95f, 0.2f, 0.80f),
        HandShape.Blade => Make(0.25f, 0.04f, 0.03f, 0.03f, 0.05f, 0.0f, 0.35f),
        HandShape.Heart => Make(0.30f, 0.34f, 0.36f, 0.38f, 0.40f, 0.05f, 0.25f),
        HandShape.Microphone => Make(0.32f, 0.78f, 0.80f, 0.82f, 0.84f, 0.05f, 1.00f),
        HandShape.Snap => Make(0.45f, 0.30f, 0.52f, 0.80f, 0.88f, 0.2f, 0.70f),
        HandShape.Clap => Make(0.15f, 0.08f, 0.06f, 0.06f, 0.09f, 0.15f, 0.15f),
        HandShape.Open => Make(0.05f, 0.04f, 0.02f, 0.03f, 0.05f, 0.85f, 0.00f),
        _ => Make(0.22f, 0.17f, 0.22f, 0.26f, 0.30f, 0.25f, 0.20f),
    };

    /// <summary>Between two hands.</summary>
    public static HandPose Blend(in HandPose a, in HandPose b, float amount) => new()
    {
        Thumb = Easing.Lerp(a.Thumb, b.Thumb, amount),
        Index = Easing.Lerp(a.Index, b.Index, amount),
        Middle = Easing.Lerp(a.Middle, b.Middle, amount),
        Ring = Easing.Lerp(a.Ring, b.Ring, amount),
        Little = Easing.Lerp(a.Little, b.Little, amount),
        Spread = Easing.Lerp(a.Spread, b.Spread, amount),
        Cross = Easing.Lerp(a.Cross, b.Cross, amount),
    };

    /// <summary>Keeps the numbers as bytes.</summary>
    public readonly void Write(Span<byte> bytes)
    {
        bytes[0] = Byte(Thumb);
        bytes[1] = Byte(Index);
        bytes[2] = Byte(Middle);
        bytes[3] = Byte(Ring);
        bytes[4] = Byte(Little);
        bytes[5] = Byte(Spread);
        bytes[6] = Byte(Cross);
    }

    /// <summary>Between two kept hands.</summary>
    public static HandPose Read(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, float amount) => new()
    {
        Thumb = Value(a[0], b[0], amount),
        Index = Value(a[1], b[1], amount),
        Middle = Value(a[2], b[2], amount),
        Ring = Value(a[3], b[3], amount),
        Little = Value(a[4], b[4], amount),
        Spread = Value(a[5], b[5], amount),
        Cross = Value(a[6], b[6], amount),
    };

    /// <summary>Writes the 15 finger rotations of a hand.</summary>
    public readonly void Apply(Side side, Quaternion[] rotations)
    {
        float sign = side == Side.Left ? 1f : -1f;
        int thumb = (int)(side == Side.Left ? Bone.LeftThumbMetacarpal : Bone.RightThumbMetacarpal);
        rotations[thumb] = Axis(Vector3.UnitX, 0.75f * Cross) * Axis(Vector3.UnitY, sign * 0.35f * Thumb);
        rotations[thumb + 1] = Axis(Vector3.UnitY, sign * 0.75f * Thumb);
        rotations[thumb + 2] = Axis(Vector3.UnitY, sign * 0.95f * Thumb);
        Finger(rotations, thumb + 3, Index, Spread, sign);
        Finger(rotations, thumb + 6, Middle, 0.15f * Spread, sign);
        Finger(rotations, thumb + 9, Ring, -0.55f * Spread, sign);
        Finger(rotations, thumb + 12, Little, -Spread, sign);
    }

    private static void Finger(Quaternion[] rotations, int first, float curl, float spread, float sign)
    {
        rotations[first] = Axis(Vector3.UnitY, -sign * LargestSpread * spread) * Axis(Vector3.UnitZ, -sign * ProximalCurl * curl);
        rotations[first + 1] = Axis(Vector3.UnitZ, -sign * IntermediateCurl * curl);
        rotations[first + 2] = Axis(Vector3.UnitZ, -sign * DistalCurl * curl);
    }

    private static Quaternion Axis(Vector3 axis, float angle) => Quaternion.CreateFromAxisAngle(axis, angle);

    private static HandPose Make(float thumb, float index, float middle, float ring, float little, float spread, float cross) =>
        new() { Thumb = thumb, Index = index, Middle = middle, Ring = ring, Little = little, Spread = spread, Cross = cross };

    private static byte Byte(float value) => (byte)(255f * Easing.Clamp01(value) + 0.5f);

    private static float Value(byte a, byte b, float amount) => (a + (b - a) * amount) * (1f / 255f);
}
