using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion.Tests;

/// <summary>
/// A made-up dancer with known answers: steps from foot to foot on a beat, each foot standing exactly where and when the figure says, the arms swinging to a stop on
/// every beat.
/// </summary>
internal sealed class Walker
{
    /// <summary>Share of two beats in which a foot is in the air.</summary>
    private const double Swing = 0.3;

    /// <summary>Beats by which a foot lands before the beat, so that the whole body is at rest on it.</summary>
    private const double Early = 0.2;

    /// <summary>Beats per minute.</summary>
    public double BeatsPerMinute { get; init; } = 120;

    /// <summary>Seconds of the first beat.</summary>
    public double FirstBeat { get; init; } = 0.4;

    /// <summary>Metres forward per beat; 0 steps in place.</summary>
    public float Stride { get; init; }

    /// <summary>Metres that a standing foot creeps while it stands: what recordings do and feet do not.</summary>
    public float Creep { get; init; }

    /// <summary>Metres by which the whole recording floats above the floor.</summary>
    public float Floats { get; init; }

    /// <summary>Seconds.</summary>
    public double Length { get; init; } = 14;

    public double Rate { get; init; } = 60;

    public Rig Rig { get; init; } = StandardRig.Create();

    private double Beat => 60 / BeatsPerMinute;

    /// <summary>When a foot stands, in seconds, from first to last.</summary>
    public List<(double Start, double End)> Stands(Side side)
    {
        List<(double Start, double End)> stands = new();
        double phase = side == Side.Left ? 0 : 1;
        for (int k = -2; ; k++)
        {
            double landing = FirstBeat + (2 * k + phase - Early) * Beat, lift = landing + 2 * Beat * (1 - Swing);
            if (landing > Length)
                return stands;
            if (lift > 0)
                stands.Add((Math.Max(landing, 0), Math.Min(lift, Length)));
        }
    }

    /// <summary>The recording.</summary>
    public MotionClip Clip()
    {
        int frames = (int)(Length * Rate) + 1;
        Bone[] bones = BodyBones.All;
        Vector3[] hips = new Vector3[frames];
        Quaternion[] rotations = new Quaternion[frames * bones.Length];
        BodyPose pose = new();
        for (int f = 0; f < frames; f++)
        {
            At(f / Rate, pose);
            hips[f] = pose.HipsInWorld;
            for (int k = 0; k < bones.Length; k++)
                rotations[f * bones.Length + k] = pose.Rotations[(int)bones[k]];
        }

        return new MotionClip(Rig, Rate, hips, bones, rotations) { Name = "walker" };
    }

    /// <summary>Where the ankle of a foot is.</summary>
    public Vector3 Ankle(Side side, double time)
    {
        double phase = side == Side.Left ? 0 : 1, cycle = ((time - FirstBeat) / Beat - phase + Early) / 2;
        double whole = Math.Floor(cycle), inside = cycle - whole;
        float x = side == Side.Left ? 0.11f : -0.11f, sole = Rig.RestPositionInModel(Bone.LeftFoot).Y + Floats;
        float from = (float)(2 * whole + phase) * Stride;
        if (inside <= 1 - Swing)
            return new Vector3(x + Creep * (float)(inside / (1 - Swing)), sole, from);
        float way = (float)((inside - (1 - Swing)) / Swing);
        float smooth = way * way * (3 - 2 * way);
        return new Vector3(x + Creep * (1 - smooth), sole + 0.12f * MathF.Sin(MathF.PI * way), from + 2f * Stride * smooth);
    }

    private void At(double time, BodyPose pose)
    {
        pose.Reset();
        double beats = (time - FirstBeat) / Beat;
        float bounce = 0.03f + 0.02f * (float)Math.Cos(2 * Math.PI * beats), sway = 0.05f * (float)Math.Cos(Math.PI * beats);
        pose.HipsInWorld = new Vector3(sway, Rig.RestPositionInModel(Bone.Hips).Y - 0.02f - bounce + Floats, (float)beats * Stride);
        foreach (Side side in new[] { Side.Left, Side.Right })
            Limbs(side, time, beats, pose);
    }

    private void Limbs(Side side, double time, double beats, BodyPose pose)
    {
        (Bone upper, Bone foot, Bone arm) = side == Side.Left ? (Bone.LeftUpperLeg, Bone.LeftFoot, Bone.LeftUpperArm) : (Bone.RightUpperLeg, Bone.RightFoot, Bone.RightUpperArm);
        Vector3 hip = pose.HipsInWorld + Rig.OffsetFromParent(upper);
        LegSolver.Solve(Rig, side, hip, Ankle(side, time), Vector3.UnitZ, out Quaternion thigh, out Quaternion shin);
        pose.Rotations[(int)upper] = thigh;
        pose.Rotations[(int)upper + 1] = Quaternion.Conjugate(thigh) * shin;
        pose.Rotations[(int)foot] = Quaternion.Conjugate(shin);

        // A cosine over two beats stands still on every beat, at one end or the other.
        float down = (side == Side.Left ? -1f : 1f) * (1.15f + 0.35f * (float)Math.Cos(Math.PI * beats));
        pose.Rotations[(int)arm] = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, down);
    }
}
