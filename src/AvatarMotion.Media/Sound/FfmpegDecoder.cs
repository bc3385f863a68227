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

    public static Waveform Decode(string path, double longestSeconds, List<string> warnings, CancellationToken cancellation)
    {
        // One second more than allowed, so that a song that is too long shows.
        double limit = longestSeconds + 1;
        using ChildProcess ffmpeg = Ffmpeg.Start([
            .. Ffmpeg.Quiet, .. Ffmpeg.Input(path), "-map", "0:a:0", "-vn", "-sn", "-dn",
            "-t", limit.ToString(CultureInfo.InvariantCulture), "-ac", "2", "-ar", "44100", "-f", "f32le", "pipe:1"]);
        using CancellationTokenRegistration stop = cancellation.Register(ffmpeg.Kill);
        float[][] channels = Collect(ffmpeg.Output, (long)(limit * Rate));
        int exitCode = ffmpeg.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        string words = ffmpeg.ErrorText();
        if (channels[0].Length == 0)
            throw new MediaException(Refusal(path, words));
        string name = Path.GetFileName(path);
        if (exitCode != 0 || words.Length > 0)
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is damaged ({Ffmpeg.FirstWords(words, path)}); the {channels[0].Length / (double)Rate:0.0} s that could be decoded are used."));
        else if (channels[0].Length < limit * Rate - Rate && BreakFinder.BreaksOff(path, channels[0].Length / (double)Rate))
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{name} breaks off: the {channels[0].Length / (double)Rate:0.0} s that are there are used."));
        SampleRepair.Clean(channels, name, warnings);
        return new Waveform(channels, Rate);
    }

    private static string Refusal(string path, string words)
    {
        if (words.Contains("whitelist", StringComparison.OrdinalIgnoreCase))
            return $"{path} is a play list or another kind of file that is no song: name the song itself.";
        if (words.Contains("matches no streams", StringComparison.Ordinal))
            return $"{path} has no sound in it: name a file with a sound track.";
        return $"{path} is not audio that ffmpeg can read: {Ffmpeg.FirstWords(words, path)}.";
    }

    private static float[][] Collect(Stream output, long mostFrames)
    {
        List<float[]> blocks = [];
        int frames = 0;
        while (frames < mostFrames)
        {
            float[] block = new float[2 * Rate];
            int bytes = output.ReadAtLeast(MemoryMarshal.AsBytes(block.AsSpan()), 4 * block.Length, throwOnEndOfStream: false);
            blocks.Add(block);
            frames += bytes / 8;
            if (bytes < 4 * block.Length)
                break;
        }

        float[][] channels = [new float[frames], new float[frames]];
        for (int i = 0; i < frames; i++)
        {
            float[] block = blocks[i / Rate];
            channels[0][i] = block[2 * (i % Rate)];
            channels[1][i] = block[2 * (i % Rate) + 1];
        }

        return channels;
    }
}
