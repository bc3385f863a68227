namespace AvatarMotion.Studio;

/// <summary>What a stem holds.</summary>
public enum StemKind
{
    Vocals,
    Drums,
    Bass,

    /// <summary>Any other instruments.</summary>
    Other,

    /// <summary>Everything but the voice.</summary>
    Backing,
}
