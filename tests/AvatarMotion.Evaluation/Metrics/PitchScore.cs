using System;
using System.Collections.Generic;

namespace AvatarMotion.Evaluation;

/// <summary>How well a pitch curve follows the sung pitch.</summary>
/// <param name="RawPitch">Share of the sung moments whose pitch is given within 50 cents.</param>
/// <param name="RawChroma">The same with the octave left open.</param>
/// <param name="OctaveErrors">Among the sung moments that are heard as sung: the share that is right but for its octave.</param>
/// <remarks>Poliner et al. 2007, "Melody transcription from music audio"; as mir_eval.melody counts raw pitch and chroma: a difference of exactly 50 cents is wrong.</remarks>
internal readonly record struct PitchScore(double RawPitch, double RawChroma, double OctaveErrors)
{
    private const double Tolerance = 50;
    private const double Octave = 1200;

    /// <summary>Compares moment by moment; 0 Hz stands for "nobody sings". All 0 where nobody sings at all.</summary>
    /// <param name="truth">Hertz of every moment.</param>
    /// <param name="estimate">Hertz of the same moments; where the list is shorter, nobody is heard.</param>
    public static PitchScore Of(IReadOnlyList<double> truth, IReadOnlyList<double> estimate)
    {
        int sung = 0, heard = 0, pitch = 0, chroma = 0;
        for (int i = 0; i < truth.Count; i++)
        {
            if (truth[i] <= 0)
                continue;
            sung++;
            if (i >= estimate.Count || estimate[i] <= 0)
                continue;
            heard++;
            double cents = Octave * Math.Log2(estimate[i] / truth[i]);
            pitch += Math.Abs(cents) < Tolerance ? 1 : 0;
            chroma += Math.Abs(cents - Octave * Math.Floor(cents / Octave + 0.5)) < Tolerance ? 1 : 0;
        }

        return new PitchScore(Share(pitch, sung), Share(chroma, sung), Share(chroma - pitch, heard));
    }

    private static double Share(int part, int whole) => whole > 0 ? (double)part / whole : 0;
}
