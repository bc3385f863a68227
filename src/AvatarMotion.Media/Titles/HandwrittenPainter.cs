using System;

namespace AvatarMotion.Media;

/// <summary>A pen: faint letters take ink as they are sung, the line leans a little, and a stroke is drawn below it.</summary>
internal sealed class HandwrittenPainter : RowPainter
{
    private const double Lean = 1.1;

    public override bool NeedsWords => true;

    public override void Paint(EventWriter events, PlacedRow row, AssLook look)
    {
        bool leans = !row.IsPreview && !row.IsBacking && !row.Row.HasRightToLeft;
        double angle = !leans ? 0 : row.Index % 2 == 0 ? Lean : -Lean;
        string placing = Placing(row) + FormattableString.Invariant($"\\frz{angle:0.#}");
        events.Add(0, row.From, row.To, "Shade", $"{placing}\\3a{AssText.Alpha(row.IsPreview ? 0.6 : 0.78)}\\bord{AssText.Number(0.12 * row.Size)}\\blur{AssText.Number(0.14 * row.Size)}", row.Row.Text());
        if (row.IsTimed && !row.IsPreview)
            AddStroke(events, row, look, angle);
        string edge = $"\\bord{AssText.Number(0.042 * row.Size)}\\blur0.8";
        AddFill(events, 2, row, placing + edge, 0xFFFFFF, row.IsPreview ? 0.7 : 0.88, row.Color);
    }

    /// <summary>A brush stroke from where the row begins to where it ends, thick in the middle.</summary>
    private static void AddStroke(EventWriter events, PlacedRow row, AssLook look, double angle)
    {
        (WordPlace first, WordPlace last) = row.Row.RightToLeft ? (row.Words[^1], row.Words[0]) : (row.Words[0], row.Words[^1]);
        double half = 0.5 * Math.Abs(last.Right - first.Left), thick = 0.045 * row.Size, sag = 0.05 * row.Size;
        string brush = FormattableString.Invariant($"m {-half:0} 0 b {-0.4 * half:0} {-sag:0.#} {0.3 * half:0} {sag:0.#} {half:0} {-sag:0.#} b {0.3 * half:0} {sag + 2 * thick:0.#} {-0.4 * half:0} {-sag + 2 * thick:0.#} {-half:0} 0");
        double y = row.Bottom - 0.06 * row.Size, top = y - 0.6 * row.Size, bottom = y + 0.6 * row.Size, left = row.Center - half - 4, right = row.Center + half + 4;
        int start = FillText.Milliseconds(row.Row.Pieces[0].Start, row.From), end = Math.Max(start + 50, FillText.Milliseconds(row.Row.Pieces[^1].End, row.From));
        double begin = row.Row.RightToLeft ? right : left;
        string clip = FormattableString.Invariant($"\\clip({begin:0},{top:0},{begin:0},{bottom:0})\\t({start},{end},\\clip({left:0},{top:0},{right:0},{bottom:0}))");
        string tags = FormattableString.Invariant($"\\an7\\pos({row.Center:0.#},{y:0.#})\\frz{angle:0.#}\\fad(0,160)\\bord{0.02 * row.Size:0.#}\\blur0.7\\1c{AssText.Tag(row.Color)}{clip}\\p1");
        events.Add(1, row.From, row.To, "Words", tags, brush);
    }
}
