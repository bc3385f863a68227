namespace AvatarMotion.Media;

/// <summary>A font family with weight and slant.</summary>
internal readonly record struct FontFace(string Family, bool Bold = true, bool Italic = false)
{
    /// <summary>Extra room between letters, in units of the font size.</summary>
    public const double Spacing = 0.01;

    /// <summary>As a style of a script says it.</summary>
    public string BoldFlag => Bold ? "-1" : "0";

    public string ItalicFlag => Italic ? "-1" : "0";
}
