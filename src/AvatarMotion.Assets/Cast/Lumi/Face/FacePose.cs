namespace AvatarMotion.Assets;

/// <summary>One drawing of the whole face; the default is the face at rest.</summary>
internal sealed record FacePose
{
    public static FacePose Rest { get; } = new();

    public MouthPose Mouth { get; init; } = new();

    public EyePose LeftEye { get; init; } = new();

    public EyePose RightEye { get; init; } = new();

    public BrowPose LeftBrow { get; init; } = new();

    public BrowPose RightBrow { get; init; } = new();

    /// <summary>Strength of the blush's strokes, in [0, 1].</summary>
    public float Blush { get; init; }

    /// <summary>The same for both eyes.</summary>
    public FacePose WithEyes(EyePose eye) => this with { LeftEye = eye, RightEye = eye };

    /// <summary>The same for both brows.</summary>
    public FacePose WithBrows(BrowPose brow) => this with { LeftBrow = brow, RightBrow = brow };

    /// <summary>With the left brow going a little further than the right one, as living faces do.</summary>
    public FacePose Uneven() => this with { LeftBrow = LeftBrow.Times(1.06f), RightBrow = RightBrow.Times(0.94f) };
}
