using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>The field's beat alignment scores, in both directions, with kernels in seconds.</summary>
/// <remarks>
/// Music to motion: Siyao et al., Bailando (CVPR 2022); motion to music: Li et al., AIST++ (ICCV 2021). Both see as near what lies within 50 ms. White noise reaches
/// about 0.3, so read them beside their null.
/// </remarks>
internal static class BeatAlignment
{
    /// <summary>Seconds around which a motion beat is lowest, for the second form: 10 frames at 60 per second.</summary>
    public const double Order = 10 / 60.0;

    private const double Sigma = 0.050;

    /// <summary>Mean over the beats of how near the nearest motion beat is, in [0, 1].</summary>
    public static double MusicToMotion(IReadOnlyList<double> beats, IReadOnlyList<double> moments) => Mean(beats, moments);

    /// <summary>Mean over the motion beats of how near the nearest beat is, in [0, 1]; 0 of none.</summary>
    public static double MotionToMusic(IReadOnlyList<double> beats, IReadOnlyList<double> moments) => Mean(moments, beats);

    private static double Mean(IReadOnlyList<double> of, IReadOnlyList<double> to)
    {
        double sum = 0;
        foreach (double time in of)
        {
            double off = BeatMatch.Nearest(to, time) - time;
            sum += Math.Exp(-off * off / (2 * Sigma * Sigma));
        }

        return of.Count > 0 ? sum / of.Count : 0;
    }
}
