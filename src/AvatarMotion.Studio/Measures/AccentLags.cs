using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Measures on joint positions when accents happen.</summary>
internal sealed class AccentLags
{
    /// <summary>How far from its time an event is looked for, in seconds.</summary>
    public const double Window = 0.25;

    private const float LandedHeight = 0.005f;
    private const float SwungHeight = 0.025f;
    private const double BeforeSeconds = 0.36;
    private const double HoldFrom = 0.08;
    private const double HoldTo = 0.23;
    private const float Arrived = 0.2f;
    private const float HeldStill = 0.25f;

    private readonly BodyTrack _track;
    private readonly Floor _floor;
    private readonly PartPlaces _places;

    public AccentLags(BodyTrack track)
    {
        _track = track;
        _floor = new Floor(track);
        _places = new PartPlaces(track);
    }

    /// <summary>All accents that can be measured: those whose part really moves, away from the ends of the track.</summary>
    public List<AccentLag> Of(IEnumerable<AccentMoment> accents)
    {
        List<AccentLag> lags = [];
        foreach (AccentMoment accent in accents)
        {
            if (Lag(accent) is { } lag)
                lags.Add(new AccentLag(accent, lag));
        }

        return lags;
    }

    /// <summary>Seconds that an event comes after its time, or null where the part does not move enough to show it.</summary>
    public double? Lag(AccentMoment accent)
    {
        int at = _track.FrameAt(accent.Time);
        if (at - Frames(BeforeSeconds) < 0 || at + Frames(BeforeSeconds) >= _track.Frames)
            return null;
        return accent.Event switch
        {
            AccentEvent.Low => Extreme(accent, at, 1f),
            AccentEvent.High => Extreme(accent, at, -1f),
            AccentEvent.Land => Landing(accent, at),
            _ => Arrival(accent, at),
        };
    }

    private int Frames(double seconds) => (int)(seconds * _track.Rate);

    // The lowest point nearest to the count: a body that bounces has one every beat.
    private double? Extreme(AccentMoment accent, int at, float sign)
    {
        float Height(int i) => sign * _track[i, accent.Bone].Y;
        int reach = Frames(Window);
        double? nearest = null;
        for (int i = at - reach; i <= at + reach; i++)
        {
            if (Height(i) > Height(i - 1) || Height(i) >= Height(i + 1))
                continue;
            double lag = _track.TimeOf(i) + MotionCurves.Peak(Height(i - 1), Height(i), Height(i + 1)) / _track.Rate - accent.Time;
            if (nearest is null || Math.Abs(lag) < Math.Abs(nearest.Value))
                nearest = lag;
        }

        return nearest ?? Window;
    }

    private double? Landing(AccentMoment accent, int at)
    {
        int side = accent.Bone is Bone.LeftFoot or Bone.LeftToes ? 0 : 1, reach = Frames(Window);
        double? nearest = null;
        bool swung = false;
        for (int i = at - Frames(BeforeSeconds); i <= at + reach; i++)
        {
            float before = _floor.Clearance(i - 1 < 0 ? 0 : i - 1, side), now = _floor.Clearance(i, side);
            swung |= now > SwungHeight;
            if (!swung || now > LandedHeight)
                continue;
            swung = false;
            double lag = _track.TimeOf(i) - (LandedHeight - now) / MathF.Max(before - now, 1e-6f) / _track.Rate - accent.Time;
            if (nearest is null || Math.Abs(lag) < Math.Abs(nearest.Value))
                nearest = lag;
        }

        return nearest ?? (swung ? Window : null);
    }

    // The moment at which 80 % of the way to where the part stops is done.
    private double? Arrival(AccentMoment accent, int at)
    {
        PartPlaces.Place target = _places.Mean(at + Frames(HoldFrom), at + Frames(HoldTo), accent.Bone);
        int from = at;
        float far = 0f;
        for (int i = at - Frames(BeforeSeconds); i <= at; i++)
        {
            float distance = PartPlaces.Distance(_places.At(i, accent.Bone), target);
            if (distance > far)
                (far, from) = (distance, i);
        }

        if (far < PartPlaces.ShortestWay(accent.Bone))
            return null;
        if (Spread(accent.Bone, at, target) > HeldStill * far)
            return Passing(accent, at);
        return Crossing(accent, from, target, far);
    }

    private double? Passing(AccentMoment accent, int at)
    {
        int stop = _places.Stop(at, Frames(0.10), Frames(0.20), accent.Bone);
        PartPlaces.Place target = _places.At(stop, accent.Bone);
        int from = stop;
        float far = 0f;
        for (int i = stop - Frames(0.30); i <= stop; i++)
        {
            float distance = i < 0 ? 0f : PartPlaces.Distance(_places.At(i, accent.Bone), target);
            if (distance > far)
                (far, from) = (distance, i);
        }

        return far < PartPlaces.ShortestWay(accent.Bone) ? null : Crossing(accent, from, target, far);
    }

    private double? Crossing(AccentMoment accent, int from, PartPlaces.Place target, float far)
    {
        float before = far;
        for (int i = from + 1; i < _track.Frames && _track.TimeOf(i) < accent.Time + Window; i++)
        {
            float now = PartPlaces.Distance(_places.At(i, accent.Bone), target);
            if (now <= Arrived * far)
                return _track.TimeOf(i) - (Arrived * far - now) / MathF.Max(before - now, 1e-6f) / _track.Rate - accent.Time;
            before = now;
        }

        return Window;
    }

    private float Spread(Bone bone, int at, PartPlaces.Place middle)
    {
        float most = 0f;
        for (int i = at + Frames(HoldFrom); i < at + Frames(HoldTo); i++)
            most = MathF.Max(most, PartPlaces.Distance(_places.At(i, bone), middle));
        return most;
    }
}
