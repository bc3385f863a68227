using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Draws a motion as rows of small figures: to see weight, silhouette and line of action at a glance.</summary>
public static class MoveStrip
{
    private const float PixelsPerMetre = 84f;
    private const int PanelWidth = 104;
    private const int PanelHeight = 168;
    private const int FloorInPanel = 158;
    private const int GroundHeight = 64;
    private const int CountHeight = 16;
    private const int TitleHeight = 22;

    private static readonly Vector3 Paper = new(0.95f, 0.945f, 0.93f);
    private static readonly Vector3 Line = new(0.6f, 0.6f, 0.58f);
    private static readonly Vector3 Pencil = new(0.25f, 0.25f, 0.27f);

    /// <summary>
    /// One move in all views, rows of <see cref="StripLook.Columns"/> figures: from the front, from her left side, black if asked for, the feet from above with the
    /// center of mass, the counts.
    /// </summary>
    public static void Draw(IMotionTake take, Rig rig, IReadOnlyList<double> times, string pngFile, StripLook? look = null)
    {
        look ??= new StripLook();
        List<FigureView> views = [FigureView.Front, FigureView.Side];
        if (look.Silhouette)
            views.Add(FigureView.Silhouette);
        int band = views.Count * PanelHeight + GroundHeight + CountHeight, bands = (times.Count + look.Columns - 1) / look.Columns;
        StripCanvas canvas = new(look.Columns * PanelWidth, TitleHeight + bands * band, Paper);
        Title(canvas, look.Title, 0);
        FigureDrawing figure = new(take, rig);
        for (int i = 0; i < times.Count; i++)
        {
            int x = i % look.Columns * PanelWidth + PanelWidth / 2, y = TitleHeight + i / look.Columns * band;
            figure.Pose(times[i]);
            foreach (FigureView view in views)
            {
                Figure(canvas, figure, x, y, view);
                y += PanelHeight;
            }

            figure.DrawGround(canvas, new Vector2(x, y + GroundHeight / 2), PixelsPerMetre);
            Count(canvas, look, i, x, y + GroundHeight);
        }

        canvas.Save(pngFile);
    }

    /// <summary>Several moves, a row each, from the front (or black): how they differ.</summary>
    public static void DrawRows(IReadOnlyList<StripRow> rows, string pngFile, StripLook look)
    {
        int band = TitleHeight + PanelHeight + CountHeight;
        StripCanvas canvas = new(look.Columns * PanelWidth, rows.Count * band, Paper);
        for (int row = 0; row < rows.Count; row++)
        {
            Title(canvas, rows[row].Title, row * band);
            FigureDrawing figure = new(rows[row].Take, rows[row].Rig);
            for (int i = 0; i < Math.Min(look.Columns, rows[row].Times.Count); i++)
            {
                int x = i * PanelWidth + PanelWidth / 2, y = row * band + TitleHeight;
                figure.Pose(rows[row].Times[i]);
                Figure(canvas, figure, x, y, look.Silhouette ? FigureView.Silhouette : FigureView.Front);
                Count(canvas, look, i, x, y + PanelHeight);
            }
        }

        canvas.Save(pngFile);
    }

    private static void Figure(StripCanvas canvas, FigureDrawing figure, int x, int y, FigureView view)
    {
        canvas.Horizontal(y + FloorInPanel, Line, x - PanelWidth / 2, x + PanelWidth / 2);
        figure.Draw(canvas, new Vector2(x, y + FloorInPanel), view, PixelsPerMetre);
    }

    private static void Count(StripCanvas canvas, StripLook look, int i, int x, int y)
    {
        if (i < look.Counts.Count)
            canvas.Words(look.Counts[i], x, y + 4, Pencil);
    }

    private static void Title(StripCanvas canvas, string title, int y) =>
        canvas.Words(title, 8 + StripLetters.Advance * title.Length, y + 4, Pencil, 2);
}
