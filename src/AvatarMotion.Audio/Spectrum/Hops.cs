namespace AvatarMotion.Audio;

/// <summary>The time raster of the analysis: frame i is centered on sample i × <see cref="Samples"/> of the 44.1 kHz sound.</summary>
internal static class Hops
{
    /// <summary>Samples per hop at 44.1 kHz.</summary>
    public const int Samples = 441;

    /// <summary>Frames per second.</summary>
    public const double PerSecond = 100.0;

    /// <summary>Seconds of a frame number.</summary>
    public static double ToSeconds(double frame) => frame / PerSecond;

    /// <summary>Frame number of a time in seconds, fractional.</summary>
    public static double FromSeconds(double time) => time * PerSecond;
}
