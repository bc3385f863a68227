using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>One foot through the whole song: its steps, and the heel's rise and fall between them.</summary>
internal sealed class FootTrack
{
    private readonly List<FootStep> _steps = new();
    // A heel rolls off slowly and leaves fast: the ankle hardly moves while the foot still stands.
    private const double RollSeconds = 0.30;
    private const float RollPower = 2.6f;
    private const float PushHeel = 46f;
    private const float BallHeel = 17f;
    private const float PointedHeel = 58f;
    private const float BrushHeelUp = 24f;
    private const double BrushEarly = 0.07;
    private const double PivotRise = 0.09;
    private const float PivotHeel = 27f;

    private readonly List<(double Time, float Degrees, bool Rolls)> _heel = new();
    private readonly FootPlace _start;

    public FootTrack(FootPlace start)
    {
        _start = start;
        Place = start;
        _heel.Add((double.NegativeInfinity, 0f, false));
    }

    /// <summary>Where the foot is after the last step.</summary>
    public FootPlace Place { get; private set; }

    /// <summary>When the last step ended, in seconds.</summary>
    public double FreeFrom => _steps.Count > 0 ? _steps[_steps.Count - 1].End : double.NegativeInfinity;

    public IReadOnlyList<FootStep> Steps => _steps;

    /// <summary>Adds a step; it starts no earlier than the last one ended.</summary>
    public void Add(FootStep step)
    {
        AddHeel(step);
        _steps.Add(step);
        Place = step.To;
    }

    /// <summary>Takes whole turns that earlier moves left behind out of the foot's turn, so that the next step does not unwind them.</summary>
    /// <param name="heading">Radians that the body will face.</param>
    public void Unwind(float heading)
    {
        float off = Place.Turn - heading;
        if (MathF.Abs(off) > 1.25f * MathF.PI)
            Place = Place with { Turn = heading + Turns.Wrapped(off) };
    }

    /// <summary>Where the foot is at <paramref name="time"/> seconds.</summary>
    public FootPlace PlaceAt(double time)
    {
        int i = StepAt(time);
        return i < 0 ? _start : _steps[i].At(time);
    }

    /// <summary>The foot at <paramref name="time"/> seconds.</summary>
    public FootState At(double time)
    {
        int i = StepAt(time);
        FootState state = new() { Place = i < 0 ? _start : _steps[i].At(time), Heel = HeelAt(time) };
        if (i < 0)
        {
            state.Planted = true;
            return state;
        }

        FootStep step = _steps[i];
        bool travels = time < step.End;
        state.Air = step.Lifts && (travels || step.To.Height > 0.02f);
        state.Planted = !travels && step.To.Height <= 0.02f;
        if (step.Action == FootAction.Jump && travels)
            state.Jump = state.Place.Height;
        float phase = Easing.Clamp01((float)((time - step.Start) / (step.End - step.Start)));
        FootStep? before = i > 0 ? _steps[i - 1] : null;
        bool knelt = before?.Action == FootAction.Kneel, held = before?.Action == FootAction.Passe;
        state.Passe = step.Action == FootAction.Passe ? (held ? 1f : Easing.Step(0.15f, 1f, phase)) : held ? 1f - Easing.Step(0f, 0.75f, phase) : 0f;
        state.Pointed = MathF.Max(Points(step) ? Easing.Step(0.2f, 1f, phase) : 0f, before is not null && Points(before) ? 1f - Easing.Step(0f, 0.8f, phase) : 0f);
        state.Kneel = MathF.Max(step.Action == FootAction.Kneel ? Easing.Step(0.25f, 1f, phase) : 0f, knelt ? 1f - Easing.Step(0f, 0.7f, phase) : 0f);
        return state;
    }

    /// <summary>A tendu that ends stretched rather than closed.</summary>
    private static bool Points(FootStep step) => step.Action == FootAction.Brush && step.Landing == Landing.Ball;

