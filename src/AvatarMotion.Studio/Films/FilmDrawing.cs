using System;
using System.Collections.Generic;
using System.Threading;
using AvatarMotion.Media;
using AvatarMotion.Rendering;

namespace AvatarMotion.Studio;

/// <summary>A span of a Show as a film: its pictures, checked for flashes, with the song.</summary>
internal sealed class FilmDrawing
{
    private readonly PlannedShow _planned;
    private readonly Performance _performance;
    private readonly FilmPicture _picture;
    private readonly FlashGuard _guard;
    private readonly VideoFormat _format;

    public FilmDrawing(PlannedShow planned, Performance performance, FilmPicture picture, VideoSettings video, FilmOptions options)
    {
        _planned = planned;
        _performance = performance;
        _picture = picture;
        _guard = new FlashGuard(video.Width, video.Height);
        FrameRate rate = new(video.RateNumerator, video.RateDenominator);
        Start = Math.Max(options.From, 0);
        End = Math.Min(options.To, performance.Duration);
        if (End <= Start)
            throw new StudioException("The film would be empty: --from lies behind --to or behind the song's end.");
        Frames = Math.Max(1, (int)rate.FramesIn(End - Start));
        _format = new VideoFormat
        {
            Width = video.Width, Height = video.Height, FrameRate = rate, Title = planned.Song.Title, Artist = planned.Song.Artist, KeyFrames = Cuts(rate),
        };
    }

    /// <summary>Seconds of the song where the film begins.</summary>
    public double Start { get; }

    /// <summary>Seconds of the song where the film ends.</summary>
    public double End { get; }

    public int Frames { get; }

    /// <summary>Where the picture flashed more often than is safe and was damped, seconds of the song.</summary>
    public IReadOnlyList<double> Flashes => _guard.Damped;

    public void Run(string output, IProgress<FilmProgress>? progress, CancellationToken cancellation)
    {
        using VideoWriter writer = new(output, _format, VideoSound.FromFile(_planned.SongPath, Start, End - Start), cancellation);
        new FilmLoop(film => _picture.Submit(Start + film), Finish).Run(writer, _format.FrameRate, Frames, progress, cancellation);
    }

    private void Finish(DrawnFrame drawn, byte[] frame, double film)
    {
        _picture.FinishYuv(drawn, frame, Start + film);
        _guard.Pass(frame, Start + film);
    }

    private List<long> Cuts(FrameRate rate)
    {
        List<long> cuts = [];
        foreach (BakedShot shot in _performance.Shots)
        {
            long frame = shot.Start > Start ? rate.FramesIn(shot.Start - Start) : 0;
            if (frame > 0 && frame < Frames)
                cuts.Add(frame);
        }

        return cuts;
    }
}
