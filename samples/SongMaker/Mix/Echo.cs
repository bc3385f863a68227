using System;

namespace AvatarMotion.SongMaker;

/// <summary>An echo that bounces from side to side and grows darker: for words that are thrown.</summary>
internal static class Echo
{
    /// <summary>Adds repeats of <paramref name="sound"/> every <paramref name="step"/> seconds, each at 55 % of the last.</summary>
    public static void Add(Stereo target, float[] sound, double gain, double step, int rate)
    {
        float[] repeat = (float[])sound.Clone();
        double level = gain;
        for (int bounce = 1; bounce <= 5; bounce++)
        {
            double memory = 0;
            for (int i = 0; i < repeat.Length; i++)
            {
                memory += 0.42 * (repeat[i] - memory);
                repeat[i] = (float)memory;
            }

            Biquad.HighPass(300, 0.7, rate).Apply(repeat);
            target.AddMono(repeat, level, bounce % 2 == 1 ? -0.6 : 0.6, (int)(bounce * step * rate));
            level *= 0.55;
        }
    }
}
