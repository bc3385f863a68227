using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Where the hands are and where the body looks when a move begins and when it ends, and how fast a border between two moves would be.</summary>
internal sealed class MoveEdge
{
    /// <summary>Out, up, forward in arm lengths: an arm that hangs.</summary>
    private static readonly Vector3 Hanging = new(0.13f, -0.87f, 0.28f);

    /// <summary>Arm lengths per count that a hand goes without hurry.</summary>
    private const float EasySpeed = 1.5f;

    /// <summary>What a border of 1 between recorded poses costs.</summary>
    private const double PoseWeight = 0.5;

    private const double TravelWeight = 3;

    /// <summary>Metres that two recorded moves together travel without being pushed back onto the stage.</summary>
    private const float EasyTravel = 0.8f;

    private readonly Vector3[] _first = { Hanging, Hanging };
    private readonly Vector3[] _last = { Hanging, Hanging };
    private readonly float[] _from = { 1f, 1f };
    private readonly float[] _rest = { 4f, 4f };
    private readonly BorderPose? _start;
    private readonly BorderPose? _end;
    private readonly float _travel;
    private readonly float _firstFacing;
    private readonly float _lastFacing;

    public MoveEdge(Move move)
    {
        for (int side = 0; side < 2; side++)
            ReadHand(move, (Side)side);
        bool found = false;
        foreach (BodyKey key in move.Body)
        {
            if (key.Channel != BodyChannel.FaceTurn)
                continue;
            _firstFacing = found ? _firstFacing : key.Value;
            _lastFacing = key.Value - move.Info.Turn;
            found = true;
        }

        if (move.Recording is null)
            return;
        (_start, _end) = (BorderPose.Start(move), BorderPose.End(move));
        _travel = MathF.Sqrt(move.Info.TravelX * move.Info.TravelX + move.Info.TravelZ * move.Info.TravelZ);
    }

    /// <summary>0 where hands and facing of <paramref name="next"/> are met in passing, about 1 where an arm must be thrown across the body within a count.</summary>
    public double To(MoveEdge next)
    {
        double cost = 0;
        for (int side = 0; side < 2; side++)
        {
            float counts = Math.Max(_rest[side] + next._from[side], 0.5f);
            float speed = Vector3.Distance(_last[side], next._first[side]) / Math.Min(counts, 2f);
            cost += 0.5 * Math.Max(0f, speed - EasySpeed);
        }

        return cost + 0.006 * Math.Max(0f, Math.Abs(next._firstFacing - _lastFacing) - 35f) + Recorded(next);
    }

    /// <summary>Recorded bodies are joined where their poses and speeds are alike; two that travel far are not laid one after the other, as the stage is too small for both.</summary>
    private double Recorded(MoveEdge next) =>
        _end is null || next._start is null ? 0 : PoseWeight * _end.To(next._start) + TravelWeight * Math.Max(0f, _travel + next._travel - EasyTravel);

    private void ReadHand(Move move, Side side)
    {
        int index = (int)side;
        bool found = false;
        foreach (HandKey key in move.Hands)
        {
            if (key.Side != side)
                continue;
            if (!found)
                (_first[index], _from[index]) = (key.Goal, Math.Min(key.Count, 4f));
            _last[index] = key.Goal;
            _rest[index] = Math.Max(move.Info.Counts - key.Count, 0f);
            found = true;
        }

        // A hand that the move leaves alone comes home within its first count.
        if (!found || _from[index] > 1.01f)
            (_first[index], _from[index]) = (Hanging, 0f);
    }
}
