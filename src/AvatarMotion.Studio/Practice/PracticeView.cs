namespace AvatarMotion.Studio;

/// <summary>From where a dance is watched to learn it.</summary>
public enum PracticeView
{
    /// <summary>As in a mirror: the dancer faces you, and her left is on your left.</summary>
    Mirror,

    /// <summary>From behind, to follow her.</summary>
    Behind,

    /// <summary>As the audience sees it.</summary>
    Front,
}
