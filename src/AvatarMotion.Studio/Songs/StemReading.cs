using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>Decodes stems, lays each where it belongs on the song, and gives them to the analysis.</summary>
internal static class StemReading
{
    private const double UnsureMatch = 0.5;
    private const double ToldSeconds = 0.02;

    /// <summary><paramref name="options"/> with the stems of <paramref name="files"/>; what is odd is added to <paramref name="warnings"/>.</summary>
    /// <exception cref="StudioException">A stem is of another song.</exception>
    public static SongOptions Read(StemFiles files, Waveform song, SongOptions options, List<string> warnings, CancellationToken cancellation)
    {
        Dictionary<StemKind, Waveform> tracks = [];
        foreach ((StemKind kind, string path) in files.Files)
        {
            Waveform track = Lay(path, song, warnings, cancellation);
            tracks[kind] = tracks.TryGetValue(kind, out Waveform? other) ? Sum(other, track) : track;
        }

        return options with
        {
            Vocals = tracks.GetValueOrDefault(StemKind.Vocals),
            Drums = tracks.GetValueOrDefault(StemKind.Drums),
            Backing = tracks.GetValueOrDefault(StemKind.Backing) ?? Band(tracks),
        };
    }

    private static Waveform Lay(string path, Waveform song, List<string> warnings, CancellationToken cancellation)
    {
        DecodedSound stem = AudioFile.Decode(path, cancellation);
        warnings.AddRange(stem.Warnings);
        StemFit fit = StemAligner.Align(song, stem.Waveform, cancellation);
        if (fit.Match <= UnsureMatch)
            throw new StudioException($"{path}: this is no stem of the song, for little of it is heard there; give the track that was mixed into this very recording, or leave it out.");
        if (Math.Abs(fit.Seconds) >= ToldSeconds)
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} begins {Math.Abs(fit.Seconds):0.000} s {(fit.Seconds > 0 ? "after" : "before")} the song and was moved to fit."));
        return fit.Apply(stem.Waveform, song);
    }

    /// <summary>All instruments together, where they are complete.</summary>
    private static Waveform? Band(Dictionary<StemKind, Waveform> tracks) =>
        tracks.TryGetValue(StemKind.Drums, out Waveform? drums) && tracks.TryGetValue(StemKind.Bass, out Waveform? bass) && tracks.TryGetValue(StemKind.Other, out Waveform? other)
            ? Sum(Sum(drums, bass), other)
            : null;

    private static Waveform Sum(Waveform a, Waveform b)
    {
        float[] sum = a.Channel(0).ToArray();
        ReadOnlySpan<float> more = b.Channel(0);
        for (int i = 0; i < sum.Length; i++)
            sum[i] += more[i];
        return new Waveform([sum], a.SampleRate);
    }
}
