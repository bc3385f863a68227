using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>How well the beats that were danced live agree with those that the whole analysis of the same song finds afterwards.</summary>
public sealed class LiveAgreement
{
    private const double Near = 0.07;
    private const double FasterThan = 0.75;

    private LiveAgreement(IReadOnlyList<double> errors, double lockedAt)
    {
        double[] sorted = errors.Order().ToArray(), sizes = errors.Select(Math.Abs).Order().ToArray();
        Compared = sorted.Length;
        MedianSeconds = sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
        P95Seconds = sizes.Length == 0 ? 0 : sizes[(int)(0.95 * (sizes.Length - 1))];
        Locked = sizes.Length == 0 ? 0 : (double)sizes.Count(size => size <= Near) / sizes.Length;
        LockedAt = lockedAt;
    }

    /// <summary>Beats danced on, compared with the nearest beat of the analysis.</summary>
    public int Compared { get; }

    /// <summary>Median error in seconds, positive where the dance is late.</summary>
    public double MedianSeconds { get; }

    /// <summary>95 % of the errors are no larger, in seconds.</summary>
    public double P95Seconds { get; }

    /// <summary>Share of the beats within 70 ms, in [0, 1].</summary>
    public double Locked { get; }

    /// <summary>Seconds of the first danced beat.</summary>
    public double LockedAt { get; }

    /// <summary>Compares. The octave is left open: where the dance counts twice as fast, half beats are true too.</summary>
    public static LiveAgreement Of(IReadOnlyList<LiveBeat> beats, Song song)
    {
        double first = beats.FirstOrDefault(beat => beat.Mode == LiveMode.Dance)?.Time ?? double.NaN;
        double[] danced = beats.Where(beat => beat.Mode == LiveMode.Dance && beat.Time > first + 1).Select(beat => beat.Time).ToArray();
        double[] truth = song.Beats.ToArray();
        if (truth.Length < 2)
            return new LiveAgreement([], first);
        if (Interval(danced) < FasterThan * Interval(truth))
            truth = WithHalves(truth);
        double[] errors = danced.Where(time => time >= truth[0] && time <= truth[^1]).Select(time => truth.Select(beat => time - beat).MinBy(Math.Abs)).ToArray();
        return new LiveAgreement(errors, first);
    }

    private static double Interval(double[] times) =>
        times.Length < 2 ? double.PositiveInfinity : times.Zip(times.Skip(1), (a, b) => b - a).Order().ElementAt((times.Length - 1) / 2);

    private static double[] WithHalves(double[] times) => times.Zip(times.Skip(1), (a, b) => new[] { a, 0.5 * (a + b) }).SelectMany(pair => pair).Append(times[^1]).ToArray();
}
