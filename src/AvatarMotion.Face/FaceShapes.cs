using System.Collections.Generic;

namespace AvatarMotion.Face;

/// <summary>Facts about <see cref="FaceShape"/>.</summary>
public static class FaceShapes
{
    /// <summary>Number of shapes.</summary>
    public const int Count = (int)FaceShape.Surprised + 1;

    /// <summary>Number of visemes, which come first.</summary>
    public const int VisemeCount = (int)FaceShape.OU + 1;

    private static readonly string[] AllNames =
    {
        "sil", "PP", "FF", "TH", "DD", "kk", "CH", "SS", "nn", "RR", "aa", "E", "ih", "oh", "ou",
        "blinkLeft", "blinkRight", "wideEyes", "narrowEyes", "browsUp", "browsDown", "browsSad", "smile", "frown",
        "happy", "angry", "sad", "relaxed", "surprised",
    };

    /// <summary>Names in order, visemes as OVR writes them.</summary>
    public static IReadOnlyList<string> Names => AllNames;

    /// <summary>The name of one shape.</summary>
    public static string Name(FaceShape shape) => AllNames[(int)shape];

    /// <summary>How far each viseme opens the mouth, in [0, 1]: what the export writes as opening and what tests measure.</summary>
    public static float Opening(FaceShape viseme) => viseme switch
    {
        FaceShape.AA => 1.0f,
        FaceShape.OH => 0.75f,
        FaceShape.E => 0.6f,
        FaceShape.IH => 0.4f,
        FaceShape.OU => 0.4f,
        FaceShape.RR => 0.3f,
        FaceShape.KK => 0.3f,
        FaceShape.TH => 0.25f,
        FaceShape.DD => 0.25f,
        FaceShape.NN => 0.2f,
        FaceShape.CH => 0.25f,
        FaceShape.SS => 0.15f,
        FaceShape.FF => 0.08f,
        _ => 0f,
    };
}
