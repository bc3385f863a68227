using System;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>Sizes, margins and colors of the words, derived from the frame and the palette; all lengths in pixels.</summary>
internal sealed class AssLook
{
    private const double XHeight = 0.0355;

    private readonly LyricStyle _style;

    public AssLook(LyricStyle style)
    {
        _style = style;
        bool upright = style.Height > style.Width;
        int night = Paint(0, 0x14102C), accent = Paint(style.Palette.Count - 1, 0xFFD166);
        Font = (style.Font.Length > 0 ? style.Font : DisplayFonts.Best).Replace(",", "", StringComparison.Ordinal);
        // Faces differ in how much of their size the letters fill: the height of an x is what the eye takes for size.
        double target = Math.Min(style.Height * XHeight, style.Width * XHeight);
        FontSize = Math.Round(target / TextRuler.Measure(["x"], Font)[0].Height);
        SideMargin = (int)Math.Round(style.Width * 0.07);
        BottomMargin = (int)Math.Round(style.Height * (upright ? 0.17 : 0.07));
        TextWidth = style.Width - 2 * SideMargin;
        Unsung = 0xFFFFFF;
        Sung = accent;
        Shade = AssText.Mix(night, 0x000000, 0.45);
        Accent = Paint(1, 0xFF4F9A);
        Glow = AssText.Mix(accent, Accent, 0.55);
    }

    public double FontSize { get; }

    public int SideMargin { get; }

    public int BottomMargin { get; }

    /// <summary>Room for a row.</summary>
    public int TextWidth { get; }

    public int Width => _style.Width;

    public int Height => _style.Height;

    public string Font { get; }

    public int Unsung { get; }

    public int Sung { get; }

    public int Shade { get; }

    public int Accent { get; }

    /// <summary>Halo of the word that is being sung.</summary>
    public int Glow { get; }

    public string Header()
    {
        StringBuilder header = new();
        header.Append("[Script Info]\nScriptType: v4.00+\nWrapStyle: 2\nScaledBorderAndShadow: yes\nYCbCr Matrix: TV.709\n");
        header.Append(FormattableString.Invariant($"PlayResX: {Width}\nPlayResY: {Height}\nLayoutResX: {Width}\nLayoutResY: {Height}\n\n"));
        header.Append("[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ");
        header.Append("ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding\n");
        header.Append(Style("Sung", FontSize, AssText.Color(Sung), AssText.Color(Unsung, 0.93), AssText.Color(Shade), 0.055 * FontSize, 2));
        header.Append(Style("Shade", FontSize, AssText.Color(Shade, 0), AssText.Color(Shade, 0), AssText.Color(Shade, 0.66), 0.16 * FontSize, 2));
        header.Append(Style("Title", 1.7 * FontSize, AssText.Color(0xFFFFFF), AssText.Color(0xFFFFFF), AssText.Color(Shade, 0.9), 0.06 * FontSize, 1));
        header.Append(Style("Artist", 0.86 * FontSize, AssText.Color(Unsung), AssText.Color(Unsung), AssText.Color(Shade, 0.9), 0.045 * FontSize, 1));
        header.Append("\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n");
        return header.ToString();
    }

    private string Style(string name, double size, string primary, string secondary, string outline, double border, int alignment) => FormattableString.Invariant(
        $"Style: {name},{Font},{AssText.Number(size)},{primary},{secondary},{outline},{AssText.Color(Shade, 0.5)},-1,0,0,0,100,100,{AssText.Number(0.01 * size)},0,1,{AssText.Number(border)},0,{alignment},{SideMargin},{SideMargin},{BottomMargin},1\n");

    private int Paint(int index, int otherwise) =>
        index >= 0 && index < _style.Palette.Count ? AssText.ParseColor(_style.Palette[index], otherwise) : otherwise;
}
