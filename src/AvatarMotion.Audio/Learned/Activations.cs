using System;

namespace AvatarMotion.Audio;

/// <summary>What happens between the convolutions of a network, in place.</summary>
internal static class Activations
{
    /// <summary>Negative values times <paramref name="slope"/>; 0 for a plain rectifier.</summary>
    public static void Rectify(Signals signals, float slope = 0f)
    {
        for (int row = 0; row < signals.Count; row++)
        {
            Span<float> values = signals.Row(row);
            for (int i = 0; i < values.Length; i++)
                values[i] = values[i] < 0f ? values[i] * slope : values[i];
        }
    }

    /// <summary>Adds <paramref name="other"/>, value by value.</summary>
    public static void Add(Signals signals, Signals other)
    {
        for (int row = 0; row < signals.Count; row++)
        {
            Span<float> values = signals.Row(row);
            ReadOnlySpan<float> others = other.Row(row);
            for (int i = 0; i < values.Length; i++)
                values[i] += others[i];
        }
    }

    /// <summary>1 / (1 + e^-x).</summary>
    public static void Sigmoid(Span<float> values)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = Sigmoid(values[i]);
    }

    /// <summary>1 / (1 + e^-x).</summary>
    public static float Sigmoid(float value) => 1f / (1f + MathF.Exp(-value));
}
