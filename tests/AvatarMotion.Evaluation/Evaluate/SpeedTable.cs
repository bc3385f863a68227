using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using AvatarMotion.Media;

namespace AvatarMotion.Evaluation;

/// <summary>Time and memory by length of song: the project's own song, looped to the length, decoded and heard.</summary>
internal static class SpeedTable
{
    private const double LongestHours = 3;

    /// <summary>A looped file decodes to a little more than its time stamps say, and three hours are the most that is read.</summary>
    private const double Slack = 0.999;

    private static readonly double[] Lengths = [30, 210, 600];

    /// <param name="hours">One song of this length instead of the usual three, or null.</param>
    public static void Print(double? hours, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        if (hours is <= 0 or > LongestHours || hours is double.NaN)
            throw new EvaluationException("--hours takes a length above 0 and up to 3.");
        string folder = Directory.CreateTempSubdirectory("avatarmotion-speed-").FullName;
        try
        {
            List<string[]> rows = [["length", "decoded in s", "heard in s", "together", "x real time", "processor s", "peak MB"]];
            foreach (double seconds in hours is { } asked ? [3600 * asked] : Lengths)
                rows.Add(Row(seconds, folder, errors, cancellation));
            MarkdownTable.Write(output, rows);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Row(double seconds, string folder, TextWriter errors, CancellationToken cancellation)
    {
        errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a song of {seconds:0} s"));
        string path = Path.Combine(folder, "song.ogg");
        Loop(Path.Combine(SourceTree.Root, "samples", "first-light", "first-light.ogg"), seconds, path);
        GC.Collect();
        using PeakMemory memory = new();
        HeardTruth heard = SongListening.Hear(new Truth { Id = "loop", Folder = folder, AudioPath = path }, cancellation);
        double together = heard.DecodeSeconds + heard.AnalysisSeconds;
        return
        [
            Clock(seconds), Cell(heard.DecodeSeconds, "0.00"), Cell(heard.AnalysisSeconds, "0.00"), Cell(together, "0.00"), Cell(heard.Song.Duration / together, "0"),
            Cell(heard.ProcessorSeconds, "0.00"), Cell(memory.Stop() / 1e6, "0"),
        ];
    }

    /// <summary>Repeats a song without encoding it again.</summary>
    private static void Loop(string song, double seconds, string to)
    {
        ProcessStartInfo start = new("ffmpeg") { RedirectStandardError = true };
        foreach (string argument in new[] { "-v", "error", "-y", "-stream_loop", "-1", "-i", "file:" + song, "-t", Cell(Slack * seconds, "0.###"), "-map", "0:a:0", "-c", "copy", "file:" + to })
            start.ArgumentList.Add(argument);
        using Process ffmpeg = Process.Start(start) ?? throw new MediaException("ffmpeg did not start: install it.", missingComponent: true);
        string words = ffmpeg.StandardError.ReadToEnd();
        ffmpeg.WaitForExit();
        if (ffmpeg.ExitCode != 0)
            throw new EvaluationException($"ffmpeg could not loop {song}: {words.ReplaceLineEndings(" ").Trim()}");
    }

    private static string Clock(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{(int)(seconds / 60)}:{(int)(seconds % 60):00}");

    private static string Cell(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
