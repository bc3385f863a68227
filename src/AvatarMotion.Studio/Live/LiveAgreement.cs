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

    private LiveAgreement(IReadOnlyList<double> errors, double lockedAt)
    {
        double[] sorted = errors.Order().ToArray(), sizes = errors.Select(Math.Abs).Order().ToArray();
        Compared = sorted.Length;
        MedianSeconds = sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
        P95Seconds = sizes.Length == 0 ? 0 : sizes[(int)(0.95 * (sizes.Length - 1))];
        Locked = sizes.Length == 0 ? 0 : (double)sizes.Count(size => size <= Near) / sizes.Length;
        LockedAt = lockedAt;
    }

    /// <summary>Beats danced on, compared with the nearest beat or half beat of the analysis.</summary>
    public int Compared { get; }

    /// <summary>Median error in seconds, positive where the dance is late.</summary>
    public double MedianSeconds { get; }

    /// <summary>95 % of the errors are no larger, in seconds.</summary>
    public double P95Seconds { get; }

    /// <summary>Share of the beats within 70 ms, in [0, 1].</summary>
    public double Locked { get; }

    /// <summary>Seconds of the first danced beat.</summary>
    public double LockedAt { get; }

    /// <summary>Compares; the octave is left open.</summary>
    public static LiveAgreement Of(IReadOnlyList<LiveBeat> beats, Song song)
    {
        List<double> truth = [];
        for (int i = 0; i < song.Beats.Count; i++)
        {
            truth.Add(song.Beats[i]);
            if (i + 1 < song.Beats.Count)
                truth.Add(0.5 * (song.Beats[i] + song.Beats[i + 1]));
        }

        double first = beats.FirstOrDefault(beat => beat.Mode == LiveMode.Dance)?.Time ?? double.NaN;
        IEnumerable<double> errors = truth.Count == 0 ? [] : beats
            .Where(beat => beat.Mode == LiveMode.Dance && beat.Time > first + 1 && beat.Time >= truth[0] && beat.Time <= truth[^1])
            .Select(beat => truth.Select(time => beat.Time - time).MinBy(Math.Abs));
        return new LiveAgreement(errors.ToArray(), first);
    }
}
