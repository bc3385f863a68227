using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
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
        BakeOptions options = new() { Aspect = (float)video.Width / video.Height, Cancellation = cancellation, MaxThreads = Environment.ProcessorCount };
        return Performance.Bake(planned.Show, planned.Song, casting.Rigs, options);
    }

    /// <summary>Makes the film at <paramref name="output"/>, which appears when it is whole.</summary>
    public static FilmReport Render(PlannedShow planned, string output, FilmOptions options, IProgress<FilmProgress>? progress = null, CancellationToken cancellation = default)
    {
        VideoSettings video = Settings(planned.Show, options);
        progress?.Report(new FilmProgress("bake", 0, 0, 0));
        Stopwatch watch = Stopwatch.StartNew();
        Casting casting = new(planned.Show, planned.Folder);
        Performance performance = Bake(planned, casting, video, cancellation);
        double bakeSeconds = watch.Elapsed.TotalSeconds;
        using FilmPicture picture = new(planned, performance, casting, video, options.Words, options.Draft ? RenderOptions.Draft : RenderOptions.Default);
        if (options.ContactSheet is not null)
            ContactSheet.Write(options.ContactSheet, picture, StartOf(options), EndOf(options, performance));
        watch.Restart();
        int frames = Draw(planned, performance, picture, output, video, options, progress, cancellation);
        return new FilmReport { Frames = frames, BakeSeconds = bakeSeconds, DrawSeconds = watch.Elapsed.TotalSeconds };
    }

    /// <summary>Draws only a contact sheet.</summary>
    public static void Sheet(PlannedShow planned, string output, FilmOptions options, CancellationToken cancellation = default)
    {
        VideoSettings video = Settings(planned.Show, options);
        Casting casting = new(planned.Show, planned.Folder);
        Performance performance = Bake(planned, casting, video, cancellation);
        using FilmPicture picture = new(planned, performance, casting, video, options.Words, options.Draft ? RenderOptions.Draft : RenderOptions.Default);
        ContactSheet.Write(output, picture, StartOf(options), EndOf(options, performance));
    }

    private static int Draw(PlannedShow planned, Performance performance, FilmPicture picture, string output, VideoSettings video, FilmOptions options, IProgress<FilmProgress>? progress, CancellationToken cancellation)
    {
        FrameRate rate = new(video.RateNumerator, video.RateDenominator);
        double start = StartOf(options);
        double length = EndOf(options, performance) - start;
        if (length <= 0)
            throw new StudioException("The film would be empty: --from lies behind --to or behind the song's end.");
        int frames = (int)rate.FramesIn(length);
        VideoFormat format = new()
        {
            Width = video.Width, Height = video.Height, FrameRate = rate, Title = planned.Song.Title, Artist = planned.Song.Artist, KeyFrames = Cuts(performance, rate, start, frames),
        };
        using VideoWriter writer = new(output, format, VideoSound.FromFile(planned.SongPath, start, length), cancellation);
        Stopwatch watch = Stopwatch.StartNew();
        Task finishing = Task.CompletedTask;
        for (int i = 0; i < frames; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            double time = start + rate.TimeOf(i);
            DrawnFrame drawn = picture.Submit(time);
            finishing.GetAwaiter().GetResult();
            finishing = Task.Run(() => Finish(picture, drawn, writer, time), cancellation);
            if (i % 15 == 0)
                progress?.Report(new FilmProgress("draw", (double)i / frames, watch.Elapsed.TotalSeconds, i / Math.Max(watch.Elapsed.TotalSeconds, 1e-3)));
        }

        finishing.GetAwaiter().GetResult();
        writer.Complete();
        progress?.Report(new FilmProgress("done", 1, watch.Elapsed.TotalSeconds, frames / watch.Elapsed.TotalSeconds));
        return frames;
    }

    private static void Finish(FilmPicture picture, DrawnFrame drawn, VideoWriter writer, double time)
    {
        using (drawn)
        {
            byte[] frame = writer.Rent();
            picture.FinishYuv(drawn, frame, time);
            writer.Submit(frame);
        }
    }

    private static List<long> Cuts(Performance performance, FrameRate rate, double start, int frames)
    {
        List<long> cuts = [];
        foreach (BakedShot shot in performance.Shots)
        {
            long frame = shot.Start > start ? rate.FramesIn(shot.Start - start) : 0;
            if (frame > 0 && frame < frames)
                cuts.Add(frame);
        }

        return cuts;
    }

    private static VideoSettings Settings(Show show, FilmOptions options)
    {
        VideoSettings video = options.Video ?? show.Video;
        if (!options.Draft || video.Width <= DraftWidth)
            return video;
        int height = (int)Math.Round((double)DraftWidth * video.Height / video.Width / 2) * 2;
        return video with { Width = DraftWidth, Height = height };
    }

    private static double StartOf(FilmOptions options) => Math.Max(options.From, 0);

    private static double EndOf(FilmOptions options, Performance performance) => Math.Min(options.To, performance.Duration);
}
