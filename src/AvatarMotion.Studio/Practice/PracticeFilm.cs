using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using AvatarMotion.Motion;
using AvatarMotion.Rendering;

namespace AvatarMotion.Studio;

/// <summary>Makes a film to learn a dance with: whole bodies on a floor grid, mirrored or from behind, slower at the same pitch, counted, repeated.</summary>
public static class PracticeFilm
{
    private const int FramesBetweenReports = 15;
    private const string Room = "practice";

    /// <summary>Makes the film at <paramref name="output"/>, which appears when it is whole.</summary>
    /// <exception cref="StudioException">The options ask for what the Show does not have; the message says what.</exception>
    public static FilmReport Render(PlannedShow planned, string output, PracticeOptions options, IProgress<FilmProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (Path.GetExtension(output).ToLowerInvariant() is not (".mp4" or ".m4v" or ".mov"))
            throw new StudioException($"{output}: a film is written as .mp4; name the file so.");
        OutputPlace.Check(output, planned.Files);
        PlannedShow room = planned with { Show = InTheRoom(planned.Show, options.Performer) };
        IReadOnlyList<DancePhrase> dance = ShowDance.ToDance(room.Show, room.Show.Cast[0].Id, new MusicalGrid(planned.Song));
        PracticeClock clock = PracticeSpan.Find(planned, options, dance);
        VideoSettings video = options.Video ?? planned.Show.Video;
        progress?.Report(new FilmProgress("bake", 0, 0, 0));
        Stopwatch watch = Stopwatch.StartNew();
        Casting casting = new(room.Show, planned.Folder);
        Performance performance = ShowRenderer.Bake(room, casting, video, cancellation);
        double bakeSeconds = watch.Elapsed.TotalSeconds;
        List<string> warnings = [.. casting.Warnings];
        IReadOnlyList<DanceCount> counts = CountTrack.Of(dance, planned.Song);
        Waveform sound = PracticeSound.Make(planned.SongPath, clock, options.SpeaksCounts ? counts : [], warnings, cancellation);
        string? script = options.ShowsCounts ? PracticeTitles.Script(clock, counts, performance.Lead.Dance?.Moves ?? [], video.Width, video.Height) : null;
        using FilmPicture picture = new(room, performance, casting, video, false, RenderOptions.Draft with { DetailBias = 0 });
        using PracticePicture practice = new(picture, [.. performance.Performers.Values], clock, options.View, script);
        watch.Restart();
        VideoFormat format = new() { Width = video.Width, Height = video.Height, FrameRate = new FrameRate(video.RateNumerator, video.RateDenominator), Title = planned.Song.Title, Artist = planned.Song.Artist };
        using VideoWriter writer = new(output, format, VideoSound.FromWaveform(sound), cancellation);
        int frames = Draw(practice, writer, format, clock.Duration, progress, cancellation);
        return new FilmReport { Warnings = warnings, Frames = frames, BakeSeconds = bakeSeconds, DrawSeconds = watch.Elapsed.TotalSeconds };
    }

    private static int Draw(PracticePicture practice, VideoWriter writer, VideoFormat format, double duration, IProgress<FilmProgress>? progress, CancellationToken cancellation)
    {
        int frames = Math.Max(1, (int)format.FrameRate.FramesIn(duration));
        Stopwatch watch = Stopwatch.StartNew();
        Task finishing = Task.CompletedTask;
        try
        {
            for (int i = 0; i < frames; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                double time = format.FrameRate.TimeOf(i);
                DrawnFrame drawn = practice.Submit(time);
                finishing.GetAwaiter().GetResult();
                finishing = Task.Run(() => Finish(practice, drawn, writer, time), CancellationToken.None);
                if (i % FramesBetweenReports == 0)
                    progress?.Report(new FilmProgress("draw", (double)i / frames, watch.Elapsed.TotalSeconds, i / Math.Max(watch.Elapsed.TotalSeconds, 1e-3)));
            }
        }
        finally
        {
            // What it draws with is disposed next.
            Task.WaitAny(finishing);
        }

        finishing.GetAwaiter().GetResult();
        writer.Complete();
        progress?.Report(new FilmProgress("done", 1, watch.Elapsed.TotalSeconds, frames / watch.Elapsed.TotalSeconds));
        return frames;
    }

    private static void Finish(PracticePicture practice, DrawnFrame drawn, VideoWriter writer, double time)
    {
        using (drawn)
        {
            byte[] frame = writer.Rent();
            practice.FinishYuv(drawn, frame, time);
            writer.Submit(frame);
        }
    }

    /// <summary>The same dance in the practice room; alone, where one performer is chosen.</summary>
    private static Show InTheRoom(Show show, string? performer)
    {
        List<CastMember> cast = [];
        foreach (CastMember member in show.Cast)
        {
            if (performer is null || member.Id == performer)
                cast.Add(member);
        }

        if (cast.Count == 0)
        {
            List<string> known = [];
            foreach (CastMember member in show.Cast)
                known.Add(member.Id);
            throw new StudioException($"There is no performer \"{performer}\" in this Show; its cast is {string.Join(", ", known)}.");
        }

        return show with { Cast = cast, Treatment = show.Treatment with { Stage = Room } };
    }
}
