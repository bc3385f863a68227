using System;

namespace AvatarMotion.Evaluation;

/// <summary>Counts how a followed pitch meets a true one, frame by frame.</summary>
/// <remarks>Raw pitch and raw chroma accuracy as in MIREX and mir_eval (Salamon et al. 2014): over frames where the truth has a pitch, within half a semitone, unvoiced answers count as wrong.</remarks>
internal sealed class PitchScore
{
    private const double Tolerance = 0.5;
    private int _truth, _right, _chroma, _voiced, _octaves;

    /// <summary>Share of the true frames with the right pitch.</summary>
    public double RawPitch => (double)_right / Math.Max(1, _truth);

    /// <summary>Share of the true frames with the right pitch in any octave.</summary>
    public double RawChroma => (double)_chroma / Math.Max(1, _truth);

    /// <summary>Share of the true frames that have an answer at all.</summary>
    public double Recall => (double)_voiced / Math.Max(1, _truth);

    /// <summary>Share of the answered true frames that are right but for one or more octaves.</summary>
    public double OctaveErrors => (double)_octaves / Math.Max(1, _voiced);

    /// <summary>One frame in which <paramref name="midi"/> is sung and <paramref name="hertz"/> is heard, 0 for nothing.</summary>
    public void Add(double midi, double hertz)
    {
        _truth++;
        if (hertz <= 0)
            return;
        _voiced++;
        double away = 69 + 12 * Math.Log2(hertz / 440) - midi;
        double folded = away - 12 * Math.Round(away / 12);
        _right += Math.Abs(away) <= Tolerance ? 1 : 0;
        _chroma += Math.Abs(folded) <= Tolerance ? 1 : 0;
        _octaves += Math.Abs(folded) <= Tolerance && Math.Abs(away) > Tolerance ? 1 : 0;
    }
}
