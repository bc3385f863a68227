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
            Energy += bars.Energy[bar] / (double)(last - first);
            Sung += bars.Sung[bar] / (double)(last - first);
        }
    }

    public int First { get; }

    public int Last { get; }

    public int Bars => Last - First;

    /// <summary>Mean energy, in [0, 1].</summary>
    public double Energy { get; }

    /// <summary>Share of the time in which somebody sings, in [0, 1].</summary>
    public double Sung { get; }

    /// <summary>Index of the first section with the same music.</summary>
    public int SameAs { get; set; }

    public SectionKind Kind { get; set; }
}
