namespace AvatarMotion;

/// <summary>How a group dances one phrase.</summary>
public enum GroupKind
{
    /// <summary>All the same at once.</summary>
    Unison,

    /// <summary>The same, one after the other from the dancers' left to the right.</summary>
    Canon,

    /// <summary>Whoever stands right of the middle dances to the other side.</summary>
    Mirror,

    /// <summary>Half of them begin and wait, the others answer.</summary>
    Call,

    /// <summary>One dances, the others dance something simple behind.</summary>
    Lead,
}
