using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Evaluation;

/// <summary>What is known about a song, from its <c>truth.json</c>; what is not known is empty. Times in seconds of the sound as ffmpeg decodes it.</summary>
internal sealed record Truth
{
    /// <summary>Name of the song's folder.</summary>
    public required string Id { get; init; }

    /// <summary>The folder of the song, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>The sound, absolute.</summary>
    public required string AudioPath { get; init; }

    /// <summary>The felt pulse.</summary>
    public IReadOnlyList<double> Beats { get; init; } = [];

    /// <summary>The first beats of the bars.</summary>
    public IReadOnlyList<double> Downbeats { get; init; } = [];

    /// <summary>Beats per minute, 0 where it is not known.</summary>
    public double BeatsPerMinute { get; init; }

    /// <summary>Half and double tempo are as right as the marked one.</summary>
    public bool AnyBeatOctave { get; init; }

    /// <summary>Starts of the sections and the end of the last.</summary>
    public IReadOnlyList<double> Boundaries { get; init; } = [];

    /// <summary>Where somebody sings.</summary>
    public IReadOnlyList<VoiceSpan> Voice { get; init; } = [];

    /// <summary>The words as they are sung; empty where their texts are not known.</summary>
    public IReadOnlyList<TruthWord> Words { get; init; } = [];

    /// <summary>ISO 639-1 code of the words' language; empty where it is not told.</summary>
    public string Language { get; init; } = "";

    /// <summary>Where sung syllables begin.</summary>
    public IReadOnlyList<double> Syllables { get; init; } = [];

    /// <summary>Sung notes.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>Where pitch can be heard at all: the vowels; empty where the notes sound from start to end.</summary>
    public IReadOnlyList<VoiceSpan> Voiced { get; init; } = [];

    /// <summary>Sung phones as IPA, ascending.</summary>
    public IReadOnlyList<Phone> Phones { get; init; } = [];

    /// <summary>The pitch classes of the notes are right, their octaves may not be.</summary>
    public bool AnyPitchOctave { get; init; }

    /// <summary>Hits by drum; a drum without any mark is absent.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> Drums { get; init; } = new Dictionary<string, IReadOnlyList<double>>();

    /// <summary>Paths of separate tracks by name (vocals, drums, bass, other).</summary>
    public IReadOnlyDictionary<string, string> Stems { get; init; } = new Dictionary<string, string>();
}
