using System;
using System.Collections.Generic;
using AvatarMotion.Motion;
using AvatarMotion.Studio;

namespace AvatarMotion.Evaluation;

/// <summary>Everything that is measured on a dance, in the order of the table. Human ranges: 10th to 90th percentile of 31 clips of dancers, 60 frames a second, scaled to a leg of 0.85 m.</summary>
internal static class DanceMeasures
{
    private static readonly Bone[] Hands = [Bone.LeftHand, Bone.RightHand];
    private static readonly Bone[] Feet = [Bone.LeftFoot, Bone.RightFoot];

    public static IReadOnlyList<DanceMeasure> All { get; } =
    [
        .. Accents(), .. Beats(), .. Ground(), .. Body(), .. Motion(), .. Form(),
    ];

    /// <summary>A measure by its name.</summary>
    public static DanceMeasure Named(string name)
    {
        foreach (DanceMeasure measure in All)
        {
            if (measure.Name == name)
                return measure;
        }

        throw new ArgumentException($"There is no measure {name}.", nameof(name));
    }

    private static IEnumerable<DanceMeasure> Accents()
    {
        yield return new("accents", "accents", "accents measured", static dance => dance.Spans.Count > 0 ? dance.Lags.Count : double.NaN) { Digits = 0 };
        yield return new("accents", "accent_lag_ms", "accent lag, median, ms", static dance => Lag(dance, 0.5)) { Digits = 0, Must = DanceLimit.AtMost(20) };
        yield return new("accents", "accent_lag_p90_ms", "accent lag, p90, ms", static dance => Lag(dance, 0.9)) { Digits = 0, Must = DanceLimit.AtMost(50) };
        yield return new("accents", "hand_lag_ms", "  hands arrive, median, ms", static dance => Lag(dance, 0.5, Hands)) { Digits = 0 };
        yield return new("accents", "foot_lag_ms", "  feet land, median, ms", static dance => Lag(dance, 0.5, Feet)) { Digits = 0 };
        yield return new("accents", "hips_lag_ms", "  hips low, median, ms", static dance => Lag(dance, 0.5, Bone.Hips)) { Digits = 0 };
        yield return new("accents", "trunk_lag_ms", "  chest and head, median, ms", static dance => Lag(dance, 0.5, Bone.Chest, Bone.UpperChest, Bone.Head)) { Digits = 0 };
        yield return new("accents", "strong_beats", "strong beats with an accent", StrongBeats) { Must = DanceLimit.AtLeast(0.70) };
    }

    private static IEnumerable<DanceMeasure> Beats()
    {
        yield return new("beats", "minima_f", "speed minima on beats, F ±70 ms", static dance => OnBeats(dance, static (dance, minima) => BeatMatch.F(dance.Beats, minima))) { Must = DanceLimit.AtLeast(0.50) };
        yield return new("beats", "minima_null", "  chance (200 shifts)", static dance => Null(dance, dance.Minima, minima => BeatMatch.F(dance.Beats, minima)));
        yield return new("beats", "minima_over_null", "  above chance", static dance => Named("minima_f").Of(dance) - Named("minima_null").Of(dance)) { Must = DanceLimit.AtLeast(0.20) };
        yield return new("beats", "signed_lag_ms", "  signed lag, median, ms", static dance => OnBeats(dance, static (dance, minima) => 1000 * BeatMatch.SignedLag(dance.Beats, minima))) { Digits = 0 };
        yield return new("beats", "bas_music", "BAS, music to motion", static dance => OnBeats(dance, static (dance, minima) => BeatAlignment.MusicToMotion(dance.Beats, minima)));
        yield return new("beats", "bas_music_null", "  chance", static dance => Null(dance, dance.Minima, minima => BeatAlignment.MusicToMotion(dance.Beats, minima)));
        yield return new("beats", "bas_motion", "BAS, motion to music", static dance => OnBeats(dance, static (dance, _) => BeatAlignment.MotionToMusic(dance.Beats, dance.PlainMinima)));
        yield return new("beats", "bas_motion_null", "  chance", static dance => Null(dance, dance.PlainMinima, minima => BeatAlignment.MotionToMusic(dance.Beats, minima)));
        yield return new("beats", "minima_per_second", "speed minima per second", static dance => dance.Minima.Count / dance.Human.Duration) { Must = new(0.86, 2.2), People = new(1.0, 1.9) };
    }

