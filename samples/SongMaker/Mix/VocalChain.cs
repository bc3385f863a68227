using System;

namespace AvatarMotion.SongMaker;

/// <summary>What an engineer does to a voice: rumble cut, mud out, presence and air in, sharp s tamed, loudness evened.</summary>
internal static class VocalChain
{
    public static float[] Process(float[] voice, double lowest, int rate)
    {
        float[] shaped = (float[])voice.Clone();
        Biquad.HighPass(lowest, 0.7, rate).Apply(shaped);
        Biquad.Peak(320, -3, 0.9, rate).Apply(shaped);
        Biquad.Peak(3200, 4, 0.8, rate).Apply(shaped);
        Biquad.HighShelf(7500, 6, 0.7, rate).Apply(shaped);
        Compress(shaped, rate);
        TameHiss(shaped, rate);
        return shaped;
    }

    // Four to one over a threshold 8 dB below the usual level: 4 ms attack, 90 ms release.
    private static void Compress(float[] samples, int rate)
    {
        double attack = 1 - Math.Exp(-1 / (0.004 * rate));
        double release = 1 - Math.Exp(-1 / (0.09 * rate));
        double power = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            double now = samples[i] * samples[i];
            power += (now - power) * (now > power ? attack : release);
            double over = power / (0.045 * 0.045);
            if (over > 1)
                samples[i] *= (float)Math.Pow(over, -0.5 * 0.72);
        }
    }

    // The band above 5.5 kHz is turned down where it outweighs the rest.
    private static void TameHiss(float[] samples, int rate)
    {
        Biquad split = Biquad.HighPass(5500, 0.7, rate);
        double follow = 1 - Math.Exp(-1 / (0.003 * rate));
        double high = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            double top = split.Next(samples[i]);
            high += (top * top - high) * follow;
            double over = high / (0.030 * 0.030);
            if (over > 1)
                samples[i] -= (float)(top * (1 - Math.Pow(over, -0.35)));
        }
    }
}
