using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using AvatarMotion.Audio;

namespace AvatarMotion.Media.Tests;

/// <summary>Makes small films whose pictures and sound are known, and asks ffmpeg what became of them.</summary>
internal static class TestFilm
{
    public static VideoFormat Small { get; } = new() { Width = 64, Height = 36 };

    /// <summary>Gray frames with a white one at each of <paramref name="flashes"/>.</summary>
    public static void Write(string path, VideoFormat format, VideoSound? sound, int frames, params int[] flashes)
    {
        using VideoWriter writer = new(path, format, sound);
        for (int i = 0; i < frames; i++)
            writer.Submit(Frame(writer, format, Array.IndexOf(flashes, i) >= 0 ? (byte)235 : (byte)60));
        writer.Complete();
    }

    public static byte[] Frame(VideoWriter writer, VideoFormat format, byte luma)
    {
        byte[] frame = writer.Rent();
        int pixels = format.Width * format.Height;
        frame.AsSpan(0, pixels).Fill(luma);
        frame.AsSpan(pixels).Fill(128);
        return frame;
    }

    /// <summary>Silence with one full sample at each of <paramref name="times"/> seconds.</summary>
    public static Waveform Clicks(double seconds, params double[] times)
    {
        float[] samples = new float[(int)(seconds * 44100)];
        foreach (double time in times)
            samples[(int)Math.Round(time * 44100)] = 1f;
        return new Waveform([samples], 44100);
    }

    public static JsonElement Probe(string path, params string[] more) =>
        JsonDocument.Parse(Tools.Run("ffprobe", ["-v", "error", .. more, "-show_streams", "-show_format", "-of", "json", "file:" + path])).RootElement;

    public static JsonElement Stream(JsonElement probe, string kind) =>
        probe.GetProperty("streams").EnumerateArray().Single(x => x.GetProperty("codec_type").GetString() == kind);

    /// <summary>Presentation times of the frames that are white, seconds.</summary>
    public static List<double> FlashTimes(string path)
    {
        string csv = Tools.Run(
            "ffprobe", "-v", "error", "-f", "lavfi", "-i", $"movie={path},signalstats",
            "-show_entries", "frame=pts_time:frame_tags=lavfi.signalstats.YAVG", "-of", "csv=p=0");
        return [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split(','))
            .Where(x => Number(x[1]) > 180).Select(x => Number(x[0]))];
    }

    /// <summary>Times of the clicks in the decoded sound, seconds after the film's first moment.</summary>
    public static List<double> ClickTimes(string path, string wav)
    {
        Tools.Run("ffmpeg", "-v", "error", "-i", path, "-af", "aresample=async=1:first_pts=0", "-ac", "1", wav);
        Waveform sound = AudioFile.Read(wav);
        List<double> times = [];
        ReadOnlySpan<float> samples = sound.Channel(0);
        for (int i = 1; i < samples.Length - 1; i++)
        {
            if (samples[i] > 0.25f && samples[i] >= samples[i - 1] && samples[i] > samples[i + 1])
                times.Add((double)i / sound.SampleRate);
        }

        return times;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
