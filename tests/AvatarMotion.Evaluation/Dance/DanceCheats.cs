using System;
using System.Numerics;
using AvatarMotion.Motion;
using AvatarMotion.Studio;

namespace AvatarMotion.Evaluation;

/// <summary>Motions that fool one number or another and are no dance. The verdict has to see through each of them.</summary>
internal static class DanceCheats
{
    private const float ArmsDown = 1.25f;

    /// <summary>Stands with hanging arms and does not move.</summary>
    public static BodyTrack StandingStill(double seconds) => Danced(seconds, static (_, _) => { });

    /// <summary>Sways from side to side, once in four beats, and swings its arms along.</summary>
    public static BodyTrack Swaying(double seconds, double beat) => Danced(seconds, (time, pose) =>
    {
        float sway = MathF.Sin((float)(2 * Math.PI * time / (4 * beat)));
        pose.HipsInWorld += new Vector3(0.09f * sway, -0.02f * sway * sway, 0f);
        Turn(pose, Bone.Chest, Vector3.UnitZ, -0.12f * sway);
        Turn(pose, Bone.LeftUpperArm, Vector3.UnitX, 0.3f * sway);
        Turn(pose, Bone.RightUpperArm, Vector3.UnitX, -0.3f * sway);
    });

    /// <summary>Two poses in turn, each held around its beat.</summary>
    public static BodyTrack PuppetOnTheBeat(double seconds, double firstBeat, double beat) => Danced(seconds, (time, pose) =>
    {
        double position = (time - firstBeat) / beat;
        int last = (int)Math.Floor(position);
        float way = Easing((float)Math.Clamp((position - last - 0.2) / 0.6, 0, 1));
        float amount = (last & 1) == 0 ? way : 1f - way;
        pose.HipsInWorld += new Vector3(0.14f * (amount - 0.5f), -0.10f * amount, 0f);
        Turn(pose, Bone.LeftUpperArm, Vector3.UnitZ, 1.7f * amount);
        Turn(pose, Bone.RightUpperArm, Vector3.UnitZ, 1.1f * amount);
        Turn(pose, Bone.Chest, Vector3.UnitY, 0.6f * amount);
        Turn(pose, Bone.LeftUpperLeg, Vector3.UnitX, -0.5f * amount);
        Turn(pose, Bone.LeftLowerLeg, Vector3.UnitX, 0.9f * amount);
    });

    /// <summary>Every joint jumps about its place by some centimetres, anew in every frame.</summary>
    public static BodyTrack WhiteNoise(double seconds)
    {
        BodyTrack track = StandingStill(seconds);
        for (int i = 0; i < track.Frames; i++)
        {
            for (int b = 0; b < Bones.Count; b++)
                track[i, (Bone)b] += 0.02f * new Vector3(Noise(i, 3 * b), Noise(i, 3 * b + 1), Noise(i, 3 * b + 2));
        }

        return track;
    }

    private static BodyTrack Danced(double seconds, Action<double, BodyPose> change)
    {
        Rig rig = StandardRig.Create();
        return BodyTrack.Sample(new Posed(change, rig.RestPositionInModel(Bone.Hips)), rig, 0, seconds, DanceSubject.Rate);
    }

    private static void Turn(BodyPose pose, Bone bone, Vector3 axis, float angle) =>
        pose.Rotations[(int)bone] = Quaternion.CreateFromAxisAngle(axis, angle) * pose.Rotations[(int)bone];

    private static float Easing(float phase) => phase * phase * phase * (10f + phase * (6f * phase - 15f));

    /// <summary>A number in [-1, 1] that looks random and is the same every time.</summary>
    private static float Noise(int frame, int index)
    {
        uint hash = (uint)frame * 2654435761u ^ (uint)index * 2246822519u;
        hash = (hash ^ hash >> 15) * 2246822519u;
        hash = (hash ^ hash >> 13) * 3266489917u;
        return (hash ^ hash >> 16) / (float)uint.MaxValue * 2f - 1f;
    }

    private sealed class Posed(Action<double, BodyPose> change, Vector3 hips) : IMotionTake
    {
        public void Sample(double time, BodyPose pose)
        {
            pose.Reset();
            pose.HipsInWorld = hips;
            Turn(pose, Bone.LeftUpperArm, Vector3.UnitZ, -ArmsDown);
            Turn(pose, Bone.RightUpperArm, Vector3.UnitZ, ArmsDown);
            change(time, pose);
        }
    }
}
