using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Physical foot contact score: how much the hips accelerate while neither foot is still. Near 0 for a body at rest, so read it beside the speed.</summary>
/// <remarks>Tseng, Castellon and Liu, EDGE (CVPR 2023), eval_pfc.py, at 30 frames per second; displacements of the feet are per frame, not per second.</remarks>
internal static class PhysicalFootContact
{
    /// <summary>Frames a second at which it is measured.</summary>
    public const double Rate = 30;

    public static double Of(BodyTrack track)
    {
        BodyTrack slow = TrackRate.To(track, Rate);
        double sum = 0, largest = 0;
        int count = slow.Frames - 2;
        for (int i = 0; i < count; i++)
        {
            Vector3 acceleration = Push(slow, i);
            largest = Math.Max(largest, acceleration.Length());
            sum += Still(slow, i, FootBones.Left) * Still(slow, i, FootBones.Right) * acceleration.Length();
        }

        return largest > 0 ? 10000 * sum / (count * largest) : 0;
    }

    /// <summary>Acceleration of the hips at a frame of a track at <see cref="Rate"/>, m/s²: gravity pulls down without a foot, only what pushes up needs one.</summary>
    public static Vector3 Push(BodyTrack track, int i)
    {
        Vector3 acceleration = (track[i + 2, Bone.Hips] - 2f * track[i + 1, Bone.Hips] + track[i, Bone.Hips]) * (float)(Rate * Rate);
        return acceleration with { Y = MathF.Max(acceleration.Y, 0f) };
    }

    private static double Still(BodyTrack track, int i, FootBones foot)
    {
        float ankle = FootBones.Horizontal(track[i + 1, foot.Ankle], track[i, foot.Ankle]);
        return track.Has(foot.Toes) ? MathF.Min(ankle, FootBones.Horizontal(track[i + 1, foot.Toes], track[i, foot.Toes])) : ankle;
    }
}
