namespace AvatarMotion;

/// <summary>A camera move that a Show asks for in place of the shot's own.</summary>
public enum CameraMove
{
    /// <summary>The shot's own move.</summary>
    Own,
    Still,
    PushIn,
    PullOut,
    PanLeft,
    PanRight,
}
