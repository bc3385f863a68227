using System;

namespace AvatarMotion.SongMaker;

/// <summary>A breath of noise that climbs into the next section.</summary>
internal static class Riser
{
    /// <summary>Adds a riser that ends at <paramref name="end"/> seconds.</summary>
    public static void Add(Stereo sound, double start, double end, double level, int rate)
    {
        NoiseBand left = new();
        NoiseBand right = new();
        uint state = 88172645;
        int first = (int)(start * rate);
        int last = Math.Min((int)(end * rate), sound.Length);
        for (int i = first; i < last; i++)
        {
            double progress = (double)(i - first) / (last - first);
            if ((i & 63) == 0)
            {
                left.Tune(400 * Math.Pow(16, progress), 1.4, rate);
                right.Tune(440 * Math.Pow(16, progress), 1.4, rate);
            }

            double gain = 0.16 * level * progress * progress;
            sound.Left[i] += (float)(gain * left.Next(White(ref state)));
            sound.Right[i] += (float)(gain * right.Next(White(ref state)));
        }
    }

    private static double White(ref uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state * (2.0 / uint.MaxValue) - 1.0;
    }
}