    private static IEnumerable<DanceMeasure> Ground()
    {
        yield return new("feet", "skating_lodge", "foot skating, signed mean (FSR)", static dance => dance.Skating.Lodge) { Digits = 3, Must = DanceLimit.AtMost(0.01) };
        yield return new("feet", "skating_way", "foot skating, way", static dance => dance.Skating.Way) { Digits = 3, Must = DanceLimit.AtMost(0.01), People = new(0, 0.26) };
        yield return new("feet", "sole_mm", "soles under the floor, mm", SoleMillimetres) { Digits = 1, Must = DanceLimit.AtMost(3), Each = true };
        yield return new("feet", "down", "share of time a foot is down", static dance => dance.Feet.DownShare) { Must = new(0.53, 0.93), People = new(0.53, 1.0) };
        yield return new("feet", "contact_s", "length of a contact, median, s", static dance => dance.Feet.MedianLength) { Must = new(0.18, 3.8), People = new(0.18, 3.8) };
        yield return new("feet", "steps", "steps per minute", static dance => dance.Feet.StepsPerMinute) { Digits = 0, Must = DanceLimit.AtLeast(30), People = new(0, 106) };
        yield return new("feet", "pfc", "PFC", static dance => PhysicalFootContact.Of(dance.Track)) { Must = new(0.02, 3.8), People = new(0, 1.8) };
    }

    private static IEnumerable<DanceMeasure> Body()
    {
        yield return new("body", "limits", "frames beyond a joint's limit", static dance => JointLimits.Of(dance.Track).Share) { Digits = 4, Must = DanceLimit.AtMost(0) };
        yield return new("body", "collisions", "frames over 2 cm in itself", static dance => dance.Collisions.Share) { Digits = 4, Must = DanceLimit.AtMost(0.001) };
        yield return new("body", "deepest_cm", "deepest in itself, cm", static dance => 100 * (dance.Collisions.Deepest?.Depth ?? 0)) { Digits = 1, Must = DanceLimit.AtMost(5), Each = true };
    }

    private static IEnumerable<DanceMeasure> Motion()
    {
        static DanceMeasure Range(string name, string title, Func<DanceSubject, double> of, double low, double high) => new("motion", name, title, of) { Must = new(low, high), People = new(low, high) };
        yield return Range("speed", "joint speed, m/s", static dance => MotionSpeeds.Mean(dance.Human, MeasuredJoints.Of(dance.Human)), 0.38, 1.14);
        yield return Range("hand_speed", "hand speed, m/s", static dance => MotionSpeeds.Mean(dance.Human, Hands), 0.72, 2.1);
        yield return Range("foot_speed", "foot speed, m/s", static dance => MotionSpeeds.Mean(dance.Human, Feet), 0.15, 1.5);
        yield return Range("head_speed", "head speed, m/s", static dance => MotionSpeeds.Mean(dance.Human, Bone.Head), 0.27, 0.84);
        yield return Range("hips_speed", "hips speed, m/s", static dance => MotionSpeeds.Mean(dance.Human, Bone.Hips), 0.29, 0.72);
        yield return Range("acceleration", "joint acceleration, m/s²", static dance => MotionSpeeds.Acceleration(dance.Human), 3.0, 14.7) with { Digits = 1 };
        yield return Range("jerk", "jerk, median, m/s³", static dance => MotionSpeeds.Jerk(dance.Human), 31, 228) with { Digits = 0 };
        yield return Range("hips_range", "hips height range, m", static dance => MotionSpeeds.HipsRange(dance.Human), 0.10, 0.38);
        yield return new("motion", "windows", "neighboring 2 s differ by, m", static dance => StretchDifference.OfWindows(dance.Human)) { Digits = 3, People = new(0.12, 0.29) };
    }

