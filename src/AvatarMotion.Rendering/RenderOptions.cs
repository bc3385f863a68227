namespace AvatarMotion.Rendering;

/// <summary>What to spend on a picture.</summary>
public sealed record RenderOptions
{
    /// <summary>Full look.</summary>
    public static RenderOptions Default { get; } = new();

    /// <summary>For a quick look: no mirror, no bloom, one level of detail lower.</summary>
    public static RenderOptions Draft { get; } = new() { Mirror = false, Bloom = false, DetailBias = 1 };

    /// <summary>Whether a glossy floor shows the performers.</summary>
    public bool Mirror { get; init; } = true;

    /// <summary>Whether bright lights glow.</summary>
    public bool Bloom { get; init; } = true;

    /// <summary>Whether edges are smoothed.</summary>
    public bool AntiAliasing { get; init; } = true;

    /// <summary>Levels of detail lower than the height on screen asks for, 0 to 2.</summary>
    public int DetailBias { get; init; }

    /// <summary>Whether to measure each pass (slower); see <see cref="FrameRenderer.ProfileText"/>.</summary>
    public bool Profile { get; init; }
}
