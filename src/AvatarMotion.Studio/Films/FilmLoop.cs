using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Media;
using AvatarMotion.Rendering;

namespace AvatarMotion.Studio;

/// <summary>The loop of every film: one thread draws a frame while another finishes the last and hands it to the encoder.</summary>
/// <param name="Submit">Begins to draw the picture at a second of the film.</param>
/// <param name="Finish">Puts a drawn picture of a second of the film into an encoder's frame; one call at a time.</param>
internal sealed record FilmLoop(Func<double, DrawnFrame> Submit, Action<DrawnFrame, byte[], double> Finish)
{
    private const int FramesBetweenReports = 15;

    /// <summary>Draws <paramref name="frames"/> frames and completes the film.</summary>
    public void Run(VideoWriter writer, FrameRate rate, int frames, IProgress<FilmProgress>? progress, CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Task finishing = Task.CompletedTask;
        try
        {
            for (int i = 0; i < frames; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                double time = rate.TimeOf(i);
                DrawnFrame drawn = Submit(time);
                finishing.GetAwaiter().GetResult();
                finishing = Task.Run(() => HandOver(drawn, writer, time), CancellationToken.None);
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
    }

    private void HandOver(DrawnFrame drawn, VideoWriter writer, double time)
    {
        using (drawn)
        {
            byte[] frame = writer.Rent();
            Finish(drawn, frame, time);
            writer.Submit(frame);
        }
    }
}
