using System.Collections.Generic;
using AvatarMotion.Face;

namespace AvatarMotion.Assets;

/// <summary>The drawing of each face shape at full weight. Each changes only what it is about, so that sums (a vowel, a smile, a blink) stay drawings.</summary>
internal static class LumiFacePoses
{
    private static readonly MouthPose RestMouth = new();

    /// <summary>One pose per shape.</summary>
    public static IReadOnlyDictionary<FaceShape, FacePose> All { get; } = MakeAll();

    private static Dictionary<FaceShape, FacePose> MakeAll()
    {
        Dictionary<FaceShape, FacePose> poses = new();
        AddConsonants(poses);
        AddVowels(poses);
        AddEyesAndBrows(poses);
        AddEmotions(poses);
        return poses;
    }

    private static void AddConsonants(Dictionary<FaceShape, FacePose> poses)
    {
        poses[FaceShape.Sil] = FacePose.Rest;
        poses[FaceShape.PP] = Mouth(RestMouth with { Width = 0.0156f, Corner = 0.0010f, Line = 1.75f, Shift = 0.0004f, Jaw = -0.06f });
        poses[FaceShape.FF] = Mouth(RestMouth with { Width = 0.0180f, Up = 0.0054f, Down = 0.0002f, Teeth = 0.0052f, Round = 0.2f, Corner = 0.0004f, Tongue = 0f, Line = 1.35f, Bite = 1f, Shift = -0.0014f });
        poses[FaceShape.TH] = Mouth(RestMouth with { Width = 0.0172f, Up = 0.0026f, Down = 0.0058f, Teeth = 0.0022f, Tongue = 0.82f, TongueWidth = 0.62f, Round = 0.2f, Jaw = 0.10f });
        poses[FaceShape.DD] = Mouth(RestMouth with { Width = 0.0174f, Up = 0.0020f, Down = 0.0050f, Teeth = 0.0026f, Tongue = 0.52f, Round = 0.1f, Jaw = 0.10f });
        poses[FaceShape.KK] = Mouth(RestMouth with { Width = 0.0176f, Up = 0.0022f, Down = 0.0066f, Teeth = 0.0024f, Tongue = 0.25f, Jaw = 0.18f });
        poses[FaceShape.CH] = Mouth(RestMouth with { Width = 0.0118f, Up = 0.0046f, Down = 0.0056f, Teeth = 0.0046f, LowerTeeth = 0.0040f, Line = 1.15f, Round = 0.85f, Corner = 0f, Tongue = 0.2f });
        poses[FaceShape.SS] = Mouth(RestMouth with { Width = 0.0204f, Up = 0.0024f, Down = 0.0038f, Teeth = 0.0034f, LowerTeeth = 0.0024f, Corner = 0.0022f, Tongue = 0f });
        poses[FaceShape.NN] = Mouth(RestMouth with { Width = 0.0167f, Up = 0.0016f, Down = 0.0036f, Teeth = 0.0018f, Tongue = 0.65f, Round = 0.1f, Jaw = 0.05f });
        poses[FaceShape.RR] = Mouth(RestMouth with { Width = 0.0128f, Up = 0.0024f, Down = 0.0046f, Teeth = 0.0014f, Tongue = 0.45f, Round = 0.7f, Corner = 0f, Jaw = 0.06f });
    }

    private static void AddVowels(Dictionary<FaceShape, FacePose> poses)
    {
        poses[FaceShape.AA] = Mouth(RestMouth with { Width = 0.0220f, Up = 0.0052f, Down = 0.0200f, Teeth = 0.0046f, Tongue = 0.42f, Corner = 0.0022f, Round = 0.18f, Jaw = 1f });
        poses[FaceShape.E] = Mouth(RestMouth with { Width = 0.0240f, Up = 0.0040f, Down = 0.0126f, Teeth = 0.0046f, Tongue = 0.40f, Corner = 0.0030f, Jaw = 0.45f });
        poses[FaceShape.IH] = Mouth(RestMouth with { Width = 0.0250f, Up = 0.0032f, Down = 0.0070f, Teeth = 0.0046f, LowerTeeth = 0.0012f, Tongue = 0.30f, Corner = 0.0040f, Jaw = 0.15f });
        poses[FaceShape.OH] = Mouth(RestMouth with { Width = 0.0148f, Up = 0.0068f, Down = 0.0168f, Teeth = 0.0020f, Tongue = 0.30f, Corner = 0.0004f, Round = 0.9f, Jaw = 0.65f });
        poses[FaceShape.OU] = Mouth(RestMouth with { Width = 0.0102f, Up = 0.0050f, Down = 0.0070f, Tongue = 0.25f, Corner = 0f, Round = 1f, Line = 1.35f, Jaw = 0.12f });
    }

