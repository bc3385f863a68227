using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>What makes one dancer of a group dance unlike the next with the same steps: when exactly, how the head is carried, how soft the fingers are.</summary>
public sealed record DancerStyle
{
    /// <summary>As written: on time, head and hands as the moves have them.</summary>
    public static DancerStyle Plain { get; } = new();

    /// <summary>Seconds behind the beat, negative ahead of it, in [-0.05, 0.05].</summary>
    public double Late { get; init; }

    /// <summary>Degrees that the head leans to the dancer's left.</summary>
    public float HeadLean { get; init; }

    /// <summary>Degrees that the chin is up.</summary>
    public float ChinUp { get; init; }

    /// <summary>How far the fingers go from a shape to a relaxed hand, in [0, 1].</summary>
    public float SoftHands { get; init; }

    /// <summary>
    /// A style drawn from a seed and a name. Time is 8 to 20 ms to either side: people who dance in unison are 20 to 40 ms apart, and under 50 ms it looks together.
    /// </summary>
    public static DancerStyle Of(int seed, string dancer)
    {
        double late = SeededRandom.Between(-0.012, 0.012, seed, dancer, 10);
        return new DancerStyle
        {
            Late = late + (late < 0 ? -0.008 : 0.008),
            HeadLean = (float)SeededRandom.Between(-3.5, 3.5, seed, dancer, 11),
            ChinUp = (float)SeededRandom.Between(-3, 3, seed, dancer, 12),
            SoftHands = (float)SeededRandom.Between(0, 0.35, seed, dancer, 13),
        };
    }

    /// <summary>Carries head and hands as this dancer does.</summary>
    /// <param name="microphone">How far the right hand is at the microphone, in [0, 1]: head and hand then stay where they meet.</param>
    internal void Apply(BodyPose pose, ref HandPose left, ref HandPose right, float microphone)
    {
        if (ReferenceEquals(this, Plain))
            return;
        float free = 1f - microphone;
        Quaternion carried = Quaternion.CreateFromYawPitchRoll(0f, -ChinUp * free * Turns.Degree, -HeadLean * free * Turns.Degree);
        pose.Rotations[(int)Bone.Head] = Quaternion.Normalize(pose.Rotations[(int)Bone.Head] * carried);
        HandPose relaxed = HandPose.Of(HandShape.Relaxed);
        left = HandPose.Blend(left, relaxed, SoftHands);
        right = HandPose.Blend(right, relaxed, SoftHands * free);
    }
}
