using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion.Tests;

/// <summary>Joint positions of a take at 60 frames a second, and what is measured on them.</summary>
internal sealed class DanceMeasure
{
    public const double Rate = 60;

    public static readonly Bone[] Joints =
    {
        Bone.Hips, Bone.Spine, Bone.UpperChest, Bone.Neck, Bone.Head, Bone.LeftUpperLeg, Bone.LeftLowerLeg, Bone.LeftFoot, Bone.LeftToes, Bone.LeftUpperArm, Bone.LeftLowerArm,
        Bone.LeftHand, Bone.RightUpperLeg, Bone.RightLowerLeg, Bone.RightFoot, Bone.RightToes, Bone.RightUpperArm, Bone.RightLowerArm, Bone.RightHand,
    };

    private readonly Vector3[][] _positions;
    private readonly Quaternion[][] _rotations;

    public DanceMeasure(IMotionTake take, Rig rig, double start, double end)
    {
        Rig = rig;
        Start = start;
        int frames = (int)((end - start) * Rate);
        _positions = new Vector3[frames][];
        _rotations = new Quaternion[frames][];
        BodyPose pose = new();
        for (int i = 0; i < frames; i++)
        {
            _positions[i] = new Vector3[Bones.Count];
            _rotations[i] = new Quaternion[Bones.Count];
            take.Sample(start + i / Rate, pose);
            pose.Solve(rig, _positions[i], _rotations[i]);
        }
    }

    public Rig Rig { get; }

    public double Start { get; }

    public int Frames => _positions.Length;

    public Vector3 At(int frame, Bone bone) => _positions[frame][(int)bone];

    public Quaternion RotationAt(int frame, Bone bone) => _rotations[frame][(int)bone];

    public Vector3[] PositionsAt(int frame) => _positions[frame];

    public Quaternion[] RotationsAt(int frame) => _rotations[frame];

    /// <summary>Whether the ball of the foot is on the floor and still, found from positions alone.</summary>
    public bool[] Down(Bone toes)
    {
        float floor = Rig.RestPositionInModel(toes).Y;
        bool[] down = new bool[Frames];
        for (int i = 0; i < Frames; i++)
            down[i] = At(i, toes).Y < floor + 0.01f;
        return down;
    }

    /// <summary>Mean speed of all joints, m/s, smoothed over 83 ms as the beat alignment score does.</summary>
    public double[] MeanSpeed()
    {
        double[] speed = new double[Frames];
        for (int i = 1; i < Frames; i++)
        {
            double sum = 0;
            foreach (Bone joint in Joints)
                sum += Vector3.Distance(At(i, joint), At(i - 1, joint));
            speed[i] = sum * Rate / Joints.Length;
        }

        return Smoothed(speed, 5);
    }

    public static double[] Smoothed(double[] values, double sigma)
    {
        double[] smooth = new double[values.Length];
        int half = (int)(4 * sigma);
        for (int i = 0; i < values.Length; i++)
        {
            double sum = 0, weight = 0;
            for (int k = Math.Max(0, i - half); k <= Math.Min(values.Length - 1, i + half); k++)
            {
                double w = Math.Exp(-0.5 * (k - i) * (k - i) / (sigma * sigma));
                sum += w * values[k];
                weight += w;
            }

            smooth[i] = sum / weight;
        }

        return smooth;
    }

    /// <summary>Times of strict local minima.</summary>
    public List<double> Minima(double[] values)
    {
        List<double> times = new();
        for (int i = 1; i + 1 < values.Length; i++)
        {
            if (values[i] < values[i - 1] && values[i] < values[i + 1])
                times.Add(Start + i / Rate);
        }

        return times;
    }

    /// <summary>F-measure of two ascending lists of times within ±70 ms, each used once.</summary>
    public static double FMeasure(IReadOnlyList<double> truth, IReadOnlyList<double> found, double window = 0.07)
    {
        int hits = 0, j = 0;
        foreach (double time in truth)
        {
            while (j < found.Count && found[j] < time - window)
                j++;
            if (j < found.Count && found[j] <= time + window)
            {
                hits++;
                j++;
            }
        }

        return truth.Count + found.Count == 0 ? 0 : 2.0 * hits / (truth.Count + found.Count);
    }
}
