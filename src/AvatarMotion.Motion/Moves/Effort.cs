namespace AvatarMotion.Motion;

/// <summary>How a part of the body travels to its goal.</summary>
public enum Effort
{
    /// <summary>Plain and loose.</summary>
    Swing,

    /// <summary>Fast, stopped on the count.</summary>
    Hit,

    /// <summary>Short and light, with a whip.</summary>
    Flick,

    /// <summary>Slow against resistance.</summary>
    Press,

    /// <summary>Slow and weightless.</summary>
    Float,

    /// <summary>Given to gravity: slow in, fast down.</summary>
    Drop,
}
