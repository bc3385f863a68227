namespace AvatarMotion.Media;

/// <summary>Where words may stand, in pixels from the upper left corner.</summary>
internal readonly record struct SafeArea(double Left, double Right, double Top, double Bottom, bool IsTall)
{
    private const double TitleSafe = 0.05;
    private const double Air = 0.01;

    public double Width => Right - Left;

    public double Center => 0.5 * (Left + Right);

    /// <summary>
    /// The title-safe 5 % and a little air; a film taller than 3:2 keeps free what short-video players cover: the bottom 18 % and the right 12 %, and as much on the left, so that words stay centered.
    /// </summary>
    public static SafeArea Of(int width, int height)
    {
        bool isTall = 2 * height > 3 * width;
        double side = (isTall ? 0.12 : TitleSafe) + Air, bottom = (isTall ? 0.18 : TitleSafe) + Air, top = isTall ? 0.1 : TitleSafe + Air;
        return new SafeArea(side * width, (1 - side) * width, top * height, (1 - bottom) * height, isTall);
    }
}
