using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>How fast the words of each line are sung, as far as it is known beforehand: the length of their sounds against unhurried singing.</summary>
internal sealed class SongPace
{
    private const double Fastest = 0.3;
    private const double Filled = 0.85;
    private readonly double[] _paces;

    private SongPace(double[] paces) => _paces = paces;

    /// <summary>From the time between a line and its end where that is given, else from the time that is sung in the whole song. Nobody is expected to sing slower than unhurried.</summary>
    /// <param name="sung">Seconds that are sung in the song.</param>
    public static SongPace Of(IReadOnlyList<SungWord> words, IReadOnlyList<LyricLine> lines, double sung)
    {
        double[] seconds = new double[lines.Count];
        double all = 0;
        foreach (SungWord word in words)
        {
            double length = PhoneGraphBuilder.Seconds(word);
            seconds[word.Line] += length;
            all += length;
        }

        double[] paces = new double[lines.Count];
        for (int i = 0; i < paces.Length; i++)
        {
            double ratio = lines[i].IsTimed ? (lines[i].End - lines[i].Start) / Math.Max(seconds[i], 1e-3) : sung / Math.Max(all, 1e-3);
            paces[i] = Math.Min(1.0, Math.Max(Fastest, Filled * ratio));
        }

        return new SongPace(paces);
    }

    public double Of(int line) => _paces[line];
}
