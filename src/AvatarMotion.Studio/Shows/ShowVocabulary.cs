using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>The names that a Show may use; an empty list is not checked.</summary>
public sealed record ShowVocabulary
{
    public IReadOnlyCollection<string> Moves { get; init; } = Array.Empty<string>();

    /// <summary>Counts of the moves by name; of those that are not here any count is taken.</summary>
    public IReadOnlyDictionary<string, int> MoveCounts { get; init; } = new Dictionary<string, int>();

    public IReadOnlyCollection<string> Shots { get; init; } = Array.Empty<string>();

    public IReadOnlyCollection<string> CameraMoves { get; init; } = new[] { "still", "push-in", "pull-out", "pan-left", "pan-right" };

    public IReadOnlyCollection<string> Transitions { get; init; } = new[] { "cut", "fade", "flash" };

    public IReadOnlyCollection<string> Cues { get; init; } = Array.Empty<string>();

    public IReadOnlyCollection<string> Effects { get; init; } = new[] { "title", "confetti", "sparks", "blackout" };

    public IReadOnlyCollection<string> Emotions { get; init; } = new[] { "neutral", "joy", "anger", "sadness", "calm", "surprise" };

    public IReadOnlyCollection<string> Stages { get; init; } = Array.Empty<string>();

    public IReadOnlyCollection<string> Styles { get; init; } = Array.Empty<string>();

    /// <summary>The song's bars, to check times against; null where the song is not known yet.</summary>
    public MusicalGrid? Grid { get; init; }

    /// <summary>The machine's items are about to be planned anew, so their times need not fit the song.</summary>
    public bool MachineItemsGo { get; init; }

    /// <summary>The song's length in seconds; 0 where it is not known.</summary>
    public double Duration { get; init; }
}
