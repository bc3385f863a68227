using System;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>The title card: title over artist in the lower left, beside a bar of the dominant color, sliding in a little.</summary>
internal static class TitleEvents
{
    public static void Append(StringBuilder script, LyricStyle style, AssLook look)
    {
        string times = $"{AssText.Time(style.TitleStart)},{AssText.Time(style.TitleStart + style.TitleLength)}";
        double size = Fit(style.Title!, 1.7 * look.FontSize, look);
        double left = look.SideMargin + 0.55 * look.FontSize, bottom = look.Height * (look.Height > look.Width ? 0.70 : 0.80);
        bool hasArtist = !string.IsNullOrWhiteSpace(style.Artist);
        double artistSize = hasArtist ? Fit(style.Artist!, 0.86 * look.FontSize, look) : 0;
        double titleBottom = bottom - 1.05 * artistSize;
        script.Append($"Dialogue: 2,{times},Title,,0,0,0,,{{{Bar(look, titleBottom - 0.82 * size, bottom - 0.12 * Math.Max(artistSize, 0.5 * size))}}}\n");
        script.Append($"Dialogue: 3,{times},Title,,0,0,0,,{{{Slide(look, left, titleBottom, 0)}\\fs{AssText.Number(size)}\\blur0.6}}{AssText.Escape(style.Title!.Trim())}\n");
        if (hasArtist)
            script.Append($"Dialogue: 3,{times},Artist,,0,0,0,,{{{Slide(look, left, bottom, 120)}\\fs{AssText.Number(artistSize)}\\blur0.6}}{AssText.Escape(style.Artist!.Trim())}\n");
    }

    private static double Fit(string text, double size, AssLook look) =>
        Math.Min(size, 0.92 * look.TextWidth / TextRuler.Measure([AssText.Escape(text.Trim())], look.Font)[0].Width);

    private static string Slide(AssLook look, double left, double bottom, int delay) => FormattableString.Invariant(
        $"\\an1\\move({AssText.Number(left - 0.5 * look.FontSize)},{AssText.Number(bottom)},{AssText.Number(left)},{AssText.Number(bottom)},{delay},{delay + 450})\\fad({320 + delay},380)");

    private static string Bar(AssLook look, double top, double bottom)
    {
        double width = 0.13 * look.FontSize;
        string color = AssText.Color(look.Accent);
        string box = FormattableString.Invariant($"m 0 0 l {width:0.#} 0 l {width:0.#} {bottom - top:0.#} l 0 {bottom - top:0.#}");
        return FormattableString.Invariant($"\\an7\\pos({look.SideMargin},{top:0.#})\\1c{color}&\\bord0\\fad(260,380)\\p1}}{box}{{\\p0");
    }
}
