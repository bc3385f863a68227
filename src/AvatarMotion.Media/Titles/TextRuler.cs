using System;
using System.Collections.Generic;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>Measures text by letting libass draw it: widths and heights in units of the font size, for one font in bold.</summary>
internal static class TextRuler
{
    private const int Size = 40;
    private const int FrameWidth = 6000;
    private const int FrameHeight = 160;

    /// <summary>Width and height of the ink of each of <paramref name="texts"/>, which are already escaped; at least a little.</summary>
    public static unsafe (double Width, double Height)[] Measure(IReadOnlyList<string> texts, string font)
    {
        StringBuilder script = new("[Script Info]\nScriptType: v4.00+\nWrapStyle: 2\n");
        script.Append(FormattableString.Invariant($"PlayResX: {FrameWidth}\nPlayResY: {FrameHeight}\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, Bold, Spacing, BorderStyle, Outline, Shadow, Alignment\n"));
        script.Append(FormattableString.Invariant($"Style: Ink,{font},{Size},&H00FFFFFF,-1,{0.01 * Size:0.##},1,0,0,7\n\n[Events]\nFormat: Layer, Start, End, Style, Text\n"));
        for (int i = 0; i < texts.Count; i++)
            script.Append($"Dialogue: 0,{AssText.Time(i)},{AssText.Time(i + 1)},Ink,{{\\pos(40,40)}}{texts[i]}\n");
        (double, double)[] sizes = new (double, double)[texts.Count];
        using AssHandle ass = AssHandle.Open(script.ToString(), FrameWidth, FrameHeight, DisplayFonts.Fallback);
        for (int i = 0; i < sizes.Length; i++)
            sizes[i] = Extent(ass.Render(i + 0.5));
        return sizes;
    }

    private static unsafe (double Width, double Height) Extent(AssImage* image)
    {
        int left = FrameWidth, right = 0, top = FrameHeight, bottom = 0;
        for (; image != null; image = image->Next)
        {
            (left, right) = (Math.Min(left, image->Left), Math.Max(right, image->Left + image->Width));
            (top, bottom) = (Math.Min(top, image->Top), Math.Max(bottom, image->Top + image->Height));
        }

        return (Math.Max(0.1, (double)(right - left) / Size), Math.Max(0.1, (double)(bottom - top) / Size));
    }
}
