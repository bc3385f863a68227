using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using AvatarMotion.Motion;
using AvatarMotion.Rendering;

namespace AvatarMotion.Studio;

/// <summary>Makes a film to learn a dance with: whole bodies on a floor grid, mirrored or from behind, slower at the same pitch, counted, repeated.</summary>
public static class PracticeFilm
{
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
        using FilmPicture picture = new(room, performance, casting, video, null, RenderOptions.Draft with { DetailBias = 0 });
        using PracticePicture practice = new(picture, [.. performance.Performers.Values], clock, options.View, script);
        watch.Restart();
        VideoFormat format = new() { Width = video.Width, Height = video.Height, FrameRate = new FrameRate(video.RateNumerator, video.RateDenominator), Title = planned.Song.Title, Artist = planned.Song.Artist };
        using VideoWriter writer = new(output, format, VideoSound.FromWaveform(sound), cancellation);
        int frames = Math.Max(1, (int)format.FrameRate.FramesIn(clock.Duration));
        new FilmLoop(practice.Submit, practice.FinishYuv).Run(writer, format.FrameRate, frames, progress, cancellation);
        return new FilmReport { Warnings = warnings, Frames = frames, BakeSeconds = bakeSeconds, DrawSeconds = watch.Elapsed.TotalSeconds };
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
