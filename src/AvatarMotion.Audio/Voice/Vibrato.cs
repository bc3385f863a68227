using System;

namespace AvatarMotion.Audio;

/// <summary>The waver of a held note.</summary>
/// <param name="Hertz">Cycles per second, 0 where the note is held straight.</param>
/// <param name="Cents">Half the swing, in cents.</param>
internal readonly record struct Vibrato(float Hertz, float Cents)
{
    private const double Slowest = 3.5;
    private const double Fastest = 8.5;
    private const int ShortestNote = 35;
    private const int TrendReach = 14;
    private const double LeastRegularity = 0.45;
    private const double LeastCents = 12.0;
    private const double MostCents = 300.0;

    /// <summary>The vibrato in a note's pitch, given in MIDI numbers for each frame.</summary>
    /// <remarks>The first peak of the autocorrelation of the pitch about its trend, in the range of singers (Prame 1994: 5.1 to 6.9 Hz in professionals; a little wider here).</remarks>
    public static Vibrato Of(ReadOnlySpan<double> midi)
    {
        if (midi.Length < ShortestNote)
            return default;
        double[] about = AboutTrend(midi);
        double power = Product(about, 0);
        double cents = 100 * Math.Sqrt(2 * power / about.Length);
        if (cents is < LeastCents or > MostCents)
            return default;
        int longest = Math.Min((int)Math.Round(Hops.PerSecond / Slowest), about.Length / 2), best = 0;
        double highest = LeastRegularity;
        for (int lag = (int)Math.Round(Hops.PerSecond / Fastest); lag <= longest; lag++)
        {
            double regularity = Product(about, lag) / power * about.Length / (about.Length - lag);
            bool peak = Product(about, lag - 1) <= Product(about, lag) && Product(about, lag + 1) < Product(about, lag);
            if (peak && regularity > highest)
                (highest, best) = (regularity, lag);
        }

        return best == 0 ? default : new Vibrato((float)(Hops.PerSecond / Period(about, best)), (float)cents);
    }

    /// <summary>The pitch less its running mean over about one and a half cycles, without the ends, where the mean leans to one side.</summary>
    private static double[] AboutTrend(ReadOnlySpan<double> midi)
    {
        double[] about = new double[midi.Length - TrendReach];
        for (int i = 0; i < about.Length; i++)
        {
            int at = i + TrendReach / 2, first = Math.Max(0, at - TrendReach), last = Math.Min(midi.Length, at + TrendReach + 1);
            double sum = 0;
            for (int k = first; k < last; k++)
                sum += midi[k];
            about[i] = midi[at] - sum / (last - first);
        }

        return about;
    }

    private static double Product(double[] values, int lag)
    {
        double sum = 0;
        for (int i = lag; i < values.Length; i++)
            sum += values[i] * values[i - lag];
        return sum;
    }

    private static double Period(double[] values, int lag)
    {
        double left = Product(values, lag - 1), middle = Product(values, lag), right = Product(values, lag + 1);
        double curvature = left - 2 * middle + right;
        return curvature < 0 ? lag + 0.5 * (left - right) / curvature : lag;
    }
}
