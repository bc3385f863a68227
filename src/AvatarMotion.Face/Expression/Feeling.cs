namespace AvatarMotion.Face;

/// <summary>What an emotion does to a face at full strength; the mouth's own shapes are left to the words.</summary>
internal static class Feeling
{
    /// <summary>Adds an emotion; an unknown one is a friendly face.</summary>
    /// <param name="emotion">neutral, joy, anger, sadness, calm, surprise, and their kin love, longing, hope, pride, fear.</param>
    /// <param name="level">How strong, in [0, 1].</param>
    /// <param name="weights">The weights of all shapes.</param>
    public static void Add(string emotion, float level, float[] weights)
    {
        switch (emotion)
        {
            case "joy":
                Set(weights, level, (FaceShape.Happy, 0.52f), (FaceShape.Smile, 0.55f), (FaceShape.BrowsUp, 0.20f));
                break;
            case "anger":
                Set(weights, level, (FaceShape.Angry, 0.95f), (FaceShape.BrowsDown, 0.40f), (FaceShape.NarrowEyes, 0.30f));
                break;
            case "sadness":
                Set(weights, level, (FaceShape.Sad, 0.90f), (FaceShape.BrowsSad, 0.50f));
                break;
            case "longing":
                Set(weights, level, (FaceShape.Sad, 0.35f), (FaceShape.BrowsSad, 0.55f), (FaceShape.Smile, 0.10f));
                break;
            case "calm":
                Set(weights, level, (FaceShape.Relaxed, 0.80f), (FaceShape.Smile, 0.22f));
                break;
            case "love":
                Set(weights, level, (FaceShape.Relaxed, 0.50f), (FaceShape.Smile, 0.45f), (FaceShape.BrowsSad, 0.20f));
                break;
            case "hope":
                Set(weights, level, (FaceShape.Smile, 0.40f), (FaceShape.BrowsUp, 0.35f), (FaceShape.WideEyes, 0.15f));
                break;
            case "pride":
                Set(weights, level, (FaceShape.Smile, 0.45f), (FaceShape.BrowsDown, 0.20f), (FaceShape.NarrowEyes, 0.30f));
                break;
            case "fear":
                Set(weights, level, (FaceShape.Surprised, 0.30f), (FaceShape.BrowsSad, 0.55f), (FaceShape.WideEyes, 0.40f));
                break;
            case "surprise":
                Set(weights, level, (FaceShape.Surprised, 0.45f), (FaceShape.BrowsUp, 0.45f), (FaceShape.WideEyes, 0.45f));
                break;
            default:
                Set(weights, level, (FaceShape.Smile, 0.25f));
                break;
        }
    }

    private static void Set(float[] weights, float level, (FaceShape Shape, float Weight) a, (FaceShape Shape, float Weight) b = default, (FaceShape Shape, float Weight) c = default)
    {
        weights[(int)a.Shape] += level * a.Weight;
        weights[(int)b.Shape] += level * b.Weight;
        weights[(int)c.Shape] += level * c.Weight;
    }
}
