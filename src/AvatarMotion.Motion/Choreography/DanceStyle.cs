using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>What a dance style goes with: music, tempo, excitement, and other styles beside it.</summary>
internal sealed class DanceStyle
{
    /// <param name="name">As moves write it.</param>
    /// <param name="music">Shares of music by genre-like style, for example <c>funk 0.5 hip-hop 0.1</c>.</param>
    /// <param name="tempo">Counts per minute at which it feels right.</param>
    /// <param name="arousal">How excited the music is that it suits best, in [0, 1].</param>
    /// <param name="fits">Styles that it may stand beside.</param>
    public DanceStyle(string name, string music, (double Low, double High) tempo, double arousal, string fits)
    {
        Name = name;
        Tempo = tempo;
        Arousal = arousal;
        Fits = fits.Split(' ');
        string[] words = music.Split(' ');
        for (int i = 0; i + 1 < words.Length; i += 2)
            Music[words[i]] = double.Parse(words[i + 1], System.Globalization.CultureInfo.InvariantCulture);
    }

    public string Name { get; }

    /// <summary>Weight by genre-like style of the music.</summary>
    public Dictionary<string, double> Music { get; } = new(StringComparer.Ordinal);

    public (double Low, double High) Tempo { get; }

    public double Arousal { get; }

    public IReadOnlyList<string> Fits { get; }

    /// <summary>1 inside the tempo range, falling outside: half at about 14 % beyond it.</summary>
    public double TempoFit(double countsPerMinute)
    {
        double beyond = Math.Max(Math.Max(Tempo.Low / countsPerMinute, countsPerMinute / Tempo.High) - 1.0, 0.0);
        return Math.Exp(-5.0 * beyond);
    }

    /// <summary>1 where the music is as excited as the dance, falling to both sides.</summary>
    public double ArousalFit(double arousal)
    {
        double off = (arousal - Arousal) / 0.45;
        return Math.Exp(-off * off);
    }
}
