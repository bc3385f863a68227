using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Threading;
using AvatarMotion.Media;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Films of moves as the strip draws them: from the front and from the side, the count beneath, whole cycles so that they loop.</summary>
public static class MoveFilm
{
    private const int Rate = 30;
    private const int Width = 480;
    private const int Height = 384;
    private const int Floor = 316;
    private const float PixelsPerMetre = 150f;
    private const double ShortestFilm = 8;

    private static readonly Vector3 Paper = new(0.95f, 0.945f, 0.93f);
    private static readonly Vector3 Pencil = new(0.25f, 0.25f, 0.27f);

    /// <summary>Writes <paramref name="moves"/>, danced one after another, to a .gif (one round, looping) or a film (at least 8 s).</summary>
    public static void Write(IReadOnlyList<Move> moves, string output, MoveTrialOptions options, CancellationToken cancellation = default)
    {
        string ending = Path.GetExtension(output).ToLowerInvariant();
        if (ending is not (".gif" or ".mp4" or ".m4v" or ".mov"))
            throw new StudioException($"{output}: a moving picture of a move is written as .mp4 or .gif; name the file so.");
        OutputPlace.Check(output);
        int counts = 0;
        foreach (Move move in moves)
            counts += move.Info.Counts;
        MoveTrial trial = MoveTrial.Dance(moves, 2, options);
        double round = counts * trial.CountSeconds;
        int rounds = ending == ".gif" ? 1 : Math.Max(1, (int)Math.Ceiling(ShortestFilm / round));
        IEnumerable<StripCanvas> frames = Frames(moves, trial, counts, rounds, cancellation);
        if (ending == ".gif")
            UnfinishedFile.Write(output, stream => GifFile.Write(stream, Width, Height, Rate, frames));
        else
            Encode(output, frames, cancellation);
    }

    /// <summary>The second round, from which on every round is like the other.</summary>
    private static IEnumerable<StripCanvas> Frames(IReadOnlyList<Move> moves, MoveTrial trial, int counts, int rounds, CancellationToken cancellation)
    {
        StripCanvas canvas = new(Width, Height, Paper);
        FigureDrawing figure = new(trial.Take, trial.Rig);
        double round = counts * trial.CountSeconds;
        int frames = (int)Math.Round(round * Rate);
        for (int i = 0; i < rounds * frames; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            double at = i % frames / (double)frames * counts;
            (string name, double count) = Danced(moves, at);
            canvas.Clear(Paper);
            canvas.Horizontal(Floor, 1.6f * Pencil);
            figure.Pose(trial.Start + round + at * trial.CountSeconds);
            figure.Draw(canvas, new Vector2(0.28f * Width, Floor), FigureView.Front, PixelsPerMetre);
            figure.Draw(canvas, new Vector2(0.74f * Width, Floor), FigureView.Side, PixelsPerMetre);
            canvas.Words(name, Width / 2, 14, Pencil, 2);
            canvas.Words(CountText.Of(Math.Floor(count)), Width / 2, Floor + 18, Pencil, count - Math.Floor(count) < 0.2 ? 6 : 5);
            yield return canvas;
        }
    }

    private static (string Name, double Count) Danced(IReadOnlyList<Move> moves, double at)
    {
        foreach (Move move in moves)
        {
            if (at < move.Info.Counts)
                return (move.Info.Name, at);
            at -= move.Info.Counts;
        }

        return (moves[^1].Info.Name, moves[^1].Info.Counts);
    }

    private static void Encode(string output, IEnumerable<StripCanvas> frames, CancellationToken cancellation)
    {
        using VideoWriter film = new(output, new VideoFormat { Width = Width, Height = Height }, null, cancellation);
        foreach (StripCanvas frame in frames)
        {
            byte[] planes = film.Rent();
            ToPlanes(frame, planes);
            film.Submit(planes);
        }

        film.Complete();
    }

    private static void ToPlanes(StripCanvas canvas, byte[] planes)
    {
        int chroma = Width * Height, half = Width / 2;
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                int pixel = 4 * (y * Width + x);
                (byte luma, byte u, byte v) = YuvColor.FromRgb(canvas.Rgba[pixel], canvas.Rgba[pixel + 1], canvas.Rgba[pixel + 2]);
                planes[y * Width + x] = luma;
                if ((x & 1) == 0 && (y & 1) == 0)
                    (planes[chroma + y / 2 * half + x / 2], planes[chroma + chroma / 4 + y / 2 * half + x / 2]) = (u, v);
            }
        }
    }
}