    /// <summary>The last step that has ended by <paramref name="time"/>, or null.</summary>
    public FootStep? LastLanded(double time)
    {
        int i = StepAt(time);
        if (i >= 0 && _steps[i].End > time)
            i--;
        return i < 0 ? null : _steps[i];
    }

    private void AddHeel(FootStep step)
    {
        float now = _heel[_heel.Count - 1].Degrees;
        if (step.Action == FootAction.Slide)
            return;
        if (step.Action == FootAction.Brush)
        {
            BrushHeel(step, now);
            return;
        }

        if (step.Action == FootAction.Pivot)
        {
            // A heel that is just coming down stays up.
            if (_heel.Count > 1 && _heel[_heel.Count - 1].Time > step.Start - PivotRise)
                _heel.RemoveAt(_heel.Count - 1);
            else
                AddHeel(step.Start - PivotRise, now);
            AddHeel(step.Start + 0.03, PivotHeel);
            AddHeel(step.End - 0.01, PivotHeel);
            AddHeel(step.End + 0.10, 0f);
            return;
        }

        bool fromFloor = step.From.Height < 0.02f, kneels = step.Action == FootAction.Kneel;
        if (fromFloor && now < -1f)
        {
            // A foot on its heel is lifted as it is.
            AddHeel(step.Start, now);
            AddHeel(Math.Min(step.Start + 0.12, 0.5 * (step.Start + step.End)), 20f);
        }
        else
        {
            if (fromFloor)
                AddHeel(RollStart(step), now);
            AddHeel(step.Start + 0.02, fromFloor ? Math.Max(now, PushHeel) : now, rolls: fromFloor && now < 10f);
        }

        AddHeel(step.End, step.To.Height > 0.02f ? 30f : kneels ? Kneeling.Heel : step.Landing switch { Landing.Ball => BallHeel, Landing.Heel => -20f, _ => 2f });
        if (step.To.Height <= 0.02f && step.Action != FootAction.Heel && !kneels)
            AddHeel(step.End + (step.Landing == Landing.Heel ? 0.16 : 0.11), step.Action == FootAction.Touch ? 18f : 0f);
    }

    /// <summary>On its way out the heel leaves first, then the foot stretches; on its way back it lies down last.</summary>
    private void BrushHeel(FootStep step, float now)
    {
        bool points = Points(step);
        AddHeel(step.Start - BrushEarly, now);
        AddHeel(step.Start + (points ? 0.25 : 0.75) * (step.End - step.Start), Math.Max(points ? now : 0f, BrushHeelUp));
        AddHeel(step.End, points ? PointedHeel : 0f);
    }

    /// <summary>When the heel begins to leave for a step: not before a pivot has ended.</summary>
    private double RollStart(FootStep step)
    {
        bool pivoted = _steps.Count > 0 && _steps[_steps.Count - 1].Action == FootAction.Pivot;
        return pivoted ? Math.Clamp(_heel[_heel.Count - 1].Time + 0.013, step.Start - RollSeconds, step.Start) : step.Start - RollSeconds;
    }

    private void AddHeel(double time, float degrees, bool rolls = false)
    {
        while (_heel.Count > 1 && _heel[_heel.Count - 1].Time >= time - 0.012)
            _heel.RemoveAt(_heel.Count - 1);
        _heel.Add((time, degrees, rolls));
    }

    private int StepAt(double time)
    {
        int low = -1, high = _steps.Count;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (_steps[middle].Start <= time)
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    private float HeelAt(double time)
    {
        int low = 0, high = _heel.Count;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (_heel[middle].Time <= time)
                low = middle;
            else
                high = middle;
        }

        if (low + 1 >= _heel.Count || low == 0)
            return _heel[low].Degrees;
        float phase = (float)((time - _heel[low].Time) / (_heel[low + 1].Time - _heel[low].Time));
        return Easing.Lerp(_heel[low].Degrees, _heel[low + 1].Degrees, _heel[low + 1].Rolls ? MathF.Pow(phase, RollPower) : Easing.Smooth(phase));
    }
}
