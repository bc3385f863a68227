using System;

namespace AvatarMotion.Audio;

/// <summary>A section while its role is being decided; bars are [First, Last).</summary>
internal sealed class SectionDraft
{
    public SectionDraft(int first, int last, BarFeatures bars)
    {
        First = first;
        Last = last;
        for (int bar = first; bar < last; bar++)
        {
            double share = 1.0 / (last - first);
            Energy += share * bars.Energy[bar];
            Sung += share * bars.Sung[bar];
            Bass += share * bars.Bass[bar];
            Drums += share * bars.Drums[bar];
        }

        int half = Math.Max(1, Bars / 2);
        for (int i = 0; i < half; i++)
            Rise += (bars.Energy[last - 1 - i] - bars.Energy[first + i]) / (double)half;
    }

    public int First { get; }

    public int Last { get; }

    public int Bars => Last - First;

    /// <summary>Mean energy, in [0, 1].</summary>
    public double Energy { get; }

    /// <summary>How much more energy the second half has than the first.</summary>
    public double Rise { get; }

    /// <summary>Share of the time in which somebody sings, in [0, 1].</summary>
    public double Sung { get; }

    /// <summary>Mean bass, in [0, 1].</summary>
    public double Bass { get; }

    /// <summary>Mean share of beats with a kick or a snare, in [0, 1].</summary>
    public double Drums { get; }

    /// <summary>Index of the first section with the same music.</summary>
    public int SameAs { get; set; }

    public SectionKind Kind { get; set; }
}
