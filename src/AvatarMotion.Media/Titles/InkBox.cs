namespace AvatarMotion.Media;

/// <summary>What letters cover, in units of the font size, seen from where their row begins.</summary>
internal readonly record struct InkBox(double Left, double Right, double Height)
{
    public double Width => Right - Left;
}
