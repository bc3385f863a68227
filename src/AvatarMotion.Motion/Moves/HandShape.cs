namespace AvatarMotion.Motion;

/// <summary>What the fingers do.</summary>
public enum HandShape
{
    Relaxed,
    Fist,
    Point,
    Blade,
    Heart,
    Microphone,
    Snap,
    Clap,
    Open,
}
