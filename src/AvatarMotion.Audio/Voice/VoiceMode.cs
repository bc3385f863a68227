namespace AvatarMotion.Audio;

/// <summary>How a voice is sought in a sound.</summary>
internal enum VoiceMode
{
    /// <summary>In the share of the spectrum that the voice network gives the singer.</summary>
    Masked,

    /// <summary>In all that is in the middle, for singers whom the network does not know.</summary>
    Middle,

    /// <summary>The sound is nothing but a voice.</summary>
    Alone,
}
