namespace AvatarMotion;

/// <summary>What a singer's free hand does on a word.</summary>
public enum WordGesture
{
    /// <summary>A flat hand on the heart: heart, love, I.</summary>
    Chest,

    /// <summary>Points at the camera, the crowd or aside: you, there, look.</summary>
    Point,

    /// <summary>Reaches up: sky, stars, fly, dream.</summary>
    Reach,

    /// <summary>Both arms open: world, everything, free.</summary>
    Open,

    /// <summary>Wipes away, or shakes a finger: no, never, goodbye.</summary>
    Shake,

    /// <summary>A telephone at the ear.</summary>
    Call,

    /// <summary>The shoulders and both hands take the beat: dance, party.</summary>
    Dance,

    /// <summary>A hand behind the ear: hear, music.</summary>
    Hear,

    /// <summary>A hand at the eyes: eyes, cry, tears.</summary>
    Eyes,

    /// <summary>A finger at the temple: think, crazy, remember.</summary>
    Think,

    /// <summary>Hands together: please, God.</summary>
    Pray,

    /// <summary>Arms around oneself: hold, kiss.</summary>
    Embrace,

    /// <summary>A clenched fist: fight, strong, break.</summary>
    Fist,
}
