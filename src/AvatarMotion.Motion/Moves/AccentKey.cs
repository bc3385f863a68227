namespace AvatarMotion.Motion;

/// <summary>What an accent consists of.</summary>
public enum AccentEvent
{
    /// <summary>The part has done 80 % of its way and stops.</summary>
    Arrive,

    /// <summary>The part is at its lowest.</summary>
    Low,

    /// <summary>The part is at its highest.</summary>
    High,

    /// <summary>The foot meets the floor.</summary>
    Land,
}

/// <summary>The count at which something visible happens on the music.</summary>
/// <param name="Count">Counts after the first one.</param>
/// <param name="Bone">Hips, chest, head, a hand or a foot.</param>
/// <param name="Event">What happens.</param>
public readonly record struct AccentKey(float Count, Bone Bone, AccentEvent Event)
{
    /// <summary>The event that is usual for the part: hips are low, feet land, all else arrives.</summary>
    public AccentKey(float count, Bone bone)
        : this(count, bone, EventOf(bone))
    {
    }

    /// <summary>The event that is usual for a part.</summary>
    public static AccentEvent EventOf(Bone bone) => bone switch
    {
        Bone.Hips => AccentEvent.Low,
        Bone.LeftFoot or Bone.RightFoot => AccentEvent.Land,
        _ => AccentEvent.Arrive,
    };
}
