using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Locks feet that stand, keeps feet out of the floor, and lowers the hips where a leg would not reach.</summary>
internal static class FootCleaner
{
    /// <summary>Frames over which a foot goes flat before it stands and is freed behind.</summary>
    private const int Ease = 6;

    private const float Reach = 0.994f;

    /// <summary>Cleans a body in place; <paramref name="standing"/> by side.</summary>
    public static void Clean(RecordedBody body, IReadOnlyList<FootDown>[] standing)
    {
        for (int side = 0; side < 2; side++)
        {
            Lock(body.Balls[side], standing[side]);
            SwingShaper.Shape(body.Balls[side], standing[side]);
            LayFlat(body, (Side)side, standing[side]);
            KeepAboveFloor(body, (Side)side);
        }

        LowerHips(body);
        for (int f = 0; f < body.Frames; f++)
            body.SolveLegs(f);
    }

    /// <summary>A standing toe joint stays where it stood on average; between two stands the correction goes over from one to the other.</summary>
    private static void Lock(Vector3[] balls, IReadOnlyList<FootDown> standing)
    {
        float height = RecordedBody.Measures.BallHeight;
        Vector3[] spots = new Vector3[standing.Count];
        for (int i = 0; i < spots.Length; i++)
            spots[i] = ContactFinder.Middle(balls, standing[i]) with { Y = height };
        for (int i = 0; i <= standing.Count; i++)
        {
            int from = i == 0 ? -1 : standing[i - 1].Last, to = i == standing.Count ? balls.Length : standing[i].First;
            Vector3 before = i == 0 ? Vector3.Zero : spots[i - 1] - balls[from], after = i == standing.Count ? Vector3.Zero : spots[i] - balls[to];
            if (i == 0)
                before = after;
            if (i == standing.Count)
                after = before;
            for (int f = from + 1; f < to; f++)
                balls[f] += Vector3.Lerp(before, after, Easing.Smooth((f - from) / (float)(to - from)));
        }

        for (int i = 0; i < standing.Count; i++)
        {
            for (int f = standing[i].First; f <= standing[i].Last; f++)
                balls[f] = spots[i];
        }
    }

    /// <summary>A standing foot keeps its turn and its raised heel; it neither rolls nor digs its heel in, and pivots on its ball.</summary>
    private static void LayFlat(RecordedBody body, Side side, IReadOnlyList<FootDown> standing)
    {
        Bone foot = side == Side.Left ? Bone.LeftFoot : Bone.RightFoot, toes = foot + 1;
        float[] pivots = PivotHeels.Of(body, foot);
        foreach (FootDown down in standing)
        {
            for (int f = Math.Max(down.First - Ease, 0); f <= Math.Min(down.Last + Ease, body.Frames - 1); f++)
            {
                float amount = 1f - Easing.Smooth(MathF.Max(down.First - f, f - down.Last) / (float)Ease);
                Quaternion now = body.Turn(f, foot), flat = FlatFoot.Of(now, out float heel);
                float raised = MathF.Max(heel, pivots[f]);
                flat *= Quaternion.CreateFromAxisAngle(Vector3.UnitX, raised - heel);
                body.Turn(f, foot) = Quaternion.Normalize(Quaternion.Slerp(now, flat, amount));
                Quaternion onFloor = flat * Quaternion.CreateFromAxisAngle(Vector3.UnitX, -raised);
                body.Turn(f, toes) = Quaternion.Normalize(Quaternion.Slerp(body.Turn(f, toes), onFloor, amount));
            }
        }
    }

    /// <summary>Toe joint and heel of a foot in the air stay above the floor.</summary>
    private static void KeepAboveFloor(RecordedBody body, Side side)
    {
        BodyMeasures measures = RecordedBody.Measures;
        Bone foot = side == Side.Left ? Bone.LeftFoot : Bone.RightFoot;
        for (int f = 0; f < body.Frames; f++)
        {
            Vector3 ball = body.Balls[(int)side][f];
            float heel = body.Ankle(side, f).Y + Vector3.Transform(measures.HeelFromAnkle, body.Turn(f, foot)).Y;
            float under = MathF.Max(measures.BallHeight - ball.Y, -heel);
            if (under > 0f)
                body.Balls[(int)side][f] = ball + new Vector3(0f, under, 0f);
        }
    }

    private static void LowerHips(RecordedBody body)
    {
        float[] spare = new float[body.Frames], lowest = new float[body.Frames], smooth = new float[body.Frames];
        for (int f = 0; f < body.Frames; f++)
            spare[f] = MathF.Min(0f, MathF.Min(Spare(body, Side.Left, f), Spare(body, Side.Right, f)));
        Smoothing.Lowest(5, spare, lowest);
        Smoothing.Apply(Smoothing.Gaussian(1.8), lowest, smooth);
        for (int f = 0; f < body.Frames; f++)
            body.Hips[f] += new Vector3(0f, smooth[f], 0f);
    }

    /// <summary>Metres that the hips could still rise before the leg is straight; negative where it does not reach.</summary>
    private static float Spare(RecordedBody body, Side side, int frame)
    {
        Vector3 ankle = body.Ankle(side, frame), hip = body.HipJoint(side, frame);
        float length = Reach * RecordedBody.Measures.LegLength, across = new Vector2(hip.X - ankle.X, hip.Z - ankle.Z).LengthSquared();
        float high = ankle.Y + MathF.Sqrt(MathF.Max(length * length - across, 0.0025f));
        return MathF.Max(high - hip.Y, -0.3f);
    }
}
