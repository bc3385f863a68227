using System;

namespace AvatarMotion.Audio;

/// <summary>Several signals of equal length, each with zeros before and after it, so that a convolution reads past the ends without asking.</summary>
internal sealed class Signals
{
    /// <summary>Values that a kernel may read or write past the end of a row.</summary>
    private const int Slack = 64;

    /// <param name="count">Signals.</param>
    /// <param name="length">Values in each.</param>
    /// <param name="margin">Zeros on each side that may be read.</param>
    public Signals(int count, int length, int margin)
    {
        Count = count;
        Length = length;
        Margin = margin;
        Pitch = (margin + length + margin + Slack + 15) / 16 * 16;
        Values = new float[checked(count * Pitch + Slack)];
    }

    public int Count { get; }

    public int Length { get; }

    /// <summary>Zeros on each side.</summary>
    public int Margin { get; }

    /// <summary>Distance between the starts of two rows.</summary>
    public int Pitch { get; }

    /// <summary>All rows with their margins.</summary>
    public float[] Values { get; }

    /// <summary>The values of one signal.</summary>
    public Span<float> Row(int index) => new(Values, Start(index), Length);

    /// <summary>Index in <see cref="Values"/> of the first value of a signal.</summary>
    public int Start(int index) => index * Pitch + Margin;
}
