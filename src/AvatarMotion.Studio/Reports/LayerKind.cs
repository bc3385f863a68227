namespace AvatarMotion.Studio;

/// <summary>Kinds of layers that Sonic Visualiser knows.</summary>
internal enum LayerKind
{
    /// <summary>Labeled moments.</summary>
    Instants,

    /// <summary>Labeled stretches at a height.</summary>
    Regions,

    /// <summary>Notes at a MIDI number.</summary>
    Notes,

    /// <summary>Words that stand at a moment.</summary>
    Texts,

    /// <summary>A curve.</summary>
    Values,
}
