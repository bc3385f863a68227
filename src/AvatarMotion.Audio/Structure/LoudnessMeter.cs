using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Loudness after EBU R128 (ITU-R BS.1770-4): K-weighted, gated, in LUFS.</summary>
internal sealed class LoudnessMeter
{
    /// <summary>Seconds between values.</summary>
    public const double Hop = 0.1;

    /// <summary>What counts as silence, in LUFS.</summary>
    public const double Silence = -70.0;

    private const int BlockHops = 100;
    private const int MomentaryHops = 4;
    private const int ShortHops = 30;
    private const double RelativeGate = -10.0;
    private const double RangeGate = -20.0;

    /// <summary>Seconds after which the filter has forgotten what was before.</summary>
    private const double PreRoll = 0.5;

    private readonly double[] _power;

    private LoudnessMeter(double[] power)
    {
        _power = power;
        Integrated = Gated(Windows(MomentaryHops), RelativeGate);
        double[] shortTerm = Windows(ShortHops);
        Range = RangeOf(shortTerm);
        ShortTerm = Centered();
    }

    /// <summary>Loudness of the whole in LUFS, gated at -70 and at 10 below the ungated mean; -70 where silent.</summary>
    public double Integrated { get; }

    /// <summary>Loudness range (EBU Tech 3342) in LU.</summary>
    public double Range { get; }

    /// <summary>Loudness in LUFS over the 3 s around each moment, at least -70.</summary>
    public Curve ShortTerm { get; }

    public static LoudnessMeter Measure(Waveform waveform, HearingOptions options)
    {
        double[] power = new double[(int)Math.Ceiling(waveform.Duration / Hop - 1e-6)];
        Blocks.Run(power.Length, BlockHops, options, () => 0, (_, first, last) =>
        {
            for (int channel = 0; channel < waveform.ChannelCount; channel++)
                AddChannel(waveform, channel, power, first, last);
        });
        return new LoudnessMeter(power);
    }

    private static void AddChannel(Waveform waveform, int channel, double[] power, int first, int last)
    {
        double weight = Weight(channel, waveform.ChannelCount);
        if (weight <= 0)
            return;
        KWeighting filter = new(waveform.SampleRate);
        int start = At(first, waveform), before = Math.Max(0, start - (int)(PreRoll * waveform.SampleRate));
        filter.Squares(waveform.Piece(channel, before, start - before));
        for (int hop = first; hop < last; hop++)
        {
            int from = At(hop, waveform), to = At(hop + 1, waveform);
            power[hop] += weight * filter.Squares(waveform.Piece(channel, from, to - from)) / Math.Max(1, to - from);
        }
    }

    private static int At(int hop, Waveform waveform) => (int)Math.Min(waveform.Length, (long)Math.Round(hop * Hop * waveform.SampleRate));

    /// <summary>In 5.1 (left, right, center, low, two surrounds) the low channel is not heard and the surrounds count 1.41; elsewhere every channel counts 1.</summary>
    private static double Weight(int channel, int channels) => channels != 6 || channel < 3 ? 1.0 : channel == 3 ? 0.0 : 1.41;

    /// <summary>Mean power of every window of so many hops; one of the whole where it is shorter.</summary>
    private double[] Windows(int hops)
    {
        double[] windows = new double[Math.Max(1, _power.Length - hops + 1)];
        int length = Math.Min(hops, _power.Length);
        for (int i = 0; i < windows.Length; i++)
        {
            for (int k = 0; k < length; k++)
                windows[i] += _power[i + k] / length;
        }

        return windows;
    }

    private Curve Centered()
    {
        float[] values = new float[_power.Length + 1];
        for (int i = 0; i < values.Length; i++)
        {
            int first = Math.Max(0, i - ShortHops / 2), last = Math.Min(_power.Length, i + ShortHops / 2);
            double sum = 0;
            for (int k = first; k < last; k++)
                sum += _power[k] / (last - first);
            values[i] = (float)Math.Max(Silence, Lufs(sum));
        }

        return new Curve(Hop, values);
    }

    private static double Lufs(double power) => power > 0 ? -0.691 + 10.0 * Math.Log10(power) : double.NegativeInfinity;

    private static double Gated(double[] windows, double relative)
    {
        double open = MeanAbove(windows, Silence);
        return open <= 0 ? Silence : Lufs(MeanAbove(windows, Lufs(open) + relative));
    }

    private static double MeanAbove(double[] windows, double gate)
    {
        double sum = 0;
        int count = 0;
        foreach (double window in windows)
        {
            if (Lufs(window) <= gate)
                continue;
            sum += window;
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }

    private static double RangeOf(double[] windows)
    {
        double open = MeanAbove(windows, Silence);
        if (open <= 0)
            return 0;
        List<float> loud = new();
        foreach (double window in windows)
        {
            if (Lufs(window) > Math.Max(Silence, Lufs(open) + RangeGate))
                loud.Add((float)Lufs(window));
        }

        float[] values = loud.ToArray();
        return Smoothing.Quantile(values, 0.95) - Smoothing.Quantile(values, 0.10);
    }
}
