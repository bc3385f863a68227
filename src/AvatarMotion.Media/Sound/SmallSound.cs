using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>Makes a sound small enough for a web page: Opus in Ogg, which keeps its beginning exact to the sample.</summary>
public static class SmallSound
{
    /// <summary>How browsers call the format.</summary>
    public const string MediaType = "audio/ogg";

    /// <summary>The sound as Opus in Ogg; a <see cref="MediaException"/> says why it cannot be made (no ffmpeg, or one without Opus).</summary>
    /// <param name="bitsPerSecond">About how many bits a second of sound takes, both channels together.</param>
    /// <param name="channels">1 or 2.</param>
    public static byte[] Encode(Waveform sound, int bitsPerSecond, int channels, CancellationToken cancellation = default)
    {
        using ChildProcess ffmpeg = Ffmpeg.Start(Arguments(sound, bitsPerSecond, channels));
        using CancellationTokenRegistration stop = cancellation.Register(ffmpeg.Kill);
        Task feeding = Task.Run(() => SampleFeed.Write(sound, ffmpeg.Input), CancellationToken.None);
        using MemoryStream coded = new();
        ffmpeg.Output.CopyTo(coded);
        feeding.Wait(CancellationToken.None);
        int exitCode = ffmpeg.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        if (exitCode != 0 || coded.Length == 0)
            throw new MediaException($"ffmpeg could not make the sound small ({Ffmpeg.FirstWords(ffmpeg.ErrorText(), "")}): install an ffmpeg with libopus.", missingComponent: true);
        return coded.ToArray();
    }

    private static List<string> Arguments(Waveform sound, int bitsPerSecond, int channels)
    {
        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
        return
        [
            .. Ffmpeg.Quiet, "-f", "f32le", "-ar", Text(sound.SampleRate), "-ac", Text(sound.ChannelCount), "-i", "pipe:0",
            "-ac", Text(Math.Min(channels, sound.ChannelCount)), "-c:a", "libopus", "-b:a", Text(bitsPerSecond), "-vbr", "on",
            "-fflags", "+bitexact", "-flags:a", "+bitexact", "-map_metadata", "-1", "-f", "ogg", "pipe:1",
        ];
    }
}
