using System;

namespace AvatarMotion.Motion;

/// <summary>When a stroke starts and ends, in beats, and how it is shaped.</summary>
internal readonly struct StrokeTiming
{
    private const double ShortestStroke = 0.2;
    private const double WindupWidth = 0.065;
    private const double OrdinaryCount = 0.55;
    private const double SlowestStretch = 1.5;
    private readonly float _skew;
    private readonly float _windup;
    private readonly double _windupWidth;

    private StrokeTiming(double beat, double start, double end, in EffortShape shape, float skew, double windupWidth)
    {
        Beat = beat;
        Start = start;
        End = end;
        _skew = skew;
        _windup = shape.Windup;
        _windupWidth = windupWidth;
    }

    private StrokeTiming(in StrokeTiming other, double beats)
    {
        this = other;
        Beat = other.Beat + beats;
        Start = other.Start + beats;
        End = other.End + beats;
    }

    /// <summary>The beat of the key.</summary>
    public double Beat { get; }

    public double Start { get; }

    public double End { get; }

    /// <summary>Where the wind-up begins to show.</summary>
    public double WindupStart => Start - 3 * _windupWidth;

    /// <param name="beat">Beat of the key.</param>
    /// <param name="gap">Seconds since the last key of this channel.</param>
    /// <param name="over">Seconds the stroke is asked to take; 0 for the effort's own.</param>
    /// <param name="shape">How it travels.</param>
    /// <param name="beatLength">Seconds per beat there.</param>
    /// <param name="lead">Seconds that filters behind the stroke will take.</param>
    /// <param name="least">Seconds that the way takes at the fastest a body moves.</param>
    /// <param name="count">Seconds of a count: slow music takes longer strokes, so that the body is under way between counts and lingers on them.</param>
    public static StrokeTiming For(double beat, double gap, double over, in EffortShape shape, double beatLength, double lead, double least = 0, double count = 0)
    {
        double longest = shape.Longest * Math.Min(Math.Max(count / OrdinaryCount, 1), SlowestStretch);
        double length = over > 0 ? over : Math.Min(longest, Math.Max(ShortestStroke, shape.Fill * gap));
        length = Math.Max(length, least);
        double end = beat + (shape.Late * length - lead) / beatLength;
        return new StrokeTiming(beat, end - length / beatLength, end, shape, shape.Skew, WindupWidth / beatLength);
    }

    /// <summary>The same stroke later by this many beats.</summary>
    public StrokeTiming Shifted(double beats) => new(this, beats);

    /// <summary>How much of the way is done, 0 to 1, below 0 in the wind-up.</summary>
    public float Progress(double beat)
    {
        float done = EffortShape.Stroke((float)((beat - Start) / (End - Start)), _skew);
        if (_windup == 0f)
            return done;
        double off = (beat - Start) / _windupWidth;
        return off * off > 9 ? done : done - _windup * Bell((float)(off * off / 9));
    }

    /// <summary>A bell with an end: (1 − x)⁴, near exp(−4.5 x) but 0 at 1, so that nothing leaks past it.</summary>
    private static float Bell(float square)
    {
        float rest = 1f - square;
        return rest * rest * rest * rest;
    }
}
