using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>How a note carries on what was sung before it.</summary>
internal enum NoteKind
{
    /// <summary>A syllable of its own.</summary>
    Syllable,

    /// <summary>The vowel before is held on.</summary>
    Held,

    /// <summary>The next syllable of a word whose letters stand at its first note.</summary>
    NextSyllable,
}

/// <summary>One sung note with its syllable, in seconds.</summary>
internal sealed record SungNote(double Start, double End, string Text)
{
    public NoteKind Kind { get; init; }

    /// <summary>MIDI number; null where the singer speaks.</summary>
    public double? Midi { get; init; }

    /// <summary>Whether a word begins here.</summary>
    public bool BeginsWord { get; init; } = true;

    /// <summary>Whether a line begins here.</summary>
    public bool BeginsLine { get; init; }

    /// <summary>IPA symbols that the file gives; empty where it gives none.</summary>
    public IReadOnlyList<string> Phones { get; init; } = Array.Empty<string>();

    /// <summary>How the syllable is spoken where its letters do not say; null where they do.</summary>
    public string? Reading { get; init; }
}
