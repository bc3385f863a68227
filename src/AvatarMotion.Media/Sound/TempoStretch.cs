using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>Slows a sound down and keeps its pitch, through ffmpeg.</summary>
public static class TempoStretch
{
    /// <summary>The sound at <paramref name="tempo"/> times its speed, at its own rate and channels, exactly <paramref name="sound"/>'s length divided by the tempo.</summary>
    /// <param name="tempo">0.5 to 1.</param>
    public static Waveform Slow(Waveform sound, double tempo, CancellationToken cancellation = default)
    {
        if (!(tempo is >= 0.5 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(tempo), tempo, "The tempo is 0.5 to 1 of the original.");
        if (tempo == 1)
            return sound;
        using ChildProcess ffmpeg = Ffmpeg.Start(Arguments(sound, tempo));
        using CancellationTokenRegistration stop = cancellation.Register(ffmpeg.Kill);
        Task feeding = Task.Run(() => SampleFeed.Write(sound, ffmpeg.Input), CancellationToken.None);
        using MemoryStream slowed = new();
        ffmpeg.Output.CopyTo(slowed);
        feeding.Wait(CancellationToken.None);
        int exitCode = ffmpeg.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        if (exitCode != 0 || slowed.Length == 0)
            throw new MediaException($"ffmpeg could not slow the song down ({Ffmpeg.FirstWords(ffmpeg.ErrorText(), "")}): update ffmpeg.", missingComponent: true);
        return Planar(slowed.GetBuffer().AsSpan(0, (int)slowed.Length), sound, (int)Math.Round(sound.Length / tempo));
    }

    private static List<string> Arguments(Waveform sound, double tempo)
    {
        static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
        return
        [
            .. Ffmpeg.Quiet, "-f", "f32le", "-ar", Text(sound.SampleRate), "-ac", Text(sound.ChannelCount), "-i", "pipe:0",
            "-af", "atempo=" + Text(tempo), "-f", "f32le", "-ar", Text(sound.SampleRate), "-ac", Text(sound.ChannelCount), "pipe:1",
        ];
    }

    private static Waveform Planar(ReadOnlySpan<byte> bytes, Waveform like, int length)
    {
        ReadOnlySpan<float> samples = MemoryMarshal.Cast<byte, float>(bytes);
        float[][] channels = new float[like.ChannelCount][];
        for (int c = 0; c < channels.Length; c++)
        {
            channels[c] = new float[length];
            for (int i = 0; i < length && i * channels.Length + c < samples.Length; i++)
                channels[c][i] = samples[i * channels.Length + c];
        }

        return new Waveform(channels, like.SampleRate);
    }
}
