using System;

namespace AvatarMotion.Audio;

/// <summary>A grid of constant tempo fitted to a whole song, in frames.</summary>
internal readonly record struct ConstantGrid(double Period, double Phase)
{
    private const double Span = 0.03;

    /// <summary>The grid near <paramref name="bpm"/> that collects most onset strength.</summary>
    /// <remarks>The tempo is sought as a line in the spectrum of the whole onset curve (fundamental, second and fourth harmonic), the phase by trying.</remarks>
    public static ConstantGrid Fit(float[] onset, OnsetSpectrum spectrum, double bpm)
    {
        double center = spectrum.Strongest(bpm / 60.0 * (1 - Span), bpm / 60.0 * (1 + Span));
        ConstantGrid best = new(60.0 * Hops.PerSecond / bpm, 0);
        double bestMean = double.MinValue;
        for (int step = -3; step <= 3; step++)
        {
            double period = Hops.PerSecond / (center + 0.5 * step * spectrum.Resolution);
            for (double phase = 0; phase < period; phase += 0.5)
            {
                double mean = MeanOn(onset, period, phase);
                if (mean > bestMean)
                    (bestMean, best) = (mean, new ConstantGrid(period, phase));
            }
        }

        return best;
    }

    /// <summary>Share of <paramref name="beats"/> (frames) that lie on the grid within 40 ms or an eighth of the period.</summary>
    public double Share(double[] beats)
    {
        double tolerance = Math.Min(4.0, Period / 8.0);
        int on = 0;
        foreach (double beat in beats)
        {
            double turn = (beat - Phase) / Period;
            on += Math.Abs(turn - Math.Round(turn)) * Period < tolerance ? 1 : 0;
        }

        return beats.Length == 0 ? 0 : (double)on / beats.Length;
    }

    /// <summary>The grid's beats up to <paramref name="frames"/>.</summary>
    public double[] Beats(int frames)
    {
        int count = Math.Max(0, (int)Math.Ceiling((frames - 1 - Phase) / Period));
        double[] beats = new double[count];
        for (int i = 0; i < count; i++)
            beats[i] = Phase + i * Period;
        return beats;
    }

    private static double MeanOn(float[] onset, double period, double phase)
    {
        int count = Math.Max(1, (int)(onset.Length / period));
        double sum = 0;
        for (int i = 0; i < count; i++)
            sum += onset[Math.Min(onset.Length - 1, (int)Math.Round(phase + i * period))];
        return sum / count;
    }
}
