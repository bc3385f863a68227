using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Turns the foot keys of moves into steps on the stage: when a foot lifts, where it lands, how it passes the other.</summary>
internal sealed class FootPlanner
{
    private const double ShortestSwing = 0.14;

    // A sole is seen to land when it is a few millimetres above the floor.
    private const double LandAfter = 0.011;
    private const double LongestSwing = 0.46;

    // Of each second that a count is longer than 0.62 s, a step takes this much more.
    private const double SlowSwing = 0.45;
    private const float FootMiddleBehindBall = 0.06f;
    private const float SideClearance = 0.15f;
    private const float RoundTurn = 1.2f;
    private const float LooseStance = 0.15f;
    private const float WideStance = 0.46f;
    private const float CrossedRoom = 0.04f;

    // Degrees: of a move that turns, left and right of its start say nothing.
    private const float FrontTurn = 75f;
    private const float AstrayFrom = 0.08f;
    private const float MostAstray = 0.3f;
    private const float WalkDistance = 0.55f;

    private readonly DanceScore _score;

    public FootPlanner(DanceScore score) => _score = score;

    /// <summary>Plans the steps of one move; <paramref name="first"/> says that the phrase begins, where feet must come to its place.</summary>
    public void Plan(in DancePart part, bool first)
    {
        float scale = _score.Body.Scale * part.StepSize;
        foreach (FootTrack foot in _score.Feet)
            foot.Unwind(part.Home.Heading);
        if (first)
            WalkTo(part, scale);
        CorrectStance(part, scale);
        if (part.Move.Recording is not null)
        {
            RecordedSteps.Plan(part, _score);
            return;
        }

        foreach (FootKey key in part.Move.Feet)
        {
            double beat = part.BeatOf(key.Count);
            if (beat > part.EndBeat - 0.2 * part.BeatsPerCount && key.Count > 0)
                continue;
            PlanKey(part, key, scale, beat);
        }
    }

    private void PlanKey(in DancePart part, FootKey key, float scale, double beat)
    {
        FootTrack foot = _score.Feet[(int)key.Side];
        double end = _score.Clock.TimeAt(beat) + LandAfter;
        double count = _score.Clock.BeatLength(beat) * part.BeatsPerCount;
        if (key.Action == FootAction.Pivot)
        {
            PlanPivot(part, key, foot, end);
            return;
        }

        FootPlace to = part.HomeAt(key.Count).Place(key.Spot, scale, key.Action is FootAction.Kick or FootAction.Passe ? key.Height * scale : 0f);
        if (key.Action is FootAction.Step or FootAction.Touch)
            to = to with { Spot = to.Spot + Astray(part, key, scale, end) };
        if (key.Action == FootAction.Passe)
            to = HeldFoot.Place(to, key.Side, _score.Feet[1 - (int)key.Side].PlaceAt(end), scale);
        if (key.Action == FootAction.Kneel)
            to = Kneeling.Foot(to, _score.Body);
        double natural = key.Action == FootAction.Jump ? 0.36 : Math.Min(Math.Max(0.72 * count, 0.27), LongestSwing + SlowSwing * Math.Max(0, count - 0.62));
        double swing = key.Over > 0 ? key.Over * count : natural;
        AddStep(key.Side, key.Action, key.Landing, to, end, swing, Apex(key, part));
    }

    /// <summary>
    /// How far the standing foot is from where the move takes it to be, metres on the stage, where this step crosses it: such a step goes in front of or behind that foot,
    /// wherever a cut move left it.
    /// </summary>
    private Vector2 Astray(in DancePart part, FootKey key, float scale, double end)
    {
        FootSpot beside = key.Side == Side.Left ? part.Move.Info.StartRight : part.Move.Info.StartLeft;
        float count = 0f;
        foreach (FootKey other in part.Move.Feet)
        {
            if (other.Side != key.Side && other.Count < key.Count && other.Action is not (FootAction.Pivot or FootAction.Passe))
                (beside, count) = (other.Spot, other.Count);
        }

        if (MathF.Abs(key.Spot.Turn) > FrontTurn || (key.Spot.X - beside.X) * (key.Side == Side.Left ? 1f : -1f) > CrossedRoom)
            return Vector2.Zero;
        Vector2 off = _score.Feet[1 - (int)key.Side].PlaceAt(end).Spot - part.HomeAt(count).Place(beside, scale).Spot;
        float way = off.Length();
        return way > AstrayFrom ? off * (MathF.Min(way, MostAstray) / way) : Vector2.Zero;
    }

