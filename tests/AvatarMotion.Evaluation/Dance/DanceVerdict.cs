using System.Collections.Generic;
using System.Globalization;

namespace AvatarMotion.Evaluation;

/// <summary>
/// Whether one motion is a dance at all. One clip of a person lies outside some of the ranges that hold for most, so each is widened here; what a person never does is not.
/// </summary>
internal static class DanceVerdict
{
    private const double Wider = 1.6;
    private const double LeastNovelty = 0.06;
    private const double LeastOverChance = 0.10;
    private const double LeastBar = 8;

    private static readonly string[] Ranges = ["speed", "hand_speed", "foot_speed", "head_speed", "hips_speed", "acceleration", "jerk", "minima_per_second"];

    /// <summary>Reasons against it, none for a dance.</summary>
    public static List<string> Reasons(DanceSubject dance)
    {
        List<string> reasons = [];
        foreach (string name in Ranges)
        {
            DanceMeasure measure = DanceMeasures.Named(name);
            DanceLimit range = measure.Must!.Value, wide = new(range.Low / Wider, range.High * Wider);
            Check(reasons, measure, dance, wide);
        }

        Check(reasons, DanceMeasures.Named("windows"), dance, DanceLimit.AtLeast(LeastNovelty));
        if (dance.Song is null)
            return reasons;
        Check(reasons, DanceMeasures.Named("minima_over_null"), dance, DanceLimit.AtLeast(LeastOverChance));
        if (!dance.IsBallad)
            Check(reasons, DanceMeasures.Named("steps"), dance, DanceLimit.AtLeast(DanceMeasures.Named("steps").Must!.Value.Low / Wider));
        Check(reasons, DanceMeasures.Named("bars_cm"), dance, DanceLimit.AtLeast(LeastBar));
        return reasons;
    }

    private static void Check(List<string> reasons, DanceMeasure measure, DanceSubject dance, DanceLimit limit)
    {
        double value = measure.Of(dance);
        if (!double.IsNaN(value) && !limit.Keeps(value))
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{measure.Title.Trim()}: {value:0.###}, {limit.Text(3)}"));
    }
}
