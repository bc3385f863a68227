using System;
using System.Numerics;

namespace AvatarMotion.Motion.Tests;

/// <summary>How much standing feet slide, measured on joint positions alone.</summary>
/// <param name="Share">Share of the frames (30 per second) with the toe joint down in which it goes more than 1 cm.</param>
/// <param name="LowestSole">Lowest toe joint against its height at rest, metres.</param>
/// <param name="StandingSole">Median height of toe joints that stand, against rest, metres.</param>
internal readonly record struct FootSlide(double Share, float LowestSole, float StandingSole)
{
    private const double Rate = 30;
    private const float Down = 0.05f;
    private const float AnkleDown = 0.035f;

    public static FootSlide Of(IMotionTake take, Rig rig, double end, double start = 0)
    {
        int standing = 0, sliding = 0;
        float lowest = float.PositiveInfinity;
        System.Collections.Generic.List<float> heights = new();
        foreach ((Bone foot, Bone toes) in new[] { (Bone.LeftFoot, Bone.LeftToes), (Bone.RightFoot, Bone.RightToes) })
        {
            float toeAtRest = rig.RestPositionInModel(toes).Y, ankleAtRest = rig.RestPositionInModel(foot).Y;
            Vector3 before = default;
            for (int f = 0; start + f / Rate < end; f++)
            {
                (Vector3 ankle, Vector3 toe) = Places(take, rig, start + f / Rate, foot, toes);
                float height = toe.Y - toeAtRest;
                lowest = MathF.Min(lowest, height);
                if (f > 0 && height < Down - toeAtRest + 0.02f && ankle.Y - ankleAtRest < AnkleDown)
                {
                    standing++;
                    float way = new Vector2(toe.X - before.X, toe.Z - before.Z).Length();
                    sliding += way > 0.01f ? 1 : 0;
                    if (way < 0.002f)
                        heights.Add(MathF.Abs(height));
                }

                before = toe;
            }
        }

        heights.Sort();
        return new FootSlide(sliding / (double)Math.Max(standing, 1), lowest, heights.Count > 0 ? heights[heights.Count / 2] : float.PositiveInfinity);
    }

    private static (Vector3 Ankle, Vector3 Toe) Places(IMotionTake take, Rig rig, double time, Bone foot, Bone toes)
    {
        BodyPose pose = new(rig.Springs.Joints.Count);
        Vector3[] positions = new Vector3[Bones.Count];
        take.Sample(time, pose);
        pose.Solve(rig, positions, new Quaternion[Bones.Count]);
        return (positions[(int)foot], positions[(int)toes]);
    }
}
