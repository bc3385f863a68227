namespace AvatarMotion.Media;

/// <summary>What letters cover, in units of the font size, seen from the middle of their row.</summary>
internal readonly record struct InkBox(double Left, double Right, double Height)
{
    public double Width => Right - Left;
}
