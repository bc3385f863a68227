using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>The bounce at one moment.</summary>
internal struct GrooveMoment
{
    /// <summary>0 at the top, 1 at the deepest.</summary>
    public float Down;

    /// <summary>The same, a little later, for chest and head.</summary>
    public float ChestDown;
    public float HeadDown;

    public float Depth;
    public float Chest;
    public float Nod;

    /// <summary>Degrees the chest rocks to the left.</summary>
    public float Rock;
}

/// <summary>Which groove runs from which beat on; neighbors blend over half a count.</summary>
internal sealed class GrooveTrack
{
    private const double BlendCounts = 0.3;
    private const double PulseStrength = 0.40;
    private const double SlowPulse = 0.6;

    // Seconds.
    private const double PulseLead = 0.045;
    private readonly List<Span> _spans = new();
    private readonly int _seed;

    public GrooveTrack(int seed) => _seed = seed;

    /// <summary>From <paramref name="beat"/> on; counts are <paramref name="beatsPerCount"/> beats long and begin there.</summary>
    public void Add(double beat, double beatsPerCount, Groove groove, float size) => _spans.Add(new Span(beat, beatsPerCount, groove, size));

    /// <summary>A beat moved so that the body lingers on counts and hurries between them; <paramref name="beatLength"/> in seconds.</summary>
    public double Warp(double beat, double beatLength)
    {
        int i = At(beat);
        if (i < 0)
            return beat;
        double offset = Offset(_spans[i], beat, beatLength);
        (int other, double share) = Neighbor(i, beat);
        if (share > 0)
            offset += (Offset(_spans[other], beat, beatLength) - offset) * share;
        return beat - offset;
    }

    /// <summary>The bounce at a beat that was not warped; <paramref name="beatLength"/> in seconds turns lags into beats.</summary>
    public GrooveMoment At(double beat, double beatLength)
    {
        int i = At(beat);
        if (i < 0)
            return default;
        GrooveMoment moment = Moment(_spans[i], beat, beatLength);
        (int other, double share) = Neighbor(i, beat);
        if (share <= 0)
            return moment;
        GrooveMoment next = Moment(_spans[other], beat, beatLength);
        float s = (float)share;
        return new GrooveMoment
        {
            Down = Easing.Lerp(moment.Down * moment.Depth, next.Down * next.Depth, s) / MathF.Max(Easing.Lerp(moment.Depth, next.Depth, s), 1e-4f),
            ChestDown = Easing.Lerp(moment.ChestDown, next.ChestDown, s),
            HeadDown = Easing.Lerp(moment.HeadDown, next.HeadDown, s),
            Depth = Easing.Lerp(moment.Depth, next.Depth, s),
            Chest = Easing.Lerp(moment.Chest, next.Chest, s),
            Nod = Easing.Lerp(moment.Nod, next.Nod, s),
            Rock = Easing.Lerp(moment.Rock, next.Rock, s),
        };
    }

    /// <summary>Adds the beats between two beats on which a bounce is deepest.</summary>
    public void AddDips(double from, double to, List<double> beats)
    {
        for (int i = Math.Max(At(from), 0); i < _spans.Count && _spans[i].Beat < to; i++)
        {
            Span span = _spans[i];
            double end = Math.Min(to, i + 1 < _spans.Count ? _spans[i + 1].Beat : double.PositiveInfinity), period = span.Groove.Every * span.BeatsPerCount;
            if (span.Groove.Bounce != Bounce.Down || span.Groove.Depth < 0.01f)
                continue;
            double first = span.Beat + period * Math.Ceiling((Math.Max(from, span.Beat) - span.Beat) / period);
            for (double beat = first; beat < end; beat += period)
                beats.Add(beat);
        }
    }

    // What inertia and smoothing delay, the pulse leads by; slow counts linger more, or the body would rest between strokes instead of on them.
    private static double Offset(in Span span, double beat, double beatLength)
    {
        double period = span.Groove.Pulse * span.BeatsPerCount, count = span.BeatsPerCount * beatLength;
        double phase = (beat - span.Beat) / period + PulseLead / (period * beatLength);
        double strength = PulseStrength + SlowPulse * Math.Min(Math.Max(count - 0.5, 0), 0.5);
        return strength * period / (2 * Math.PI) * Math.Sin(2 * Math.PI * phase);
    }

    private GrooveMoment Moment(in Span span, double beat, double beatLength)
    {
        Groove groove = span.Groove;
        double count = (beat - span.Beat) / span.BeatsPerCount;
        double lag = 0.06, nodLag = 0.13;
        double shift = groove.Bounce == Bounce.Up ? 0.5 : 0.0;
        float size = span.Size * Variation(count);
        return new GrooveMoment
        {
            Down = Dip((count - shift) / groove.Every),
            ChestDown = Dip((count - lag - shift) / groove.Every),
            HeadDown = Dip((count - nodLag - shift) / groove.Every),
            Depth = groove.Depth * size,
            Chest = groove.Chest * size,
            Nod = groove.Nod * size,
            Rock = groove.Rock * span.Size * (float)Math.Sin(Math.PI * (count - 0.08)),
        };
    }

    /// <summary>No two bounces are alike: the second of two counts is bigger, and each differs by a few percent.</summary>
    private float Variation(double count)
    {
        int whole = (int)Math.Floor(count);
        float phase = Easing.Smooth((float)(count - whole));
        return Easing.Lerp(Size(whole), Size(whole + 1), phase);
    }

    private float Size(int count)
    {
        float pattern = (count & 3) switch { 0 => 0.92f, 1 => 1.14f, 2 => 0.90f, _ => 1.08f };
        return pattern + 0.10f * ((float)SeededRandom.Unit(_seed, "groove", count) - 0.5f);
    }

    private static float Dip(double phase)
    {
        double angle = 2 * Math.PI * phase;
        return (float)(0.5 + 0.5 * Math.Cos(angle) + 0.08 * (Math.Cos(2 * angle) - 1));
    }

    private int At(double beat)
    {
        int low = -1, high = _spans.Count;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (_spans[middle].Beat <= beat)
                low = middle;
            else
                high = middle;
        }

        return low < 0 && _spans.Count > 0 ? 0 : low;
    }

    /// <summary>The span on the other side of a near border and how much it counts, up to one half.</summary>
    private (int Other, double Share) Neighbor(int i, double beat)
    {
        double width = BlendCounts * _spans[i].BeatsPerCount;
        double since = beat - _spans[i].Beat;
        if (i > 0 && since < width)
            return (i - 1, 0.5 - 0.5 * Easing.Smooth((float)(since / width)));
        double until = i + 1 < _spans.Count ? _spans[i + 1].Beat - beat : double.PositiveInfinity;
        return until < width ? (i + 1, 0.5 - 0.5 * Easing.Smooth((float)(until / width))) : (i, 0);
    }

    private readonly record struct Span(double Beat, double BeatsPerCount, Groove Groove, float Size);
}
