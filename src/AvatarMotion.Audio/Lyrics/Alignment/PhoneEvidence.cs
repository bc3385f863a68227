using System;

namespace AvatarMotion.Audio;

/// <summary>How well each frame of a song speaks for each speech sound: natural logarithms of what is heard against what this song sounds like on average.</summary>
internal sealed class PhoneEvidence
{
    /// <summary>Nobody sings, or breathes.</summary>
    public const int RestColumn = PhoneClasses.Silence;

    private readonly float[] _values;

    public PhoneEvidence(double rate, int frames)
    {
        Rate = rate;
        Frames = frames;
        _values = new float[frames * Columns];
        VowelOpens = new float[frames];
    }

    /// <summary>Columns of a frame: one for each class of <see cref="PhoneClasses"/>, and <see cref="PauseColumn"/>.</summary>
    public static int Columns => PhoneClasses.Count + 1;

    /// <summary>Between two lines: mostly rest, but somebody may sing what is not written.</summary>
    public static int PauseColumn => PhoneClasses.Count;

    /// <summary>Frames per second; frame f stands for the time f / rate.</summary>
    public double Rate { get; }

    public int Frames { get; }

    /// <summary>How much each frame speaks for a vowel that opens there.</summary>
    public float[] VowelOpens { get; }

    /// <summary>Seconds in which somebody sings.</summary>
    public double SungSeconds { get; set; }

    /// <summary>The values of a frame.</summary>
    public Span<float> Frame(int frame) => new(_values, frame * Columns, Columns);

    /// <summary>The same with half the frames: each stands for two neighbors.</summary>
    public PhoneEvidence Halved()
    {
        PhoneEvidence half = new(Rate / 2, (Frames + 1) / 2) { SungSeconds = SungSeconds };
        for (int frame = 0; frame < half.Frames; frame++)
        {
            int second = Math.Min(2 * frame + 1, Frames - 1);
            Span<float> to = half.Frame(frame), one = Frame(2 * frame), other = Frame(second);
            for (int i = 0; i < to.Length; i++)
                to[i] = one[i] + other[i];
            half.VowelOpens[frame] = Math.Max(VowelOpens[2 * frame], VowelOpens[second]);
        }

        return half;
    }
}
