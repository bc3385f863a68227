using System;
using System.Collections.Generic;
using System.Globalization;
using AvatarMotion.Media;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Pictures of moves: one alone in all views, four figures a count; or several, a row of two figures a count each.</summary>
public static class MoveSheet
{
    private const int FiguresPerCount = 4;
    private const int RowFiguresPerCount = 2;

    /// <summary>The built-in move called <paramref name="name"/>.</summary>
    /// <exception cref="StudioException">There is none; the message says which name is near.</exception>
    public static Move Find(string name)
    {
        if (MoveLibrary.Default.TryGet(name, out Move? move))
            return move;
        List<string> known = [];
        foreach (Move each in MoveLibrary.Default.All)
            known.Add(each.Info.Name);
        throw new StudioException($"There is no move \"{name}\"{NearestName.Hint(name, known)}");
    }

    /// <summary>Draws <paramref name="moves"/> to a PNG as they look in the middle of dancing them over and over.</summary>
    public static void Draw(IReadOnlyList<Move> moves, string pngFile, bool silhouette, MoveTrialOptions options)
    {
        OutputPlace.Check(pngFile);
        if (moves.Count == 1)
            DrawOne(moves[0], pngFile, silhouette, options);
        else
            DrawRows(moves, pngFile, silhouette, options);
    }

    private static void DrawOne(Move move, string pngFile, bool silhouette, MoveTrialOptions options)
    {
        MoveTrial trial = MoveTrial.Dance([move], 2, options);
        StripLook look = new() { Title = Title(move), Counts = Counts(move.Info.Counts, FiguresPerCount), Silhouette = silhouette };
        MoveStrip.Draw(trial.Take, trial.Rig, Times(move, trial, FiguresPerCount), pngFile, look);
    }

    private static void DrawRows(IReadOnlyList<Move> moves, string pngFile, bool silhouette, MoveTrialOptions options)
    {
        List<StripRow> rows = [];
        foreach (Move move in moves)
        {
            MoveTrial trial = MoveTrial.Dance([move], 2, options);
            rows.Add(new StripRow(Title(move), trial.Take, trial.Rig, Times(move, trial, RowFiguresPerCount)));
        }

        MoveStrip.DrawRows(rows, pngFile, new StripLook { Counts = Counts(8, RowFiguresPerCount), Silhouette = silhouette });
    }

    private static string Title(Move move) => string.Create(CultureInfo.InvariantCulture, $"{move.Info.Name}   {move.Info.Style}, {move.Info.Counts} counts");

    /// <summary>Times of the second cycle.</summary>
    private static double[] Times(Move move, MoveTrial trial, int perCount)
    {
        double[] times = new double[move.Info.Counts * perCount];
        for (int i = 0; i < times.Length; i++)
            times[i] = trial.Start + (move.Info.Counts + (double)i / perCount) * trial.CountSeconds;
        return times;
    }

    private static string[] Counts(int counts, int perCount)
    {
        string[] words = new string[counts * perCount];
        for (int i = 0; i < words.Length; i++)
            words[i] = CountText.Of((double)i / perCount);
        return words;
    }
}
