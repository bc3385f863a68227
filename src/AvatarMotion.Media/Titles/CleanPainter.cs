using System;

namespace AvatarMotion.Media;

/// <summary>White letters with a thin dark edge that fill with the singer's color; the cloud behind a word takes some of it while it is sung.</summary>
internal sealed class CleanPainter : RowPainter
{
    public override void Paint(EventWriter events, PlacedRow row, AssLook look)
    {
        string placing = Placing(row);
        if (row.IsTimed && !row.IsPreview)
            events.Add(0, row.From, row.To, "Shade", $"{placing}\\blur{AssText.Number(0.12 * row.Size)}\\bord{AssText.Number(0.16 * row.Size)}", Halo(row, look));
        else
            AddShade(events, row, look, 0.66);
        AddFill(events, 1, row, $"{placing}\\bord{AssText.Number(0.055 * row.Size)}\\blur0.6", look.Unsung, row.IsPreview ? 0.72 : 0.96, row.Color);
    }

    private static string Halo(PlacedRow row, AssLook look)
    {
        string dark = AssText.Tag(look.Shade), bright = AssText.Tag(AssText.Mix(row.Color, look.Accent, 0.5));
        return FillText.Stepped(row.Row, row.From, (start, end) => FormattableString.Invariant(
            $"\\3c{dark}\\t({start},{start + 90},\\3c{bright})\\t({Math.Max(end, start + 90)},{Math.Max(end, start + 90) + 450},\\3c{dark})"));
    }
}