    private void PlanPivot(in DancePart part, FootKey key, FootTrack foot, double end)
    {
        double start = Math.Max(end - 0.32, foot.FreeFrom);
        if (end - start < ShortestSwing)
            return;
        FootPlace to = foot.Place with { Turn = part.Home.Heading + key.Spot.Turn * Turns.Degree };
        FootStep pivot = new() { Action = FootAction.Pivot, Start = start, End = end, From = foot.Place, To = to };
        foot.Add(pivot);
        HeldFoot.Carry(_score.Feet[1 - (int)key.Side], pivot);
    }

    private static float Apex(FootKey key, in DancePart part)
    {
        float height = key.Action switch
        {
            FootAction.Step => 0.125f,
            FootAction.Touch => 0.115f,
            FootAction.Heel => 0.075f,
            FootAction.Kneel => 0.05f,
            _ => 0f,
        };
        return height * Easing.Lerp(0.75f, 1.2f, part.Energy);
    }

    private void AddStep(Side side, FootAction action, Landing landing, FootPlace to, double end, double swing, float apex, bool correction = false)
    {
        FootTrack foot = _score.Feet[(int)side];
        FootTrack other = _score.Feet[1 - (int)side];
        double gap = end - foot.FreeFrom;
        double start = end - Math.Min(swing, Math.Max(ShortestSwing, 0.92 * gap));
        if (action is not (FootAction.Jump or FootAction.Kick or FootAction.Slide) && other.FreeFrom < end)
            start = Math.Max(start, Math.Min(other.FreeFrom, end - ShortestSwing));
        start = Math.Max(start, foot.FreeFrom);
        if (end - start < 0.6 * ShortestSwing)
            return;
        FootPlace beside = other.PlaceAt(end);
        if (to.Height <= 0.02f)
            to = FootRoom.Apart(to, beside, side, _score.Body);
        float distance = foot.Place.DistanceTo(to);
        foot.Add(new FootStep
        {
            Action = action,
            Landing = landing,
            Start = start,
            End = end,
            From = foot.Place,
            To = to,
            Apex = apex * _score.Body.Scale * (0.72f + Math.Min(0.5f, distance)),
            Detour = action == FootAction.Jump ? Vector2.Zero : FootRoom.Detour(foot.Place, to, other, (start, end), _score.Body),
            Center = Center(action, foot.Place, to, other.PlaceAt(0.5 * (start + end))),
            Correction = correction,
        });
    }

    /// <summary>A step that turns the foot far goes round the standing foot; feet that jump into a turn go round their middle.</summary>
    private static Vector2? Center(FootAction action, FootPlace from, FootPlace to, FootPlace other)
    {
        if (MathF.Abs(from.TurnTo(to)) < RoundTurn)
            return null;
        return action == FootAction.Jump ? 0.5f * (from.Spot + to.Spot) : other.Spot - 0.5f * FootMiddleBehindBall * other.Forward;
    }

    /// <summary>Between moves: feet that stand elsewhere than the move starts are put there, one after the other, before its first count.</summary>
    private void CorrectStance(in DancePart part, float scale)
    {
        double time = _score.Clock.TimeAt(part.Beat);
        double count = _score.Clock.BeatLength(part.Beat) * part.BeatsPerCount;
        float leftFirst = FirstLift(part.Move, Side.Left), rightFirst = FirstLift(part.Move, Side.Right);
        int done = 0;
        Span<Side> order = stackalloc Side[2];
        bool leftGoesFirst = leftFirst == rightFirst ? GoesLeft(part, scale) : leftFirst > rightFirst;
        (order[0], order[1]) = leftGoesFirst ? (Side.Left, Side.Right) : (Side.Right, Side.Left);
        foreach (Side side in order)
        {
            FootTrack foot = _score.Feet[(int)side];
            FootPlace want = part.Home.Place(side == Side.Left ? part.Move.Info.StartLeft : part.Move.Info.StartRight, scale);
            float first = side == Side.Left ? leftFirst : rightFirst;
            bool off = foot.Place.DistanceTo(want) > (first < 2.1f ? WideStance : LooseStance) || MathF.Abs(Turns.Wrapped(foot.Place.Turn - want.Turn)) > 0.7f || foot.Place.Height > 0.03f;
            if (!off || first < 0.6f)
                continue;
            double end = Math.Max(time - (0.5 - 0.5 * done) * count, foot.FreeFrom + 0.24);
            want = OnItsSide(want, _score.Feet[1 - (int)side].Place, side, part.Home.Heading);
            AddStep(side, FootAction.Step, Landing.Ball, want, end, 0.34, 0.08f, correction: true);
            done++;
        }
    }

