namespace AvatarMotion.Assets;

/// <summary>How an expression treats what else moves a part of the face, as VRM 1.0 defines it.</summary>
public enum OverrideKind
{
    /// <summary>Both are added.</summary>
    None,

    /// <summary>The other gives way by the expression's weight.</summary>
    Blend,

    /// <summary>The other stops while the expression is there.</summary>
    Block,
}

/// <summary>What an expression does to visemes, to blinks and to the gaze.</summary>
public readonly record struct ExpressionOverride(OverrideKind Mouth, OverrideKind Blink, OverrideKind Look)
{
    /// <summary>Whether it leaves all of them alone.</summary>
    public bool IsNone => this == default;
}
