namespace AvatarMotion.Motion;

/// <summary>How a phrase should answer one that came before.</summary>
internal enum Echo
{
    /// <summary>New material.</summary>
    None,

    /// <summary>The same moves again.</summary>
    Same,

    /// <summary>The same moves on the other side.</summary>
    Mirrored,

    /// <summary>It begins with the same move and goes on with another: the variation that keeps a repeat alive.</summary>
    Varied,
}

/// <summary>What the form of the song asks of a phrase.</summary>
/// <param name="Echo">How it answers.</param>
/// <param name="Of">Index in the song's phrases that it answers; -1 with <see cref="Echo.None"/>.</param>
internal readonly record struct PhraseWish(Echo Echo, int Of);