    private static IEnumerable<DanceMeasure> Form()
    {
        yield return new("form", "moves_3min", "different moves, in 3 minutes", static dance => OfMoves(dance, static dance => DancedMoves.InThreeMinutes(dance.Spans))) { Digits = 0, Must = DanceLimit.AtLeast(24) };
        yield return new("form", "largest_share", "largest share of one move", static dance => OfMoves(dance, static dance => DancedMoves.Largest(dance.Spans).Share)) { Must = DanceLimit.AtMost(0.12) };
        yield return new("form", "bars_cm", "neighboring bars differ by, median, cm", static dance => OfBars(dance, static bars => 100 * Statistics.Median(bars))) { Digits = 1, Must = DanceLimit.AtLeast(8), People = new(12, 30) };
        yield return new("form", "bars_alike", "bars under 8 cm from the last", static dance => OfBars(dance, static bars => (double)bars.FindAll(static difference => difference < 0.08).Count / bars.Count)) { Must = DanceLimit.AtMost(0.05) };
        yield return new("form", "repetition", "dance returns as the music does", static dance => OfMoves(dance, static dance => PhraseRepetition.Of(dance.Song?.Sections ?? [], dance.Spans))) { Must = DanceLimit.AtLeast(0.90) };
    }

    private static double Lag(DanceSubject dance, double quantile, params ReadOnlySpan<Bone> bones)
    {
        List<double> lags = [];
        foreach (AccentLag lag in dance.Lags)
        {
            if (bones.Length == 0 || bones.Contains(lag.Meant.Bone))
                lags.Add(1000 * Math.Abs(lag.Lag));
        }

        return Statistics.Quantile(lags, quantile);
    }

    private static double StrongBeats(DanceSubject dance)
    {
        List<double> strong = dance.StrongBeats(), times = [];
        foreach (AccentLag lag in dance.Lags)
            times.Add(lag.Meant.Time + lag.Lag);
        times.Sort();
        int carried = strong.FindAll(beat => Math.Abs(BeatMatch.Nearest(times, beat) - beat) <= BeatMatch.Window).Count;
        return strong.Count > 0 ? (double)carried / strong.Count : double.NaN;
    }

    private static double OnBeats(DanceSubject dance, Func<DanceSubject, IReadOnlyList<double>, double> score) => dance.Beats.Count > 0 ? score(dance, dance.Minima) : double.NaN;

    private static double Null(DanceSubject dance, IReadOnlyList<double> moments, Func<IReadOnlyList<double>, double> score) =>
        dance.Beats.Count > 0 ? BeatMatch.Null(moments, dance.Track.Start, dance.Track.Duration, score) : double.NaN;

    private static double SoleMillimetres(DanceSubject dance)
    {
        if (dance.KnowsRig)
            return 1000 * SoleDepth.Deepest(dance.Track, dance.Body.Rig).Depth;
        // Markers of people slide on their skin: centimeters there say nothing.
        if (dance.Spans.Count == 0)
            return double.NaN;
        Floor floor = new(dance.Track);
        float lowest = 0f;
        for (int i = 0; i < dance.Track.Frames; i++)
            lowest = MathF.Min(lowest, MathF.Min(floor.Clearance(i, 0), floor.Clearance(i, 1)));
        return -1000 * lowest;
    }

    private static double OfMoves(DanceSubject dance, Func<DanceSubject, double> measure) => dance.Spans.Count > 0 ? measure(dance) : double.NaN;

    private static double OfBars(DanceSubject dance, Func<List<double>, double> measure) => dance.Spans.Count > 0 && dance.Song is not null && dance.Bars.Count > 0 ? measure(dance.Bars) : double.NaN;
}
