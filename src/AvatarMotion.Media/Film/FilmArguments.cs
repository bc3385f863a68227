using System;
using System.Collections.Generic;
using System.Globalization;

namespace AvatarMotion.Media;

/// <summary>The command line that makes ffmpeg encode a film from frames on its standard input.</summary>
internal static class FilmArguments
{
    private const double LongestGroupSeconds = 4.0;

    public static List<string> Build(VideoFormat format, VideoSound? sound, string? soundPath, string outputPath)
    {
        List<string> arguments = [.. Ffmpeg.Quiet, "-y", "-fflags", "+bitexact"];
        arguments.AddRange(
        [
            "-f", "rawvideo", "-pix_fmt", "yuv420p", "-video_size", $"{Number(format.Width)}x{Number(format.Height)}",
            "-framerate", format.FrameRate.ToString(), "-color_range", "tv", "-i", "pipe:0",
        ]);
        if (soundPath is not null)
            arguments.AddRange([.. Ffmpeg.Input(soundPath), "-map", "0:v", "-map", "1:a:0"]);
        arguments.AddRange(Picture(format));
        if (sound is not null)
            arguments.AddRange(["-af", SoundFilter(sound), "-c:a", "aac", "-b:a", "192k", "-ac", "2", "-flags:a", "+bitexact"]);
        arguments.AddRange(["-map_metadata", "-1", "-map_chapters", "-1"]);
        AddTag(arguments, "title", format.Title);
        AddTag(arguments, "artist", format.Artist);
        arguments.AddRange(["-movflags", "+faststart", "-f", "mp4", Ffmpeg.FileUrl(outputPath)]);
        return arguments;
    }

    private static List<string> Picture(VideoFormat format)
    {
        int longestGroup = Math.Max(1, (int)Math.Round(LongestGroupSeconds * format.FrameRate.PerSecond));
        List<string> arguments =
        [
            "-c:v", "libx264", "-preset", format.Preset, "-crf", Number(format.Quality), "-pix_fmt", "yuv420p",
            "-profile:v", "high", "-g", Number(longestGroup), "-flags:v", "+cgop+bitexact", "-x264-params", "open-gop=0",
            "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
            "-fps_mode", "passthrough",
        ];
        if (format.KeyFrames.Count > 0)
            arguments.AddRange(["-forced-idr", "1", "-force_key_frames", Times(format)]);
        return arguments;
    }

    private static string Times(VideoFormat format)
    {
        List<string> times = [];
        foreach (long frame in format.KeyFrames)
            times.Add(Number(format.FrameRate.TimeOf(frame)));
        return string.Join(',', times);
    }

    /// <summary>
    /// Counts samples from the first decoded one, as the analysis does: a container that starts its sound late or early shifts nothing, and a part begins at its exact sample.
    /// </summary>
    private static string SoundFilter(VideoSound sound)
    {
        string end = double.IsFinite(sound.Length) ? $":end={Number(sound.Start + sound.Length)}" : "";
        return $"asetpts=N/SR/TB,atrim=start={Number(sound.Start)}{end},asetpts=N/SR/TB";
    }

    private static void AddTag(List<string> arguments, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            arguments.AddRange(["-metadata", $"{name}={value.Trim()}"]);
    }

    private static string Number(double value) => value.ToString("0.#######", CultureInfo.InvariantCulture);
}
