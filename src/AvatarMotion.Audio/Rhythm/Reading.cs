using System;

namespace AvatarMotion.Audio;

/// <summary>One reading of a song: these beats, bars of this many, and how well the music agrees.</summary>
internal sealed class Reading
{
    /// <param name="meter">Beats in a bar, 2 to 5.</param>
    /// <param name="comb">Support of the tempo by the local repetition of the onsets, and the best of all readings.</param>
    public Reading(GridEvidence evidence, int meter, double comb, double bestComb)
    {
        Evidence = evidence;
        Meter = meter;
        Bars = BarPath.Find(BarEvidence.Of(evidence, meter), meter);
        Terms = ReadingTerms.Of(this, comb, bestComb);
        Score = ReadingWeights.Score(Terms);
    }

    public GridEvidence Evidence { get; }

    /// <summary>Beats in a bar.</summary>
    public int Meter { get; }

    public BarPath Bars { get; }

    /// <summary>What the score is made of, in the order of <see cref="ReadingWeights"/>.</summary>
    public double[] Terms { get; }

    /// <summary>The higher, the better the music agrees with this reading.</summary>
    public double Score { get; }
}
