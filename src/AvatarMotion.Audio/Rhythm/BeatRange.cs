using System;

namespace AvatarMotion.Audio;

/// <summary>How far a grid of beats reaches: to both ends of the sound, but not into silence.</summary>
internal static class BeatRange
{
    /// <summary>A beat this far before the first sample (6 frames) still belongs to it: attacks are heard late, never early.</summary>
    public const double Tolerance = 6.0;

    private const float Audible = 0.1f;
    private const float Loud = 0.2f;
    private const float Struck = 0.7f;

    private const int EndBeats = 16;

    /// <summary>Beats continued to the first and the last of <paramref name="frames"/>, with the mean period of the nearest sixteen.</summary>
    /// <param name="beats">Beats in frames, ascending.</param>
    public static double[] Extend(double[] beats, int frames)
    {
        if (beats.Length < 2)
            return beats;
        int last = beats.Length - 1, near = Math.Min(EndBeats, last);
        double first = (beats[near] - beats[0]) / near, final = (beats[last] - beats[last - near]) / near;
        int before = Math.Max(0, (int)Math.Floor((beats[0] + Tolerance) / first));
        int after = Math.Max(0, (int)Math.Floor((frames - 1 - beats[last]) / final));
        double[] all = new double[before + beats.Length + after];
        for (int i = 0; i < all.Length; i++)
        {
            int at = i - before;
            all[i] = at < 0 ? beats[0] + at * first : at <= last ? beats[at] : beats[last] + (at - last) * final;
        }

        return all;
    }

    /// <summary>First frame in which the music sounds, and the last in which something is struck or it still sounds loud.</summary>
    /// <param name="level">Loudness per frame.</param>
    /// <param name="onset">Onset strength per frame, in units of the local root mean square.</param>
    public static (int First, int Last) Sounding(float[] level, float[] onset)
    {
        float usual = Smoothing.Quantile(level, 0.6);
        int first = 0, last = level.Length - 1;
        while (first < last && level[first] < Audible * usual)
            first++;
        while (last > first && !(level[last] > Loud * usual && onset[last] > Struck))
            last--;
        return (first, last);
    }
}
