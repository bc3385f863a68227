using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>What a whole motion is like, as numbers per joint: mean squared horizontal and vertical speed and mean acceleration. Motions far apart in them look different.</summary>
/// <remarks>After Onuma, Faloutsos and Hodgins, FMDistance (Eurographics 2008), as the field's Div_k uses it; over the 14 joints that every recording has, without the missing parentheses of the known code.</remarks>
internal static class KineticFeatures
{
    private static readonly Bone[] Joints =
    [
        Bone.Hips, Bone.Head, Bone.LeftUpperLeg, Bone.LeftLowerLeg, Bone.LeftFoot, Bone.RightUpperLeg, Bone.RightLowerLeg, Bone.RightFoot,
        Bone.LeftUpperArm, Bone.LeftLowerArm, Bone.LeftHand, Bone.RightUpperArm, Bone.RightLowerArm, Bone.RightHand,
    ];

    /// <summary>Three numbers per joint; of a track at 60 frames per second.</summary>
    public static double[] Of(BodyTrack track)
    {
        double[] features = new double[3 * Joints.Length];
        int count = Math.Max(1, track.Frames - 2);
        for (int j = 0; j < Joints.Length; j++)
        {
            for (int i = 1; i + 1 < track.Frames; i++)
            {
                Vector3 speed = 0.5f * (float)track.Rate * (track[i + 1, Joints[j]] - track[i - 1, Joints[j]]);
                Vector3 acceleration = (float)(track.Rate * track.Rate) * (track[i + 1, Joints[j]] - 2f * track[i, Joints[j]] + track[i - 1, Joints[j]]);
                features[3 * j] += (speed.X * speed.X + speed.Z * speed.Z) / count;
                features[3 * j + 1] += speed.Y * speed.Y / count;
                features[3 * j + 2] += acceleration.Length() / count;
            }
        }

        return features;
    }

    /// <summary>Mean distance of all pairs once each number is taken in units of its spread over <paramref name="yardstick"/>; NaN below two motions.</summary>
    public static double Diversity(IReadOnlyList<double[]> motions, IReadOnlyList<double[]> yardstick)
    {
        if (motions.Count < 2 || yardstick.Count < 2)
            return double.NaN;
        double[] spread = Spread(yardstick);
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < motions.Count; a++)
        {
            for (int b = a + 1; b < motions.Count; b++, pairs++)
            {
                double square = 0;
                for (int i = 0; i < spread.Length; i++)
                    square += Math.Pow((motions[a][i] - motions[b][i]) / spread[i], 2);
                sum += Math.Sqrt(square);
            }
        }

        return sum / pairs;
    }

    private static double[] Spread(IReadOnlyList<double[]> motions)
    {
        double[] spread = new double[motions[0].Length];
        for (int i = 0; i < spread.Length; i++)
        {
            double mean = 0, square = 0;
            foreach (double[] motion in motions)
                mean += motion[i] / motions.Count;
            foreach (double[] motion in motions)
                square += (motion[i] - mean) * (motion[i] - mean) / motions.Count;
            spread[i] = Math.Sqrt(square) + 1e-10;
        }

        return spread;
    }
}
