namespace AvatarMotion.Audio;

/// <summary>Pitch classes over time, at <see cref="PerSecond"/> frames per second.</summary>
internal sealed class HarmonyFrames
{
    /// <summary>Frames per second.</summary>
    public const double PerSecond = 20.0;

    public HarmonyFrames(int count)
    {
        Count = count;
        Chroma = new float[12 * count];
        Bass = new float[12 * count];
    }

    public int Count { get; }

    /// <summary>Strength of the pitch classes from 180 to 2000 Hz, twelve values per frame, A first.</summary>
    public float[] Chroma { get; }

    /// <summary>Strength of the pitch classes of MIDI notes 26 to 55, twelve values per frame, A first.</summary>
    public float[] Bass { get; }
}
