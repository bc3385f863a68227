namespace AvatarMotion;

/// <summary>How much of the body a shot shows, from near to far; two neighbors in a film differ by two steps or by 30°.</summary>
public enum ShotSize
{
    /// <summary>Head and collar bones.</summary>
    Face,

    /// <summary>Head to mid-chest.</summary>
    CloseUp,

    /// <summary>Head to waist or mid-thigh.</summary>
    Medium,

    /// <summary>The whole body with floor below the feet.</summary>
    Full,

    /// <summary>The body in the stage.</summary>
    Wide,
}
