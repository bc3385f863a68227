using System;
using System.Collections.Generic;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>Measures text by letting libass draw it: in units of the font size, for one face.</summary>
internal static class TextRuler
{
    private const int Size = 40;
    private const int FrameWidth = 10_000;
    private const int FrameHeight = 200;
    private const int Middle = FrameWidth / 2;

    /// <summary>Ink of each of <paramref name="texts"/>, which are already escaped and may hold tags; no ink gives a tiny box at 0.</summary>
    public static unsafe InkBox[] Measure(IReadOnlyList<string> texts, FontFace font)
    {
        StringBuilder script = new("[Script Info]\nScriptType: v4.00+\nWrapStyle: 2\n");
        script.Append(FormattableString.Invariant($"PlayResX: {FrameWidth}\nPlayResY: {FrameHeight}\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, Bold, Italic, Spacing, BorderStyle, Outline, Shadow, Alignment, Encoding\n"));
        script.Append(FormattableString.Invariant($"Style: Ink,{font.Family},{Size},&H00FFFFFF,{font.BoldFlag},{font.ItalicFlag},{FontFace.Spacing * Size:0.##},1,0,0,8,-1\n\n[Events]\nFormat: Layer, Start, End, Style, Text\n"));
        for (int i = 0; i < texts.Count; i++)
            script.Append($"Dialogue: 0,{AssText.Time(i)},{AssText.Time(i + 1)},Ink,{{\\pos({Middle},40)}}{texts[i]}\n");
        InkBox[] boxes = new InkBox[texts.Count];
        using AssHandle ass = AssHandle.Open(script.ToString(), FrameWidth, FrameHeight, DisplayFonts.Fallback);
        for (int i = 0; i < boxes.Length; i++)
            boxes[i] = Extent(ass.Render(i + 0.5));
        return boxes;
    }

    private static unsafe InkBox Extent(AssImage* image)
    {
        int left = FrameWidth, right = 0, top = FrameHeight, bottom = 0;
        for (; image != null; image = image->Next)
        {
            // What is hidden is drawn all the same, with full transparency.
            if ((image->Color & 0xFF) == 0xFF)
                continue;
            (left, right) = (Math.Min(left, image->Left), Math.Max(right, image->Left + image->Width));
            (top, bottom) = (Math.Min(top, image->Top), Math.Max(bottom, image->Top + image->Height));
        }

        return right <= left ? new InkBox(0, 0.1, 0.1) : new InkBox((double)(left - Middle) / Size, (double)(right - Middle) / Size, (double)(bottom - top) / Size);
    }
}
