using System;

namespace AvatarMotion.Media;

/// <summary>Glass tubes in the singer's color, dark inside until they are sung: then white-hot, with light around them.</summary>
internal sealed class NeonPainter : RowPainter
{
    public override void Paint(EventWriter events, PlacedRow row, AssLook look)
    {
        string placing = Placing(row);
        AddShade(events, row, look, 0.8);
        if (row.IsTimed && !row.IsPreview)
        {
            events.Add(1, row.From, row.To, "Shade", $"{placing}\\3c{AssText.Tag(row.Color)}\\bord{AssText.Number(0.16 * row.Size)}\\blur{AssText.Number(0.2 * row.Size)}", Light(row, 0.62));
            events.Add(2, row.From, row.To, "Shade", $"{placing}\\3c{AssText.Tag(row.Color)}\\bord{AssText.Number(0.08 * row.Size)}\\blur{AssText.Number(0.07 * row.Size)}", Light(row, 0.9));
        }

        int glass = AssText.Mix(look.Shade, row.Color, 0.22);
        string tube = $"{placing}\\3c{AssText.Tag(AssText.Mix(row.Color, 0xFFFFFF, 0.25))}\\3a{AssText.Alpha(row.IsPreview ? 0.55 : 1)}\\bord{AssText.Number(0.035 * row.Size)}\\blur0.7";
        AddFill(events, 3, row, tube, row.IsTimed ? glass : AssText.Mix(row.Color, 0xFFFFFF, 0.8), 0.85, AssText.Mix(row.Color, 0xFFFFFF, 0.82));
    }

    // A tube flares when it is lit and keeps a quieter glow.
    private static string Light(PlacedRow row, double strength)
    {
        string off = AssText.Alpha(0), flare = AssText.Alpha(strength), on = AssText.Alpha(0.72 * strength);
        return FillText.Stepped(row.Row, row.From, (start, end) => FormattableString.Invariant(
            $"\\3a{off}\\t({start},{start + 70},\\3a{flare})\\t({Math.Max(end, start + 90)},{Math.Max(end, start + 90) + 350},\\3a{on})"));
    }
}
