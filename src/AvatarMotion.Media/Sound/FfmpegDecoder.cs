using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>Decodes any song that ffmpeg knows to 44.1 kHz stereo, through a pipe, with a limit on time and bytes.</summary>
internal static class FfmpegDecoder
{
    private const int Rate = 44_100;
    private const int Channels = 2;

    public static Waveform Decode(string path, double longestSeconds, List<string> warnings, CancellationToken cancellation)
    {
        // One second more than allowed, so that a song that is too long shows.
        double limit = longestSeconds + 1;
        using ChildProcess ffmpeg = Ffmpeg.Start([
            .. Ffmpeg.Quiet, .. Ffmpeg.Input(path), "-map", "0:a:0", "-vn", "-sn", "-dn",
            "-t", limit.ToString(CultureInfo.InvariantCulture), "-ac", "2", "-ar", "44100", "-f", "f32le", "pipe:1"]);
        using CancellationTokenRegistration stop = cancellation.Register(ffmpeg.Kill);
        using SampleCollector sound = new(Channels);
        Collect(ffmpeg.Output, (long)(limit * Rate), sound);

        // Broken time stamps can bring more than was asked for, and nobody reads on: the song is too long as it is.
        if (sound.Frames >= (long)(limit * Rate))
            ffmpeg.Kill();
        int exitCode = ffmpeg.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        string words = ffmpeg.ErrorText();
        if (sound.Frames == 0)
            throw new MediaException(Refusal(path, words));
        string name = Path.GetFileName(path);
        if (exitCode != 0 || words.Length > 0)
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is damaged ({Ffmpeg.FirstWords(words, path)}); the {sound.Frames / (double)Rate:0.0} s that could be decoded are used."));
        else if (sound.Frames < limit * Rate - Rate && BreakFinder.BreaksOff(path, sound.Frames / (double)Rate))
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{name} breaks off: the {sound.Frames / (double)Rate:0.0} s that are there are used."));
        SampleRepair.Warn(sound.BadSamples, name, warnings);
        return sound.Finish(Rate, path);
    }

    private static string Refusal(string path, string words)
    {
        if (words.Contains("whitelist", StringComparison.OrdinalIgnoreCase))
            return $"{path} is a play list or another kind of file that is no song: name the song itself.";
        if (words.Contains("matches no streams", StringComparison.Ordinal))
            return $"{path} has no sound in it: name a file with a sound track.";
        return $"{path} is not audio that ffmpeg can read: {Ffmpeg.FirstWords(words, path)}.";
    }

    private static void Collect(Stream output, long mostFrames, SampleCollector sound)
    {
        float[] block = new float[Channels * Rate];
        while (sound.Frames < mostFrames)
        {
            int bytes = output.ReadAtLeast(MemoryMarshal.AsBytes(block.AsSpan()), 4 * block.Length, throwOnEndOfStream: false);
            sound.Add(block.AsSpan(0, bytes / (4 * Channels) * Channels));
            if (bytes < 4 * block.Length)
                break;
        }
    }
}
