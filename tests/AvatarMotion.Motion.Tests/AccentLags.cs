using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion.Tests;

/// <summary>Measures when hands arrive: the moment at which 80 % of the way to the held place is done, seen from the ribs.</summary>
internal static class AccentLags
{
    public static List<double> Of(DanceTake take, DanceMeasure measure)
    {
        List<double> lags = new();
        foreach (MoveSpan span in take.Moves)
        {
            if (!MoveLibrary.Default.TryGet(span.Move, out Move? move) || move.Info.Role != MoveRole.Dance)
                continue;
            double count = (span.End - span.Start) / move.Info.Counts;
            foreach (HandKey key in move.Hands)
            {
                if (key.Effort == Effort.Hit && Held(move, key) && Lag(measure, key.Side, span.Start + key.Count * count) is { } lag)
                    lags.Add(lag);
            }
        }

        return lags;
    }

    private static bool Held(Move move, HandKey key)
    {
        foreach (HandKey next in move.Hands)
        {
            if (next.Side == key.Side && next.Count > key.Count && next.Count < key.Count + 0.75f)
                return false;
        }

        return key.Count + 0.75f < move.Info.Counts;
    }

    private static double? Lag(DanceMeasure measure, Side side, double time)
    {
        Bone hand = side == Side.Left ? Bone.LeftHand : Bone.RightHand;
        Vector3 Place(int frame) => Vector3.Transform(measure.At(frame, hand) - measure.At(frame, Bone.UpperChest), Quaternion.Conjugate(measure.RotationAt(frame, Bone.UpperChest)));
        int at = (int)Math.Round((time - measure.Start) * DanceMeasure.Rate);
        if (at < 30 || at + 20 >= measure.Frames)
            return null;
        Vector3 held = Vector3.Zero;
        for (int i = at + 5; i < at + 14; i++)
            held += Place(i) / 9f;
        float far = 0f;
        int from = at;
        for (int i = at - 22; i <= at; i++)
        {
            float distance = Vector3.Distance(Place(i), held);
            if (distance > far)
                (far, from) = (distance, i);
        }

        if (far < 0.12f)
            return null;
        for (int i = from; i < at + 16; i++)
        {
            float now = Vector3.Distance(Place(i), held);
            if (now <= 0.2f * far)
            {
                float before = Vector3.Distance(Place(i - 1), held);
                return (i - at - (0.2 * far - now) / Math.Max(before - now, 1e-6)) / DanceMeasure.Rate;
            }
        }

        return 0.27;
    }
}
