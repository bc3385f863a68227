using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using AvatarMotion.Media;
using AvatarMotion.Rendering;

namespace AvatarMotion.Studio;

/// <summary>Turns a planned show into a film: bake, draw, encode.</summary>
public static class ShowRenderer
{
    private const int DraftWidth = 640;

    /// <summary>Bakes the show for its cast.</summary>
    public static Performance Bake(PlannedShow planned, Casting casting, VideoSettings video, CancellationToken cancellation = default)
    {
        BakeOptions options = new() { Moves = planned.Moves, Aspect = (float)video.Width / video.Height, Cancellation = cancellation, MaxThreads = Environment.ProcessorCount };
        return Performance.Bake(planned.Show, planned.Song, casting.Rigs, options);
    }

    /// <summary>Says in an exception why a film of <paramref name="options"/> cannot be made at <paramref name="output"/>, before anything is drawn.</summary>
    public static void Check(PlannedShow planned, string output, FilmOptions options)
    {
        if (Path.GetExtension(output).ToLowerInvariant() is not (".mp4" or ".m4v" or ".mov"))
            throw new StudioException($"{output}: a film is written as .mp4; name the file so.");
        OutputPlace.Check(output, planned.Files);
        CheckSpan(planned, options);
        if (options.ContactSheet is not null)
            OutputPlace.Check(options.ContactSheet, [output, .. planned.Files]);
    }

    /// <summary>Makes the film at <paramref name="output"/>, which appears when it is whole.</summary>
    public static FilmReport Render(PlannedShow planned, string output, FilmOptions options, IProgress<FilmProgress>? progress = null, CancellationToken cancellation = default)
    {
        Check(planned, output, options);
        VideoSettings video = Settings(planned.Show, options);
        progress?.Report(new FilmProgress("bake", 0, 0, 0));
        Stopwatch watch = Stopwatch.StartNew();
        Casting casting = new(planned.Show, planned.Folder);
        Performance performance = Bake(planned, casting, video, cancellation);
        double bakeSeconds = watch.Elapsed.TotalSeconds;
        using FilmPicture picture = new(planned, performance, casting, video, ScreenWords.Draw(planned, casting, video, options), Looks(options));
        FilmDrawing drawing = new(planned, performance, picture, video, options);
        if (options.ContactSheet is not null)
        {
            progress?.Report(new FilmProgress("sheet", 0, 0, 0));
            ContactSheet.Write(options.ContactSheet, picture, drawing.Start, drawing.End, cancellation);
            progress?.Report(new FilmProgress("sheet", 1, 0, 0));
        }

        watch.Restart();
        drawing.Run(output, progress, cancellation);
        return new FilmReport { Warnings = casting.Warnings, Frames = drawing.Frames, BakeSeconds = bakeSeconds, DrawSeconds = watch.Elapsed.TotalSeconds, Flashes = drawing.Flashes };
    }

    /// <summary>Draws only a contact sheet.</summary>
    public static void Sheet(PlannedShow planned, string output, FilmOptions options, CancellationToken cancellation = default)
    {
        OutputPlace.Check(output, planned.Files);
        CheckSpan(planned, options);
        VideoSettings video = Settings(planned.Show, options);
        Casting casting = new(planned.Show, planned.Folder);
        Performance performance = Bake(planned, casting, video, cancellation);
        using FilmPicture picture = new(planned, performance, casting, video, ScreenWords.Draw(planned, casting, video, options), Looks(options));
        FilmDrawing drawing = new(planned, performance, picture, video, options);
        ContactSheet.Write(output, picture, drawing.Start, drawing.End, cancellation);
    }

    private static void CheckSpan(PlannedShow planned, FilmOptions options)
    {
        if (options.From >= planned.Song.Duration)
            throw new StudioException(FormattableString.Invariant($"--from {options.From:0.###} lies behind the end of the song, which lasts {planned.Song.Duration:0.0} s."));
    }

    private static RenderOptions Looks(FilmOptions options) => options.Draft ? RenderOptions.Draft : RenderOptions.Default;

    private static VideoSettings Settings(Show show, FilmOptions options)
    {
        VideoSettings video = options.Video ?? show.Video;
        if (!options.Draft || video.Width <= DraftWidth)
            return video;
        int height = (int)Math.Round((double)DraftWidth * video.Height / video.Width / 2) * 2;
        return video with { Width = DraftWidth, Height = height };
    }
}