    private static void AddEyesAndBrows(Dictionary<FaceShape, FacePose> poses)
    {
        poses[FaceShape.BlinkLeft] = FacePose.Rest with { LeftEye = new() { Shut = 1f }, LeftBrow = new() { Raise = -0.0012f } };
        poses[FaceShape.BlinkRight] = FacePose.Rest with { RightEye = new() { Shut = 1f }, RightBrow = new() { Raise = -0.0012f } };
        poses[FaceShape.WideEyes] = FacePose.Rest.WithEyes(new() { Wide = 1f, Iris = -0.06f });
        poses[FaceShape.NarrowEyes] = FacePose.Rest.WithEyes(new() { Heavy = 0.45f, Cheek = 0.55f });
        poses[FaceShape.BrowsUp] = FacePose.Rest.WithBrows(new() { Raise = 0.0080f, Arch = 0.0015f }).Uneven();
        poses[FaceShape.BrowsDown] = FacePose.Rest.WithBrows(new() { Raise = -0.0035f, Inner = -0.0042f, Knit = 0.0020f }).Uneven();
        poses[FaceShape.BrowsSad] = FacePose.Rest.WithBrows(new() { Inner = 0.0075f, Outer = -0.0025f, Knit = 0.0018f });
        poses[FaceShape.Smile] = Mouth(RestMouth with { Width = 0.0218f, Corner = 0.0058f, Skew = 0.0006f, Shift = 0.0004f }).WithEyes(new() { Cheek = 0.22f }) with { Blush = 0.35f };
        poses[FaceShape.Frown] = Mouth(RestMouth with { Width = 0.0172f, Corner = -0.0042f, Shift = 0.0006f });
    }

    private static void AddEmotions(Dictionary<FaceShape, FacePose> poses)
    {
        poses[FaceShape.Happy] = Mouth(RestMouth with { Width = 0.0216f, Corner = 0.0062f, Skew = 0.0006f, Shift = 0.0006f })
            .WithEyes(new() { Cheek = 1f, LookUp = 0.40f }).WithBrows(new() { Raise = 0.0042f, Arch = 0.0020f }) with
        { Blush = 1f };
        poses[FaceShape.Angry] = Mouth(RestMouth with { Width = 0.0165f, Corner = -0.0034f, Line = 1.2f })
            .WithEyes(new() { Stern = 1f, Cheek = 0.25f, Iris = -0.04f }).WithBrows(new() { Raise = -0.0036f, Inner = -0.0058f, Outer = 0.0030f, Knit = 0.0028f });
        poses[FaceShape.Sad] = Mouth(RestMouth with { Width = 0.0161f, Corner = -0.0036f })
            .WithEyes(new() { Sorrow = 1f, Heavy = 0.10f, Cheek = 0.12f, LookUp = -0.12f }).WithBrows(new() { Inner = 0.0100f, Outer = -0.0040f, Knit = 0.0024f }).Uneven();
        poses[FaceShape.Relaxed] = Mouth(RestMouth with { Width = 0.0198f, Corner = 0.0034f })
            .WithEyes(new() { Heavy = 0.34f, Cheek = 0.15f }).WithBrows(new() { Raise = 0.0012f, Outer = -0.0015f }) with
        { Blush = 0.3f };
        poses[FaceShape.Surprised] = Mouth(RestMouth with { Width = 0.0132f, Up = 0.0032f, Down = 0.0046f, Round = 0.9f, Corner = 0f, Jaw = 0.15f })
            .WithEyes(new() { Wide = 1f, Iris = -0.12f }).WithBrows(new() { Raise = 0.0095f, Arch = 0.0020f });
    }

    private static FacePose Mouth(MouthPose mouth) => FacePose.Rest with { Mouth = mouth };
}
