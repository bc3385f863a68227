using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using AvatarMotion.Rendering;

namespace AvatarMotion.Studio;

/// <summary>Shows a singing face beside what it sings: a film with waveform, phones and viseme curves, or a strip of stills.</summary>
public static class FaceCheck
{
    private const int Width = 1280, PictureHeight = 720;
    private const float ShownHeads = 1.80f;
    private const string Room = "studio";

    /// <summary>A Show of a heard song in which the singer only stands and sings.</summary>
    /// <param name="heard">The song.</param>
    /// <param name="avatar">A built-in name or the path of an avatar.</param>
    public static PlannedShow Standing(HeardSong heard, string avatar)
    {
        CastMember singer = new() { Avatar = avatar };
        Show show = ShowPlanner.Plan(heard.Song, new PlanRequest
        {
            Cast = [singer], Treatment = new Treatment { Stage = Room }, Shots = static (song, grid, draft) => [new ShowShot { Id = "s01", At = MusicalTime.AtSeconds(0), Shot = "close-up", Subject = "lead" }],
        });
        return new PlannedShow { Show = show, Song = heard.Song, SongPath = heard.Path, ShowPath = Path.GetFullPath("face.show.yaml"), Warnings = heard.Warnings };
    }

    /// <summary>Writes a film to a .mp4, or a strip of stills to a .png; the file appears when it is whole.</summary>
    /// <param name="planned">From <see cref="Standing"/>, or any Show.</param>
    /// <param name="output">The file.</param>
    /// <param name="options">Who and when.</param>
    /// <param name="isStanding">Whether the singer stands still instead of dancing.</param>
    /// <param name="progress">How far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    public static void Write(PlannedShow planned, string output, FaceCheckOptions options, bool isStanding, IProgress<FilmProgress>? progress = null, CancellationToken cancellation = default)
    {
        Check(output, planned.Files);
        (double start, double end) = Span(planned.Song, options);
        PlannedShow alone = planned with { Show = Alone(planned.Show, options.Performer) };
        Waveform sound = AudioFile.Read(planned.SongPath, cancellation);
        if (IsPicture(output))
            FaceStrip.Write(alone, output, FaceStrip.Moments(planned.Song, start, end, options.Pictures), isStanding);
        else
            Film(alone, output, (start, end), sound, isStanding, progress, cancellation);
    }

    /// <summary>Says in an exception why nothing can be written there.</summary>
    /// <param name="output">The file.</param>
    /// <param name="inputs">Files that may not be written over.</param>
    public static void Check(string output, params string[] inputs)
    {
        if (!IsPicture(output) && Path.GetExtension(output).ToLowerInvariant() is not (".mp4" or ".m4v" or ".mov"))
            throw new StudioException($"{output}: a face is written as a film (.mp4) or as a strip of stills (.png); name the file so.");
        OutputPlace.Check(output, inputs);
    }

    private static bool IsPicture(string output) => Path.GetExtension(output).ToLowerInvariant() == ".png";

    private static void Film(PlannedShow planned, string output, (double Start, double End) span, Waveform sound, bool isStanding, IProgress<FilmProgress>? progress, CancellationToken cancellation)
    {
        progress?.Report(new FilmProgress("bake", 0, 0, 0));
        using FaceScene scene = new(planned, (Width, PictureHeight), (ShownHeads, (float)FacePanel.Height / PictureHeight), isStanding);
        FacePanel panel = new(Width, planned.Song, sound, scene.FaceAt);
        FaceBars bars = new(PictureHeight - FacePanel.Height);
        VideoFormat format = new() { Width = Width, Height = PictureHeight, Title = planned.Song.Title, Artist = planned.Song.Artist };
        using VideoWriter writer = new(output, format, VideoSound.FromFile(planned.SongPath, span.Start, span.End - span.Start), cancellation);
        int frames = Math.Max(1, (int)format.FrameRate.FramesIn(span.End - span.Start));
        new FilmLoop(film => scene.Submit(span.Start + film), Finish).Run(writer, format.FrameRate, frames, progress, cancellation);

        void Finish(DrawnFrame drawn, byte[] frame, double film)
        {
            drawn.ReadYuv420(frame);
            double time = span.Start + film;
            YuvPatch.Write(panel.At(time), frame, (Width, PictureHeight), 0, PictureHeight - FacePanel.Height);
            YuvPatch.Write(bars.Of(scene.FaceAt(time)), frame, (Width, PictureHeight), Width - FaceBars.Width, 0);
        }
    }

    private static (double Start, double End) Span(Song song, FaceCheckOptions options)
    {
        double start = Math.Max(options.From, 0), end = Math.Min(options.To, song.Duration);
        return start < end ? (start, end) : throw new StudioException(FormattableString.Invariant($"--from {options.From:0.###} lies behind --to or behind the end of the song, which lasts {song.Duration:0.0} s."));
    }

    private static Show Alone(Show show, string? performer)
    {
        foreach (CastMember member in show.Cast)
        {
            if (performer is null || member.Id == performer)
                return show with { Cast = [member], Treatment = show.Treatment with { Stage = Room } };
        }

        List<string> known = [];
        foreach (CastMember member in show.Cast)
            known.Add(member.Id);
        throw new StudioException($"There is no performer \"{performer}\" in this Show; its cast is {string.Join(", ", known)}.");
    }
}
