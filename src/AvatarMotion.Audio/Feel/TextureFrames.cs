namespace AvatarMotion.Audio;

/// <summary>How noise-like and how rough the sound is, at <see cref="PerSecond"/> frames per second.</summary>
internal sealed class TextureFrames
{
    /// <summary>Frames per second.</summary>
    public const double PerSecond = 5.0;

    public TextureFrames(int count)
    {
        Flatness = new float[count];
        Roughness = new float[count];
        Level = new float[count];
    }

    /// <summary>Spectral flatness from 700 to 4000 Hz, in [0, 1]: near 0 for clean notes, 0.2 and more for distortion, above 0.5 for noise.</summary>
    public float[] Flatness { get; }

    /// <summary>Sensory dissonance of the strongest partials, in about [0, 1].</summary>
    public float[] Roughness { get; }

    /// <summary>Root of the mean power from 100 to 4000 Hz, at least 0.</summary>
    public float[] Level { get; }
}
