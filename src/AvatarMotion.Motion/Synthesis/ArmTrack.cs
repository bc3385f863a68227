using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>One arm over beats: poses reached one after another, blended in joint space so that hands travel on arcs.</summary>
internal sealed class ArmTrack
{
    private const float ForearmLag = 0.04f;

    private readonly List<ArmKey> _keys = new();
    private readonly List<double> _doneBy = new();
    private readonly ArmPose _start;

    public ArmTrack(ArmPose start) => _start = start;

    public ArmPose Last => _keys.Count > 0 ? _keys[_keys.Count - 1].Pose : _start;

    public Effort LastEffort => _keys.Count > 0 ? _keys[_keys.Count - 1].Key.Effort : Effort.Swing;

    public double LastBeat { get; private set; } = double.NegativeInfinity;

    /// <summary>Adds a key for <paramref name="beat"/>; keys come in the order of beats.</summary>
    /// <param name="floor">Where on the stage the palm stands, in world metres; null for a hand in the air.</param>
    public void Add(double beat, in ArmPose pose, in StrokeTiming timing, HandKey key, Vector2? floor = null)
    {
        Vector3 change = Turns.ToVector(Quaternion.Conjugate(Last.UpperInChest) * pose.UpperInChest);
        _keys.Add(new ArmKey(beat, pose, timing, change, pose.Flex - Last.Flex, key, floor));
        _doneBy.Add(Math.Max(timing.End + ForearmLag, _doneBy.Count > 0 ? _doneBy[_doneBy.Count - 1] : double.NegativeInfinity));
        LastBeat = timing.Beat;
    }

    /// <summary>The arm at a beat.</summary>
    public ArmMoment At(double beat, ref int cursor)
    {
        while (cursor < _keys.Count && _doneBy[cursor] <= beat)
            cursor++;
        ArmPose pose = cursor == 0 ? _start : _keys[cursor - 1].Pose;
        Quaternion upper = pose.UpperInChest;
        float flex = pose.Flex;
        HandKey? key = cursor == 0 ? null : _keys[cursor - 1].Key;
        float palm = key?.Palm ?? 0f, bend = key?.Bend ?? 0f;
        HandShape from = key?.Shape ?? HandShape.Relaxed, to = from;
        Effort effort = key?.Effort ?? Effort.Swing;
        float shapeBlend = 0f;
        (float floor, Vector2 spot) = Floor(cursor, 0f, default, 1f);
        for (int i = cursor; i < _keys.Count && _keys[i].Timing.WindupStart < beat; i++)
        {
            ArmKey next = _keys[i];
            float progress = next.Timing.Progress(beat);
            upper *= Turns.FromVector(progress * next.Change);
            flex += next.FlexChange * next.Timing.Progress(beat - ForearmLag);
            float plain = Easing.Clamp01(progress);
            (floor, spot) = Floor(i + 1, floor, spot, plain);
            palm = Easing.Lerp(palm, next.Key.Palm, plain);
            bend = Easing.Lerp(bend, next.Key.Bend, plain);
            if (plain > 0f)
                effort = next.Key.Effort;
            from = shapeBlend > 0.5f ? to : from;
            to = next.Key.Shape;
            shapeBlend = plain;
        }

        return new ArmMoment { Pose = new ArmPose(upper, MathF.Max(flex, 0.05f)), Palm = palm, Bend = bend, From = from, To = to, ShapeBlend = shapeBlend, Effort = effort, Floor = floor, FloorSpot = spot };
    }

    /// <summary>How far the palm stands on the floor, and where, with the key before <paramref name="next"/> done by this share.</summary>
    private (float Floor, Vector2 Spot) Floor(int next, float floor, Vector2 spot, float done)
    {
        if (next == 0)
            return (floor, spot);
        if (_keys[next - 1].Floor is not { } goal)
            return (floor * (1f - done), spot);
        return (Easing.Lerp(floor, 1f, done), floor > 0f ? Vector2.Lerp(spot, goal, done) : goal);
    }

    /// <summary>Moves the strokes of keys at a beat in time, within <paramref name="near"/> beats; their counts stay.</summary>
    public void ShiftAt(double beat, double near, double beats)
    {
        for (int i = FirstFrom(beat - near); i < _keys.Count && _keys[i].Beat <= beat + near; i++)
            Shift(i, beats);
    }

    /// <summary>Index of the first key at or after a beat.</summary>
    private int FirstFrom(double beat)
    {
        int low = 0, high = _keys.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_keys[middle].Beat < beat)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void Shift(int index, double beats)
    {
        _keys[index] = _keys[index] with { Timing = _keys[index].Timing.Shifted(beats) };
        for (int i = index; i < _keys.Count; i++)
        {
            double done = Math.Max(_keys[i].Timing.End + ForearmLag, i > 0 ? _doneBy[i - 1] : double.NegativeInfinity);
            if (i > index && done == _doneBy[i])
                break;
            _doneBy[i] = done;
        }
    }

    private sealed record ArmKey(double Beat, ArmPose Pose, StrokeTiming Timing, Vector3 Change, float FlexChange, HandKey Key, Vector2? Floor);
}

/// <summary>An arm at one moment: pose in joint space, palm and wrist in degrees, fingers between two shapes.</summary>
internal struct ArmMoment
{
    public ArmPose Pose;
    public float Palm;
    public float Bend;
    public HandShape From;
    public HandShape To;
    public float ShapeBlend;
    public Effort Effort;

    /// <summary>How far the palm stands on the floor, in [0, 1], and where, in world metres.</summary>
    public float Floor;
    public Vector2 FloorSpot;
}
