using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>
/// The stage jacket: cropped, open over the top, its hem falling from her right to her left; the left sleeve is long and ends in a bell cuff, the right one is a short puff.
/// </summary>
internal static class LumiJacket
{
    private const float Cell = 0.0110f;
    private const int Triangles = 1430;
    private const float Ease = 0.0125f;

    /// <summary>Where the short sleeve is cut, inside its band.</summary>
    private const float ShortSleeveEnd = -0.260f;

    private static readonly LoftShape LongSleeve = MakeLongSleeve();
    private static readonly LoftShape ShortSleeve = MakeShortSleeve();

    /// <summary>Adds the jacket, skinned like the body below it, with its lit edge, cuff and sleeve band.</summary>
    public static void AddTo(OutfitPieces pieces, ShapeMesh shell, ShapeMesh body)
    {
        ShapeMesh jacket = MeshSplitter.Split(shell, p => Distance.Cut(HemHeight(p) - p.Y, FrontOpening(p), 0.030f)).Inside;
        jacket = MeshSplitter.Split(jacket, NeckOpening).Inside;
        jacket = MeshSplitter.Split(jacket, p => ShortSleeveEnd - p.X).Inside;
        SkinTransfer.Copy(body, jacket);
        SkinBinder.Smooth(jacket, rounds: 2, LumiSkeleton.Spread);
        pieces.Glow.Append(Piping.Along(jacket, p => NeckOpening(p) < -0.006f && p.X > -0.22f, new(0.0070f, 0.0042f, 0.009f), 0.017f));
        AddStriped(pieces, jacket);
        ShapeMesh emblem = Ornament.Flat(Torso, new(0f, 1.170f, -0.2f), Vector3.UnitZ, 0.056f, 0.004f);
        SkinTransfer.Copy(body, emblem);
        pieces.Coral.Append(emblem);
    }

    /// <summary>Two stripes around the long sleeve's upper arm.</summary>
    private static void AddStriped(OutfitPieces pieces, ShapeMesh jacket)
    {
        ShapeMesh plain = CutStripe(jacket, 0.218f, 0.246f, pieces.NavySheets);
        plain = CutStripe(plain, 0.254f, 0.265f, pieces.CoralSheets);
        pieces.WhiteSheets.Append(plain);
    }

    /// <summary>Moves the cloth between two distances along the left arm to <paramref name="stripe"/> and returns the rest.</summary>
    private static ShapeMesh CutStripe(ShapeMesh cloth, float from, float to, ShapeMesh stripe)
    {
        (ShapeMesh near, ShapeMesh beyond) = MeshSplitter.Split(cloth, p => p.X - from);
        (ShapeMesh band, ShapeMesh far) = MeshSplitter.Split(beyond, p => p.X - to);
        stripe.Append(band);
        near.Append(far);
        return near;
    }

    /// <summary>The closed shell from which the jacket is cut.</summary>
    public static ShapeMesh BuildShell()
    {
        ShapeMesh shell = SurfaceNets.Polygonize(Shell, new(-0.32f, 1.02f, -0.17f), new(0.50f, 1.34f, 0.17f), Cell);
        ShapeMesh reduced = MeshDecimator.Reduce(shell, Triangles, LumiSkeleton.Detail);
        SurfaceNets.SoftenNormals(reduced, Shell, 0.014f);
        return reduced;
    }

    /// <summary>Distance to the jacket as a solid; the body below it is hidden where this is well inside.</summary>
    public static float At(Vector3 p) =>
        MathF.Max(MathF.Max(Shell(p), HemHeight(p) + 0.022f - p.Y), MathF.Max(NeckOpening(p) + 0.006f, FrontOpening(p) + 0.006f));

    private static float Shell(Vector3 p)
    {
        float sleeve = p.X > 0f ? LongSleeve.At(p) : ShortSleeve.At(p);
        float shell = Distance.Join(Torso(p), sleeve, 0.026f);
        return Distance.Cut(shell, 1.04f - p.Y, 0.006f);
    }

    /// <summary>Height of the hem around the torso: higher on her right, higher in front.</summary>
    public static float HemHeight(Vector3 p) => 1.094f - (0.20f * p.X) + (0.10f * MathF.Max(0f, p.Z));

    /// <summary>The torso's surface seen from outside: the body with ease, flaring toward the hem, and flat over the bust.</summary>
    public static float Torso(Vector3 p)
    {
        float flare = 0.016f * Distance.Step(0.09f, 0f, p.Y - HemHeight(p));
        return LumiShape.TrunkAt(p, Ease + flare);
    }

    /// <summary>Negative where the jacket stays: outside a wide round neckline.</summary>
    private static float NeckOpening(Vector3 p)
    {
        Vector3 center = new(0f, 1.300f, -0.002f);
        Vector3 local = (p - center) / new Vector3(0.093f, 0.052f, 0.094f);
        return (1f - local.Length()) * 0.055f;
    }

    /// <summary>Negative where the jacket stays. The front gapes between two edges that lean to her right as they fall.</summary>
    private static float FrontOpening(Vector3 p)
    {
        if (p.Z < 0f)
            return -0.05f;
        float down = Math.Clamp((1.27f - p.Y) / 0.19f, -0.3f, 1.3f);
        float left = 0.056f - (0.052f * down);
        float right = -0.056f - (0.016f * down);
        return MathF.Min(left - p.X, p.X - right);
    }

    private static LoftShape MakeLongSleeve() => new(
        LumiRig.At(Bone.LeftUpperArm),
        LumiRig.At(Bone.LeftHand),
        Vector3.UnitZ,
        new(0.00f, 0.049f, 0.050f, 0.049f),
        new(0.12f, 0.053f, 0.053f, 0.052f),
        new(0.35f, 0.046f, 0.046f, 0.046f),
        new(0.52f, 0.042f, 0.042f, 0.044f),
        new(0.70f, 0.042f, 0.043f, 0.043f),
        new(0.80f, 0.038f, 0.039f, 0.039f));

    private static LoftShape MakeShortSleeve()
    {
        Vector3 shoulder = LumiRig.At(Bone.RightUpperArm);
        return new(
            shoulder,
            shoulder - new Vector3(0.125f, 0f, 0f),
            Vector3.UnitZ,
            new(0.00f, 0.050f, 0.051f, 0.050f),
            new(0.35f, 0.061f, 0.059f, 0.059f),
            new(0.75f, 0.062f, 0.060f, 0.060f),
            new(1.00f, 0.043f, 0.043f, 0.043f));
    }
}
