namespace AvatarMotion.Motion;

/// <summary>What a move is for.</summary>
public enum MoveRole
{
    /// <summary>A dance move.</summary>
    Dance,

    /// <summary>Standing alive, where nothing is planned.</summary>
    Idle,

    /// <summary>A pose that ends a song and is held.</summary>
    Final,
}
