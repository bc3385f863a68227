using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>The sound of a film: a part of a song, beginning with the film's first frame.</summary>
public sealed record VideoSound
{
    private VideoSound()
    {
    }

    /// <summary>Song file, or null where <see cref="Waveform"/> is the sound.</summary>
    public string? Path { get; private init; }

    /// <summary>Samples, or null where <see cref="Path"/> is the sound.</summary>
    public Waveform? Waveform { get; private init; }

    /// <summary>Where in the sound the film begins, seconds of the decoded sound.</summary>
    public double Start { get; private init; }

    /// <summary>How much of the sound the film takes, seconds; infinite for all of it.</summary>
    public double Length { get; private init; }

    /// <summary>Sound from a song file.</summary>
    public static VideoSound FromFile(string path, double start = 0, double length = double.PositiveInfinity) =>
        new() { Path = path, Start = start, Length = length };

    /// <summary>Sound from samples.</summary>
    public static VideoSound FromWaveform(Waveform waveform, double start = 0, double length = double.PositiveInfinity) =>
        new() { Waveform = waveform, Start = start, Length = length };
}
