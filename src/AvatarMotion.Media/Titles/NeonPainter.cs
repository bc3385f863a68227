using System;

namespace AvatarMotion.Media;

/// <summary>Glass tubes in the singer's color, dark inside until they are sung: then white-hot, with light around them.</summary>
internal sealed class NeonPainter : RowPainter
{
    public override void Paint(EventWriter events, PlacedRow row, AssLook look)
    {
        string placing = Placing(row);
        AddShade(events, row, look, 0.85);
        if (row.IsTimed && !row.IsPreview)
        {
            events.Add(1, row.From, row.To, "Shade", $"{placing}\\3c{AssText.Tag(row.Color)}\\bord{AssText.Number(0.16 * row.Size)}\\blur{AssText.Number(0.2 * row.Size)}", Light(row, 0.8));
            events.Add(2, row.From, row.To, "Shade", $"{placing}\\3c{AssText.Tag(row.Color)}\\bord{AssText.Number(0.08 * row.Size)}\\blur{AssText.Number(0.07 * row.Size)}", Light(row, 1));
        }

        int hot = AssText.Mix(row.Color, 0xFFFFFF, 0.86), glass = row.IsPreview ? AssText.Mix(row.Color, 0xFFFFFF, 0.2) : AssText.Mix(row.Color, look.Shade, 0.38);
        string tube = $"{placing}\\3c{AssText.Tag(row.IsPreview ? look.Shade : row.Color)}\\bord{AssText.Number(0.028 * row.Size)}\\blur0.6";
        AddFill(events, 3, row, tube, row.IsTimed ? glass : hot, row.IsPreview ? 0.85 : 0.95, hot);
    }

    // A tube flares when it is lit and keeps a quieter glow.
    private static string Light(PlacedRow row, double strength)
    {
        string off = AssText.Alpha(0), flare = AssText.Alpha(strength), on = AssText.Alpha(0.72 * strength);
        return FillText.Stepped(row.Row, row.From, (start, end) => FormattableString.Invariant(
            $"\\3a{off}\\t({start},{start + 70},\\3a{flare})\\t({Math.Max(end, start + 90)},{Math.Max(end, start + 90) + 350},\\3a{on})"));
    }
}
