using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>One cycle of a move as the way of 20 joints, seen from under the hips and from where the dancer faced at its start, at even phases; to compare moves.</summary>
internal sealed class MoveCycle
{
    /// <summary>Phases per count.</summary>
    public const int PerCount = 4;

    private static readonly Bone[] Joints = JointsOf();
    private static readonly int[] Mirror = MirrorOf();

    private readonly Vector3[] _places;

    private MoveCycle(string name, int phases, Vector3[] places) => (Name, Phases, _places) = (name, phases, places);

    /// <summary>Name of the move.</summary>
    public string Name { get; }

    /// <summary>Number of phases.</summary>
    public int Phases { get; }

    /// <summary>Reads the second cycle of a trial of two cycles or more.</summary>
    public static MoveCycle Of(Move move, MoveTrial trial)
    {
        int counts = move.Info.Counts, phases = counts * PerCount;
        double start = trial.Start + counts * trial.CountSeconds, step = trial.CountSeconds / PerCount;
        BodyTrack track = BodyTrack.Sample(trial.Take, trial.Rig, start, start + (phases + 0.5) * step, 1 / step);
        Quaternion home = Quaternion.CreateFromAxisAngle(Vector3.UnitY, -move.Info.Turn * MathF.PI / 180f);
        Vector3[] places = new Vector3[phases * Joints.Length];
        for (int i = 0; i < phases; i++)
        {
            Vector3 under = track[i, Bone.Hips] with { Y = 0f };
            for (int j = 0; j < Joints.Length; j++)
                places[i * Joints.Length + j] = Vector3.Transform(track[i, Joints[j]] - under, home);
        }

        return new MoveCycle(move.Info.Name, phases, places);
    }

    /// <summary>Mean joint distance in metres over the longer cycle, after the best shift in time and the better of move and mirror.</summary>
    public static float Distance(MoveCycle a, MoveCycle b)
    {
        if (a.Phases < b.Phases)
            (a, b) = (b, a);
        float best = float.PositiveInfinity;
        for (int shift = 0; shift < b.Phases; shift++)
            best = MathF.Min(best, MathF.Min(Shifted(a, b, shift, false, best), Shifted(a, b, shift, true, best)));
        return best;
    }

    private static float Shifted(MoveCycle a, MoveCycle b, int shift, bool mirrored, float enough)
    {
        float sum = 0f, most = enough * a.Phases * Joints.Length;
        for (int i = 0; i < a.Phases && sum < most; i++)
        {
            int here = i * Joints.Length, there = (i + shift) % b.Phases * Joints.Length;
            for (int j = 0; j < Joints.Length; j++)
                sum += Vector3.Distance(a._places[here + j], mirrored ? b._places[there + Mirror[j]] * new Vector3(-1f, 1f, 1f) : b._places[there + j]);
        }

        return sum / (a.Phases * Joints.Length);
    }

    private static Bone[] JointsOf()
    {
        BodyTrack all = new(1, 1, AllBones());
        return MeasuredJoints.Of(all);
    }

    private static IEnumerable<Bone> AllBones()
    {
        for (int i = 0; i < Bones.Count; i++)
            yield return (Bone)i;
    }

    private static int[] MirrorOf()
    {
        int[] mirror = new int[Joints.Length];
        for (int i = 0; i < mirror.Length; i++)
            mirror[i] = Array.IndexOf(Joints, Bones.Mirror(Joints[i]));
        return mirror;
    }
}
