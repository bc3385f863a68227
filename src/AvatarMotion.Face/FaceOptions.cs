namespace AvatarMotion.Face;

/// <summary>Choices of <see cref="FaceBaker"/>.</summary>
public sealed record FaceOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>Whether this performer sings; a listener's mouth stays closed and smiles more.</summary>
    public bool Sings { get; init; } = true;

    /// <summary>Size of expressions, in [0, 1].</summary>
    public float Intensity { get; init; } = 0.8f;
}
