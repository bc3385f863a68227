using System.Numerics;

namespace AvatarMotion.Studio;

/// <summary>The colors of a face check: one per viseme, in the order of <see cref="Face.FaceShape"/>.</summary>
internal static class FaceTones
{
    public static readonly Vector3 Ground = new(0.085f, 0.09f, 0.11f);
    public static readonly Vector3 Band = new(0.12f, 0.125f, 0.15f);
    public static readonly Vector3 Line = new(0.24f, 0.25f, 0.29f);
    public static readonly Vector3 Wave = new(0.36f, 0.52f, 0.62f);
    public static readonly Vector3 WaveBody = new(0.58f, 0.78f, 0.88f);
    public static readonly Vector3 Opening = new(0.23f, 0.24f, 0.29f);
    public static readonly Vector3 Cursor = new(1f, 0.93f, 0.4f);

    /// <summary>Vowels warm, lips blue, teeth green, tongue violet.</summary>
    public static readonly Vector3[] Visemes =
    [
        new(0.5f, 0.5f, 0.5f), new(0.30f, 0.62f, 1.0f), new(0.25f, 0.85f, 0.95f), new(0.55f, 0.75f, 0.45f), new(0.72f, 0.60f, 0.95f), new(0.62f, 0.55f, 0.72f), new(0.45f, 0.90f, 0.55f),
        new(0.30f, 0.78f, 0.60f), new(0.80f, 0.62f, 0.85f), new(0.75f, 0.50f, 0.70f), new(1.0f, 0.32f, 0.30f), new(1.0f, 0.62f, 0.25f), new(1.0f, 0.86f, 0.35f), new(0.95f, 0.40f, 0.65f),
        new(0.85f, 0.35f, 0.95f),
    ];
}
