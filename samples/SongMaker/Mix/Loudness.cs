using System;
using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>Integrated loudness in LUFS.</summary>
/// <remarks>ITU-R BS.1770-4: K weighting at 48 kHz coefficients re-derived for the rate, 400 ms blocks, absolute and relative gates.</remarks>
internal static class Loudness
{
    public static double Integrated(Stereo sound, int rate)
    {
        double[] left = Weighted(sound.Left, rate);
        double[] right = Weighted(sound.Right, rate);
        int block = (int)(0.4 * rate);
        int hop = (int)(0.1 * rate);
        List<double> powers = new();
        for (int start = 0; start + block <= left.Length; start += hop)
            powers.Add(MeanPower(left, start, block) + MeanPower(right, start, block));
        double absolute = Gated(powers, FromLufs(-70));
        return ToLufs(Gated(powers, FromLufs(ToLufs(absolute) - 10)));
    }

    private static double Gated(List<double> powers, double threshold)
    {
        double sum = 0;
        int count = 0;
        foreach (double power in powers)
        {
            if (power <= threshold)
                continue;
            sum += power;
            count++;
        }

        return count > 0 ? sum / count : 1e-12;
    }

    private static double ToLufs(double power) => -0.691 + 10 * Math.Log10(power);

    private static double FromLufs(double lufs) => Math.Pow(10, (lufs + 0.691) / 10);

    private static double MeanPower(double[] samples, int start, int count)
    {
        double sum = 0;
        for (int i = start; i < start + count; i++)
            sum += samples[i] * samples[i];
        return sum / count;
    }

    private static double[] Weighted(float[] samples, int rate)
    {
        Biquad shelf = Biquad.HighShelf(1681.97, 3.9998, 0.7072, rate);
        Biquad pass = Biquad.HighPass(38.135, 0.5003, rate);
        double[] output = new double[samples.Length];
        for (int i = 0; i < samples.Length; i++)
            output[i] = pass.Next(shelf.Next(samples[i]));
        return output;
    }
}