    /// <summary>A spot beside the other foot, where the wished one would cross the legs.</summary>
    private FootPlace OnItsSide(FootPlace want, FootPlace other, Side side, float heading)
    {
        Vector2 outward = new Vector2(MathF.Cos(heading), -MathF.Sin(heading)) * (side == Side.Left ? 1f : -1f);
        float missing = SideClearance * _score.Body.Scale - Vector2.Dot(want.Spot - other.Spot, outward);
        return missing > 0f ? want with { Spot = want.Spot + missing * outward } : want;
    }

    /// <summary>Whether the stance moves to the dancer's left: then the left foot leads, so that legs do not cross.</summary>
    private bool GoesLeft(in DancePart part, float scale)
    {
        Vector2 way = part.Home.Place(part.Move.Info.StartLeft, scale).Spot + part.Home.Place(part.Move.Info.StartRight, scale).Spot
            - _score.Feet[0].Place.Spot - _score.Feet[1].Place.Spot;
        return Vector2.Dot(way, new Vector2(MathF.Cos(part.Home.Heading), -MathF.Sin(part.Home.Heading))) > 0f;
    }

    private static float FirstLift(Move move, Side side)
    {
        foreach (FootKey key in move.Feet)
        {
            if (key.Side == side && key.Action != FootAction.Pivot)
                return key.Count;
        }

        return 99f;
    }

    /// <summary>Walks to a place further away than a step, so that the last foot arrives one count before the phrase.</summary>
    private void WalkTo(in DancePart part, float scale)
    {
        FootPlace left = part.Home.Place(part.Move.Info.StartLeft, scale), right = part.Home.Place(part.Move.Info.StartRight, scale);
        FootTrack[] feet = _score.Feet;
        Vector2 way = 0.5f * (left.Spot + right.Spot - feet[0].Place.Spot - feet[1].Place.Spot);
        float distance = way.Length();
        double free = Math.Max(feet[0].FreeFrom, feet[1].FreeFrom);
        double arrive = _score.Clock.TimeAt(part.Beat - part.BeatsPerCount);
        int steps = (int)MathF.Ceiling(distance / WalkDistance) + 1;
        double pace = Math.Min(_score.Clock.BeatLength(part.Beat) * part.BeatsPerCount, 0.6);
        if (distance < WalkDistance || double.IsNegativeInfinity(free))
            return;
        if (arrive - free < steps * pace)
            pace = Math.Max((arrive - free) / steps, 0.3);
        FootPlace fromLeft = feet[0].Place, fromRight = feet[1].Place;
        float heading = MathF.Atan2(way.X, way.Y);
        for (int i = 1; i <= steps; i++)
        {
            bool isLeft = (i & 1) == (way.X * MathF.Cos(part.Home.Heading) > 0f ? 1 : 0);
            float share = Math.Min(1f, (i + (i == steps ? 0f : 0.5f)) / steps);
            FootPlace from = isLeft ? fromLeft : fromRight, to = isLeft ? left : right;
            FootPlace spot = new(Vector2.Lerp(from.Spot, to.Spot, share), i >= steps - 1 ? to.Turn : heading, 0f);
            Side side = isLeft ? Side.Left : Side.Right;
            spot = OnItsSide(spot, feet[1 - (int)side].Place, side, part.Home.Heading);
            AddStep(side, FootAction.Step, Landing.Heel, spot, Math.Max(arrive - (steps - i) * pace, free + 0.25 * i), 0.8 * pace, 0.1f, i == steps);
        }
    }
}
