namespace AvatarMotion.Audio;

/// <summary>The voice frame by frame, at 100 frames per second.</summary>
internal sealed class VoiceFrames
{
    public VoiceFrames(int count)
    {
        Hz = new float[count];
        Salience = new float[count];
        Level = new float[count];
        Open = new float[count];
        Spread = new float[count];
        Activity = new float[count];
    }

    public int Count => Hz.Length;

    /// <summary>Fundamental in hertz, 0 where no pitch is heard.</summary>
    public float[] Hz { get; }

    /// <summary>How strongly the harmonics of the pitch stand out, at least 0.</summary>
    public float[] Salience { get; }

    /// <summary>Mean log magnitude of the harmonics up to 4 kHz; 0 where no pitch is heard.</summary>
    public float[] Level { get; }

    /// <summary>Share of the harmonics' strength in the range of open vowels' first formant, in [0, 1].</summary>
    public float[] Open { get; }

    /// <summary>Second-formant color from -1 (u, o) to 1 (i, e).</summary>
    public float[] Spread { get; }

    /// <summary>How surely somebody sings, in [0, 1], pitched or not.</summary>
    public float[] Activity { get; }
}
