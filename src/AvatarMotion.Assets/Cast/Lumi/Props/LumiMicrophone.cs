using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>
/// Lumi's hand microphone, turned on a lathe: navy grip, cyan light ring, pearl head. It hangs on the right hand: in the T-pose (palm down) it lies across the palm under the
/// fingers' roots, its head on the thumb's side, its line through the hollow that the closed fingers leave.
/// </summary>
internal static class LumiMicrophone
{
    /// <summary>What the names of its meshes begin with.</summary>
    public const string Prefix = "mic.";

    private const int Columns = 13;

    /// <summary>Where the fingers close around the grip, from the wrist: toward the fingertips, below the palm, toward the thumb (metres).</summary>
    private static readonly Vector3 GripFromWrist = new(-0.0735f, -0.0195f, 0.000f);

    /// <summary>Its line in the closed hand: the index finger's hollow lies farther from the wrist than the little finger's.</summary>
    private static readonly Vector3 Axis = Vector3.Normalize(new(-0.010f, -0.004f, 0.070f));

    private static readonly Vector3 SpokeX = Vector3.Normalize(Vector3.Cross(Vector3.UnitY, Axis));

    private static readonly Vector3 SpokeY = Vector3.Cross(Axis, SpokeX);

    private static readonly (float Along, float Radius)[] Grip =
        { (-0.092f, 0.0008f), (-0.092f, 0.0088f), (-0.089f, 0.0102f), (-0.040f, 0.0118f), (0.020f, 0.0128f), (0.058f, 0.0144f), (0.064f, 0.0150f) };

    private static readonly (float Along, float Radius)[] Ring = { (0.064f, 0.0148f), (0.0645f, 0.0172f), (0.0685f, 0.0176f), (0.0725f, 0.0172f), (0.073f, 0.0150f) };

    private static readonly (float Along, float Radius)[] HeadBall =
        { (0.073f, 0.0152f), (0.078f, 0.0190f), (0.086f, 0.0216f), (0.095f, 0.0222f), (0.104f, 0.0200f), (0.111f, 0.0150f), (0.1155f, 0.0080f), (0.117f, 0.0006f) };

    private static readonly (float Along, float Radius)[] Band = { (0.0925f, 0.0228f), (0.0925f, 0.0238f), (0.0985f, 0.0232f), (0.0985f, 0.0222f) };

    public static void AddTo(LumiPart part)
    {
        part.Meshes.Add(Lathe(Prefix + "grip", LumiPalette.NavyMaterial with { Gloss = 0.6f, OutlinePush = 0.002f }, Grip));
        part.Meshes.Add(Lathe(Prefix + "light", LumiPalette.GlowMaterial with { Emission = LumiPalette.Cyan * 0.9f, Outline = 0f }, Ring));
        part.Meshes.Add(Lathe(Prefix + "head", LumiPalette.WhiteMaterial with { Gloss = 0.5f, OutlinePush = 0.002f }, HeadBall));
        part.Meshes.Add(Lathe(Prefix + "band", LumiPalette.GoldMaterial with { Outline = 0f }, Band));
    }

    private static AvatarMesh Lathe(string name, ToonMaterial material, (float Along, float Radius)[] profile)
    {
        GridMesher mesher = new();
        mesher.AddGrid(Columns, profile.Length, (column, row) => VertexAt(profile, column, row));
        return mesher.ToMesh(name, material, (int)Bone.RightHand);
    }

    private static GridVertex VertexAt((float Along, float Radius)[] profile, int column, int row)
    {
        float angle = column * 2f * MathF.PI / (Columns - 1);
        (float along, float radius) = profile[row];
        (float Along, float Radius) before = profile[Math.Max(row - 1, 0)];
        (float Along, float Radius) after = profile[Math.Min(row + 1, profile.Length - 1)];
        Vector3 spoke = (SpokeX * MathF.Cos(angle)) + (SpokeY * MathF.Sin(angle));
        Vector3 normal = Vector3.Normalize((spoke * (after.Along - before.Along)) - (Axis * (after.Radius - before.Radius)));
        Vector3 grip = LumiRig.At(Bone.RightHand) + GripFromWrist;
        return new(grip + (spoke * radius) + (Axis * along), normal, Vector4.One);
    }
}
