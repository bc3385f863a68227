namespace AvatarMotion.Face;

/// <summary>A mouth between two viseme drawings: shares in [0, 1] that sum to at most 1; what is missing is the mouth at rest.</summary>
internal readonly record struct VisemeMix(FaceShape Main, float MainShare, FaceShape Other = FaceShape.Sil, float OtherShare = 0f)
{
    /// <summary>The closed mouth at rest.</summary>
    public static VisemeMix Rest { get; } = new(FaceShape.Sil, 0f);

    /// <summary>How much of it pushes the lips forward, in [0, 1].</summary>
    public float Rounding => (IsRound(Main) ? MainShare : 0f) + (IsRound(Other) ? OtherShare : 0f);

    /// <summary>Adds the mix to viseme weights.</summary>
    public void AddTo(float[] weights, float amount)
    {
        weights[(int)Main] += amount * MainShare;
        weights[(int)Other] += amount * OtherShare;
    }

    private static bool IsRound(FaceShape shape) => shape is FaceShape.OU or FaceShape.OH or FaceShape.CH;
}
