using System;
using System.Collections.Generic;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>Sizes, places and colors of the words, derived from the frame, the palette and the style; all lengths in pixels.</summary>
internal sealed class AssLook
{
    private const double XHeight = 0.0355;
    private const double RowPitch = 1.12;

    private readonly LyricStyle _style;
    private readonly Dictionary<string, int> _singers = new(StringComparer.OrdinalIgnoreCase);

    public AssLook(LyricStyle style)
    {
        _style = style;
        int night = Paint(0, 0x14102C);
        Font = Face(style);
        // Faces differ in how much of their size the letters fill: the height of an x is what the eye takes for size.
        Safe = SafeArea.Of(style.Width, style.Height);
        double target = Math.Min(style.Height, style.Width) * XHeight * Emphasis(style.Style) * (Safe.IsTall ? 1.15 : 1);
        FontSize = Math.Round(target / TextRuler.Measure(["o"], Font)[0].Height);
        Shade = AssText.Mix(night, 0x000000, 0.45);
        Accent = Paint(1, 0xFF4F9A);
        Sung = AssText.Vivid(Paint(style.Palette.Count - 1, 0xFFD166));
    }

    /// <summary>Name of the style, one of <see cref="WordStyles.All"/>.</summary>
    public string Style => _style.Style;

    public double FontSize { get; }

    public SafeArea Safe { get; }

    public int Width => _style.Width;

    public int Height => _style.Height;

    public FontFace Font { get; }

    public int Unsung => 0xFFFFFF;

    public int Sung { get; }

    public int Shade { get; }

    public int Accent { get; }

    /// <summary>Moments of the beat, seconds, ascending.</summary>
    public IReadOnlyList<double> Beats => _style.Beats;

    /// <summary>Lower end of the row that is sung; the row below it is for what comes next or for a second row.</summary>
    public double UpperRow => LowerRow - RowPitch * FontSize;

    // Letters end a little above the end of their box; a row that leans swings down at one side.
    public double LowerRow => Safe.Bottom + 0.07 * FontSize - (Style == WordStyles.Handwritten ? 0.009 * Width : 0);

    /// <summary>Lower end of a row above the two.</summary>
    public double TopRow => UpperRow - RowPitch * FontSize;

    /// <summary>What part of the safe width a row may take; words that jump need room.</summary>
    public double LongestRow => Style == WordStyles.Kinetic ? 0.88 : 0.97;

    /// <summary>The color of a singer's words: the accent for the first voice, other colors of the palette for the others and for all together.</summary>
    public int ColorOf(string? singer)
    {
        if (string.IsNullOrWhiteSpace(singer))
            return Sung;
        if (!_singers.TryGetValue(singer, out int index))
            _singers[singer] = index = _singers.Count;
        return index switch
        {
            0 => Sung,
            1 => AssText.Vivid(Paint(2, 0x35E0FF)),
            2 => AssText.Vivid(Accent),
            _ => AssText.Vivid(AssText.Mix(Paint(1 + index % 3, 0x9BE564), 0x9BE564, 0.6)),
        };
    }

    /// <summary>The head of the script.</summary>
    public string Header()
    {
        StringBuilder header = new();
        header.Append("[Script Info]\nScriptType: v4.00+\nWrapStyle: 2\nScaledBorderAndShadow: yes\nYCbCr Matrix: TV.709\n");
        header.Append(FormattableString.Invariant($"PlayResX: {Width}\nPlayResY: {Height}\nLayoutResX: {Width}\nLayoutResY: {Height}\n\n"));
        header.Append("[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ");
        header.Append("ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding\n");
        header.Append(Line("Words", FontSize, 1, 1, 0.055, 2));
        header.Append(Line("Lit", FontSize, 1, 1, 0, 2));
        header.Append(Line("Shade", FontSize, 0, 0.66, 0.15, 2));
        header.Append(Line("Card", FontSize, 1, 0.9, 0.055, 1));
        header.Append("\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n");
        return header.ToString();
    }

    // Encoding -1 lets every row begin on the side where its script begins.
    private string Line(string name, double size, double fill, double outline, double border, int alignment) => FormattableString.Invariant(
        $"Style: {name},{Font.Family},{AssText.Number(size)},{AssText.Color(Unsung, fill)},{AssText.Color(Unsung, 0.93 * fill)},{AssText.Color(Shade, outline)},{AssText.Color(Shade, 0.5)},{Font.BoldFlag},{Font.ItalicFlag},0,0,100,100,{AssText.Number(FontFace.Spacing * size)},0,1,{AssText.Number(border * size)},0,{alignment},0,0,0,-1\n");

    // Thin strokes must be larger to be read, and words that jump are meant to be seen.
    private static double Emphasis(string style) => style switch
    {
        WordStyles.Kinetic => 1.16,
        WordStyles.Handwritten => 1.3,
        _ => 1,
    };

    private static FontFace Face(LyricStyle style)
    {
        string own = style.Font.Replace(",", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Trim();
        if (own.Length > 0)
            return new FontFace(own);
        return style.Style != WordStyles.Handwritten ? new FontFace(DisplayFonts.Best) : DisplayFonts.Handwriting is { } hand ? new FontFace(hand) : new FontFace(DisplayFonts.Best, Italic: true);
    }

    private int Paint(int index, int otherwise) =>
        index >= 0 && index < _style.Palette.Count ? AssText.ParseColor(_style.Palette[index], otherwise) : otherwise;
}
