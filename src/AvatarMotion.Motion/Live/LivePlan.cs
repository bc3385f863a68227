using System;

namespace AvatarMotion.Motion;

/// <summary>Times on which the conductor, who orders, and the baker, who delivers, agree.</summary>
internal static class LivePlan
{
    /// <summary>Seconds after a piece that filters read.</summary>
    public const double Margin = 1.3;

    /// <summary>Counts of a phrase.</summary>
    public const int Counts = 8;

    /// <summary>Seconds of score before a piece that its poses may depend on.</summary>
    public const double PreRoll = 2.0;

    /// <summary>Seconds that one session takes to fade into the next.</summary>
    public const double Fade = 0.45;

    /// <summary>Seconds of poses kept.</summary>
    public const double Kept = 18.0;

    /// <summary>What a phrase yet unwritten may change before its first count, beside a count itself: filters that look ahead, wind-ups.</summary>
    private const double LookAhead = 1.4;

    /// <summary>Frames of a session that its score, written up to <paramref name="endBeat"/>, allows to bake.</summary>
    public static long FramesUntil(double endBeat, double period, double beatsPerCount, double rate) =>
        (long)Math.Floor((endBeat * period - LookAhead - beatsPerCount * period) * rate);

    /// <summary>Beats per count at a tempo, as <see cref="DanceCounts"/> has it.</summary>
    public static double BeatsPerCount(double frequency) => frequency * 60 > 142 ? 2 : frequency * 60 < 58 ? 0.5 : 1;
}
