using System;

namespace AvatarMotion.Audio;

/// <summary>The gain that brings a song to the level the analysis is tuned for.</summary>
internal static class Loudness
{
    private const double TargetRms = 0.1;
    private const int Block = 1 << 16;

    /// <summary>Root mean square of the mono mix, or of what is not in the middle; 0 for silence.</summary>
    public static double Rms(Waveform waveform, bool side = false)
    {
        Sound sound = new(waveform, waveform.SampleRate, 1f, side);
        float[] buffer = new float[Block];
        double sum = 0;
        for (long start = 0; start < sound.Length; start += Block)
        {
            sound.Read(start, buffer);
            double block = 0;
            foreach (float sample in buffer)
                block += sample * sample;
            sum += block;
        }

        return Math.Sqrt(sum / Math.Max(1, sound.Length));
    }

    /// <summary>Factor to the target level; near silence it is limited to 60 dB, so that dither stays quiet.</summary>
    public static float Gain(double rms) => (float)Math.Min(TargetRms / Math.Max(rms, 1e-9), 1000.0);
}
