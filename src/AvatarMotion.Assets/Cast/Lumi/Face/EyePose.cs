namespace AvatarMotion.Assets;

/// <summary>One drawing of an eye. All zero is the eye at rest.</summary>
internal sealed record EyePose
{
    /// <summary>1: shut, the lash line a bow that hangs down.</summary>
    public float Shut { get; init; }

    /// <summary>Upper lid raised and lower lid lowered, shares of their heights.</summary>
    public float Wide { get; init; }

    /// <summary>Lower lid pushed up by a smiling cheek, in [0, 1].</summary>
    public float Cheek { get; init; }

    /// <summary>Upper lid lowered evenly, in [0, 1].</summary>
    public float Heavy { get; init; }

    /// <summary>Upper lid pressed down at the inner end (anger), in [0, 1].</summary>
    public float Stern { get; init; }

    /// <summary>Upper lid sinking at the outer end (sorrow), in [0, 1].</summary>
    public float Sorrow { get; init; }

    /// <summary>Iris moved to her left and up, in [-1, 1].</summary>
    public float LookLeft { get; init; }

    public float LookUp { get; init; }

    /// <summary>Iris larger (positive) or smaller.</summary>
    public float Iris { get; init; }
}
