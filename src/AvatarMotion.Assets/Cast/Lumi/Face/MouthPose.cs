namespace AvatarMotion.Assets;

/// <summary>One drawing of the mouth. Lengths in metres in the plane of the face; the jaw's drop comes on top.</summary>
internal sealed record MouthPose
{
    /// <summary>Half the width from corner to corner.</summary>
    public float Width { get; init; } = 0.0182f;

    /// <summary>Height of the upper lip's edge above the corners' line when open.</summary>
    public float Up { get; init; }

    /// <summary>Depth of the lower lip's edge below the corners' line when open.</summary>
    public float Down { get; init; }

    /// <summary>How far the corners lie above the middle (negative: below).</summary>
    public float Corner { get; init; } = 0.0024f;

    /// <summary>How far the left corner lies above its place and the right one below it.</summary>
    public float Skew { get; init; }

    /// <summary>0: a wide bow with pointed corners; 1: an oval.</summary>
    public float Round { get; init; }

    /// <summary>Visible height of the upper and lower teeth.</summary>
    public float Teeth { get; init; }

    public float LowerTeeth { get; init; }

    /// <summary>How far the lower lip is drawn in under the upper teeth, in [0, 1]: its edge becomes a thick soft line.</summary>
    public float Bite { get; init; }

    /// <summary>Tongue's top as a share of the opening, from the lower lip.</summary>
    public float Tongue { get; init; } = 0.35f;

    /// <summary>Tongue's half width as a share of the mouth's.</summary>
    public float TongueWidth { get; init; } = 0.72f;

    /// <summary>How far the jaw drops, in [0, 1].</summary>
    public float Jaw { get; init; }

    /// <summary>Shift of the whole mouth upward.</summary>
    public float Shift { get; init; }

    /// <summary>Thickness factor of the lip line.</summary>
    public float Line { get; init; } = 1f;
}
