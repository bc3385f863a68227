using System;
using System.Collections.Generic;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>Every word apart: pale and small before its turn, it jumps when it is sung, and while it is held it nods on the beat.</summary>
internal sealed class KineticPainter : RowPainter
{
    private const int Waiting = 96;
    private const int Jump = 116;
    private const int Nod = 107;

    public override bool NeedsWords => true;

    public override void Paint(EventWriter events, PlacedRow row, AssLook look)
    {
        if (!row.IsTimed || row.IsPreview)
        {
            AddShade(events, row, look, 0.7);
            AddFill(events, 2, row, $"{Placing(row)}\\bord{AssText.Number(0.06 * row.Size)}\\blur0.6", look.Unsung, row.IsPreview ? 0.72 : 1, row.Color);
            return;
        }

        List<(int First, int End)> words = row.Row.Words();
        for (int i = 0; i < words.Count; i++)
            AddWord(events, row, words[i].First, words[i].End, row.Words[i], look);
    }

    private static void AddWord(EventWriter events, PlacedRow row, int first, int end, WordPlace at, AssLook look)
    {
        int start = FillText.Milliseconds(row.Row.Pieces[first].Start, row.From), stop = Math.Max(start + 60, FillText.Milliseconds(row.Row.Pieces[end - 1].End, row.From));
        string text = row.Row.Mark + row.Row.Text(first, end);
        // Scaled about the middle of the letters, so that a word jumps toward the eye and not up.
        string place = FormattableString.Invariant(
            $"\\an5\\pos({at.Middle:0.#},{row.Bottom - 0.5 * row.Size:0.#})\\fs{AssText.Number(row.Size)}\\fsp{AssText.Number(FontFace.Spacing * row.Size)}\\fad(120,150){(row.IsBacking ? "\\i1" : "")}");
        string motion = Motion(row, start, stop, look.Beats);
        events.Add(0, row.From, row.To, "Shade", $"{place}\\bord{AssText.Number(0.16 * row.Size)}\\blur{AssText.Number(0.12 * row.Size)}{motion}", text);
        string color = FormattableString.Invariant($"\\1a{AssText.Alpha(0.8)}\\t({start},{start + 50},\\1a{AssText.Alpha(1)}\\1c{AssText.Tag(row.Color)})");
        events.Add(1, row.From, row.To, "Words", $"{place}\\bord{AssText.Number(0.07 * row.Size)}\\blur0.6{color}{motion}", text);
    }

    private static string Motion(PlacedRow row, int start, int stop, IReadOnlyList<double> beats)
    {
        StringBuilder motion = new(FormattableString.Invariant($"\\fscx{Waiting}\\fscy{Waiting}"));
        Add(motion, start, Jump, 60, 200);
        foreach (double beat in beats)
        {
            int at = FillText.Milliseconds(beat, row.From);
            if (at > start + 260 && at < stop)
                Add(motion, at, Nod, 50, 150);
        }

        return motion.ToString();
    }

    private static void Add(StringBuilder motion, int at, int scale, int up, int down) => motion.Append(FormattableString.Invariant(
        $"\\t({at},{at + up},\\fscx{scale}\\fscy{scale})\\t({at + up},{at + up + down},0.6,\\fscx100\\fscy100)"));
}
