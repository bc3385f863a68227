using System;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>A waveform as a picture needs it: the peak and the body (RMS) of every hop, in 256 steps of the loudest peak.</summary>
internal sealed record WaveformPeaks(double Hop, byte[] Peak, byte[] Body)
{
    private const double FinestHop = 0.01;
    private const int MostHops = 60_000;

    /// <summary>The picture of all channels together: 100 hops a second, fewer in very long songs.</summary>
    public static WaveformPeaks Of(Waveform sound)
    {
        double hop = Math.Max(FinestHop, sound.Duration / MostHops);
        int count = Math.Max(1, (int)Math.Ceiling(sound.Duration / hop));
        float[] peaks = new float[count], bodies = new float[count];
        float loudest = 1e-6f;
        for (int i = 0; i < count; i++)
        {
            (peaks[i], bodies[i]) = Measure(sound, (int)(i * hop * sound.SampleRate), (int)((i + 1) * hop * sound.SampleRate));
            loudest = Math.Max(loudest, peaks[i]);
        }

        return new WaveformPeaks(hop, Steps(peaks, loudest), Steps(bodies, loudest));
    }

    private static (float Peak, float Body) Measure(Waveform sound, int start, int end)
    {
        float peak = 0f;
        double power = 0;
        end = Math.Min(end, sound.Length);
        start = Math.Min(start, end);
        for (int c = 0; c < sound.ChannelCount; c++)
        {
            foreach (float sample in sound.Piece(c, start, end - start))
            {
                peak = Math.Max(peak, Math.Abs(sample));
                power += sample * sample;
            }
        }

        return (peak, (float)Math.Sqrt(power / Math.Max(1, sound.ChannelCount * (end - start))));
    }

    private static byte[] Steps(float[] values, float loudest)
    {
        byte[] steps = new byte[values.Length];
        for (int i = 0; i < values.Length; i++)
            steps[i] = (byte)Math.Round(255 * Math.Min(1f, values[i] / loudest));
        return steps;
    }
}
