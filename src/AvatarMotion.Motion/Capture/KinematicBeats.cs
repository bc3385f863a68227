using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>The moments at which the whole body comes to rest for an instant: minima of the mean joint speed, with how much each stands out.</summary>
/// <remarks>Minima of the smoothed kinetic velocity, as in the beat alignment score of Li et al. 2021 (AI Choreographer); the weight by depth is ours.</remarks>
internal sealed class KinematicBeats
{
    private const double SmoothSeconds = 0.075;
    private const float LeastDepth = 0.06f;

    private static readonly Bone[] Joints =
    {
        Bone.Hips, Bone.UpperChest, Bone.Head, Bone.LeftLowerArm, Bone.LeftHand, Bone.RightLowerArm, Bone.RightHand,
        Bone.LeftLowerLeg, Bone.LeftFoot, Bone.LeftToes, Bone.RightLowerLeg, Bone.RightFoot, Bone.RightToes,
    };

    private KinematicBeats(float[] speeds) => Speeds = speeds;

    /// <summary>Mean joint speed in metres per second, smoothed, per frame.</summary>
    public float[] Speeds { get; }

    /// <summary>Frames of the minima, to a fraction, ascending.</summary>
    public List<double> Times { get; } = new();

    /// <summary>How deep each minimum lies below the maxima beside it, against the mean speed; 0.06 and more.</summary>
    public List<float> Depths { get; } = new();

    public static KinematicBeats Of(RecordedBody body)
    {
        float[] raw = MeanSpeeds(body), smooth = new float[raw.Length];
        Smoothing.Apply(Smoothing.Gaussian(SmoothSeconds * RecordedBody.Rate), raw, smooth);
        KinematicBeats beats = new(smooth);
        beats.FindMinima();
        return beats;
    }

    private static float[] MeanSpeeds(RecordedBody body)
    {
        float[] speeds = new float[body.Frames];
        Vector3[] before = new Vector3[BodyBones.Count], now = new Vector3[BodyBones.Count];
        body.Solve(0, before);
        for (int f = 1; f < body.Frames; f++)
        {
            body.Solve(f, now);
            float sum = 0f;
            foreach (Bone joint in Joints)
                sum += Vector3.Distance(now[BodyBones.Of(joint)], before[BodyBones.Of(joint)]);
            speeds[f] = sum / Joints.Length * (float)RecordedBody.Rate;
            (before, now) = (now, before);
        }

        speeds[0] = speeds[Math.Min(1, speeds.Length - 1)];
        return speeds;
    }

    private void FindMinima()
    {
        float mean = 0f;
        foreach (float speed in Speeds)
            mean += speed / Speeds.Length;
        if (mean < 1e-4f)
            return;
        for (int f = 1; f + 1 < Speeds.Length; f++)
        {
            if (!(Speeds[f] <= Speeds[f - 1] && Speeds[f] < Speeds[f + 1]))
                continue;
            float depth = (MathF.Min(Rise(f, -1), Rise(f, 1)) - Speeds[f]) / mean;
            if (depth < LeastDepth)
                continue;
            float curve = Speeds[f - 1] - 2f * Speeds[f] + Speeds[f + 1];
            Times.Add(f + (curve > 1e-9f ? 0.5 * (Speeds[f - 1] - Speeds[f + 1]) / curve : 0));
            Depths.Add(depth);
        }
    }

    /// <summary>The highest speed on one side before the speed falls below this minimum again.</summary>
    private float Rise(int frame, int step)
    {
        float highest = Speeds[frame];
        for (int f = frame + step; f >= 0 && f < Speeds.Length && Speeds[f] >= Speeds[frame]; f += step)
            highest = MathF.Max(highest, Speeds[f]);
        return highest;
    }
}
