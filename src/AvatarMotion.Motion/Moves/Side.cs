namespace AvatarMotion.Motion;

/// <summary>A side of the dancer's own body.</summary>
public enum Side
{
    Left,
    Right,
}
