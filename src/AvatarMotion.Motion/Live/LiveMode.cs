namespace AvatarMotion.Motion;

/// <summary>What a <see cref="LiveDancer"/> does.</summary>
public enum LiveMode
{
    /// <summary>Nothing is heard: stands alive.</summary>
    Idle,

    /// <summary>Something is heard, but no beat that one may trust (speech, noise, a free introduction): sways with the loudness, feet in place.</summary>
    Groove,

    /// <summary>Dances on the beat.</summary>
    Dance,
}
