using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>
/// Makes a performer look at what the given spans name while they last. Eyes go about 100 ms before the head is seen to turn; the head turns
/// by at most 35° beyond its dance, and eyes by 25° and 14°; whoever stands behind is not looked at.
/// </summary>
/// <remarks>Eye-head order and shares: Freedman and Sparks 1997; angles after ART "The face that sings".</remarks>
internal static class GazeBaker
{
    private const float Degree = MathF.PI / 180f;
    private const float HeadShare = 0.65f;
    private const float HeadYawLimit = 35f * Degree;
    private const float HeadPitchLimit = 15f * Degree;
    private const float EyeYawLimit = 25f * Degree;
    private const float EyePitchLimit = 14f * Degree;
    private const float LoseSight = 80f * Degree;
    private const int EyeLead = 14;
    private const int EyeWidth = 2;
    private const int HeadWidth = 7;

    /// <summary>Looks from 0 to <paramref name="duration"/> seconds; <paramref name="spans"/> are when to look.</summary>
    public static GazeTrack Bake(IMotionTake body, Rig rig, GazeTargets targets, IReadOnlyList<GazeSpan> spans, double duration)
    {
        int count = (int)Math.Ceiling(duration * GazeTrack.Rate) + 1;
        Vector3[] wanted = new Vector3[count];
        SubjectPoints points = new(rig);
        foreach (GazeSpan span in spans)
        {
            int last = Math.Min((int)(span.End * GazeTrack.Rate), count - 1);
            for (int i = Math.Max((int)Math.Ceiling(span.Start * GazeTrack.Rate), 0); i <= last; i++)
            {
                double time = i / GazeTrack.Rate;
                points.Read(body, time);
                wanted[i] = Toward(targets.At(span, time, points.Eyes), points);
            }
        }

        Vector3[] head = TrackSmoothing.Smooth(HeadTurns(wanted), HeadWidth);
        return new GazeTrack(head, TrackSmoothing.Smooth(Early(EyeTurns(wanted, head)), EyeWidth));
    }

    // Yaw to the left, pitch up, and 1 where the target can be seen.
    private static Vector3 Toward(Vector3 target, SubjectPoints points)
    {
        Vector3 sight = Vector3.Transform(target - points.Eyes, Quaternion.Conjugate(points.HeadRotation));
        float yaw = MathF.Atan2(sight.X, sight.Z);
        float pitch = MathF.Atan2(sight.Y, MathF.Sqrt(sight.X * sight.X + sight.Z * sight.Z));
        return MathF.Abs(yaw) > LoseSight ? Vector3.Zero : new Vector3(yaw, pitch, 1f);
    }

    private static Vector3[] HeadTurns(Vector3[] wanted)
    {
        Vector3[] turns = new Vector3[wanted.Length];
        for (int i = 0; i < turns.Length; i++)
            turns[i] = new Vector3(Limit(HeadShare * wanted[i].X, HeadYawLimit), Limit(HeadShare * wanted[i].Y, HeadPitchLimit), 0f);
        return turns;
    }

    // What the head leaves to the eyes, for the head as it really turns.
    private static Vector3[] EyeTurns(Vector3[] wanted, Vector3[] head)
    {
        Vector3[] turns = new Vector3[wanted.Length];
        for (int i = 0; i < turns.Length; i++)
        {
            float weight = wanted[i].Z;
            turns[i] = new Vector3(
                weight * Limit(wanted[i].X - head[i].X, EyeYawLimit),
                weight * Limit(wanted[i].Y - head[i].Y, EyePitchLimit),
                weight);
        }

        return turns;
    }

    // Inside a look the eyes hold their target now; only its onset comes early.
    private static Vector3[] Early(Vector3[] turns)
    {
        Vector3[] early = (Vector3[])turns.Clone();
        for (int i = 0; i < turns.Length; i++)
        {
            int ahead = Math.Min(i + EyeLead, turns.Length - 1);
            if (turns[i].Z == 0f && turns[ahead].Z > 0f)
                early[i] = turns[ahead];
        }

        return early;
    }

    private static float Limit(float angle, float limit) => Math.Min(Math.Max(angle, -limit), limit);
}
