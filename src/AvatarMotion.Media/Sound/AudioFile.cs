using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>
/// Reads songs: WAV and AIFF by our own readers at their own rate and channels, everything else through ffmpeg as 44.1 kHz stereo.
/// A song lasts from 1 second to 3 hours; beyond some 12 minutes its samples wait in a temporary file, not in memory.
/// </summary>
public static class AudioFile
{
    private const double ShortestSeconds = 1.0;
    private const int FullRate = 16_000;
    private const float Silence = 1e-4f;
    private const double LongestSeconds = 3 * 3600.0;

    /// <summary>The sound of <paramref name="path"/>; a <see cref="MediaException"/> says in one sentence why a file is refused.</summary>
    public static Waveform Read(string path, CancellationToken cancellation = default) => Decode(path, cancellation).Waveform;

    /// <summary>As <see cref="Read"/>, with what was noticed: a truncated file, samples that are no numbers, silence.</summary>
    public static DecodedSound Decode(string path, CancellationToken cancellation = default)
    {
        RefuseWhatIsNoFile(path);
        List<string> warnings = [];
        Waveform sound = ReadPlainly(path, warnings, cancellation) ?? FfmpegDecoder.Decode(path, LongestSeconds, warnings, cancellation);
        RefuseLength(path, sound.Duration);
        WarnOfThinSound(Path.GetFileName(path), sound, warnings);
        return new DecodedSound(sound, warnings);
    }

    /// <summary>Title and artist from the file's tags, where it has any and ffprobe is there to read them.</summary>
    public static AudioTags ReadTags(string path) => TagReader.Read(path);

    /// <summary>Lyrics from the file's tags as they stand there, perhaps with times in .lrc form; empty where there are none.</summary>
    public static string ReadLyrics(string path) => TagReader.Lyrics(path);

    private static Waveform? ReadPlainly(string path, List<string> warnings, CancellationToken cancellation)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            PlainSound? plain = WavReader.TryOpen(file) ?? AiffReader.TryOpen(file);
            if (plain is null)
                return null;
            RefuseLength(path, plain.Duration, onlyLongest: true);
            return plain.Read(file, Path.GetFileName(path), warnings, cancellation);
        }
        catch (IOException error)
        {
            throw new MediaException($"{path} could not be read: {error.Message}", inner: error);
        }
    }

    private static void WarnOfThinSound(string name, Waveform sound, List<string> warnings)
    {
        if (sound.SampleRate < FullRate)
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{name} has only {sound.SampleRate} samples a second, so drums and words are heard less surely."));
        if (IsSilent(sound))
            warnings.Add($"{name} is silent from beginning to end.");
    }

    private static bool IsSilent(Waveform sound)
    {
        float[] block = new float[1 << 14];
        for (int c = 0; c < sound.ChannelCount; c++)
        {
            for (long start = 0; start < sound.Length; start += block.Length)
            {
                sound.Read(c, start, block);
                if (block.AsSpan().IndexOfAnyExceptInRange(-Silence, Silence) >= 0)
                    return false;
            }
        }

        return true;
    }

    private static void RefuseWhatIsNoFile(string path)
    {
        if (Directory.Exists(path))
            throw new MediaException($"{path} is a folder: name the song file inside it.");
        FileInfo file = new(path);
        if (!file.Exists)
            throw new MediaException($"{path} was not found: check the path of the song.");
        if (file.Length == 0)
            throw new MediaException($"{path} is empty: copy or download the song again.");
        try
        {
            file.OpenRead().Dispose();
        }
        catch (UnauthorizedAccessException error)
        {
            throw new MediaException($"{path} may not be read: change its permissions.", inner: error);
        }
    }

    private static void RefuseLength(string path, double seconds, bool onlyLongest = false)
    {
        if (seconds < ShortestSeconds && !onlyLongest)
            throw new MediaException(string.Create(CultureInfo.InvariantCulture, $"{path} holds only {seconds:0.##} s of sound: a song lasts at least 1 second."));
        if (seconds > LongestSeconds)
            throw new MediaException($"{path} is longer than 3 hours: cut it into parts.");
    }
}
