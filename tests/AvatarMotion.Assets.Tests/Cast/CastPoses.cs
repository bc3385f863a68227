using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets.Tests;

/// <summary>Twelve poses that break weak skinning, and a relaxed stand.</summary>
public static class CastPoses
{
    public static PoseSketch Rest(Rig rig) => new(rig);

    /// <summary>Arms low, as in an A-pose.</summary>
    public static PoseSketch Stand(Rig rig) => new PoseSketch(rig)
        .Arm(true, new(0.50f, -0.86f, 0f), new(0.40f, -0.90f, 0.15f)).Arm(false, new(-0.50f, -0.86f, 0f), new(-0.40f, -0.90f, 0.15f))
        .Curl(true, 14f).Curl(false, 14f);

    public static IReadOnlyList<(string Name, PoseSketch Pose)> Extremes(Rig rig) => new (string, PoseSketch)[]
    {
        ("squat", new PoseSketch(rig).Move(0f, -0.42f, -0.10f).Turn(Bone.Hips, 20f).Trunk(-5f)
            .Leg(true, new(0.62f, 0.05f, 0.80f), new(-0.15f, -0.95f, -0.30f), 30f).Leg(false, new(-0.62f, 0.05f, 0.80f), new(0.15f, -0.95f, -0.30f), 30f)
            .Arm(true, new(0.55f, -0.40f, 0.73f), new(-0.55f, 0.10f, 0.80f)).Arm(false, new(-0.55f, -0.40f, 0.73f), new(0.55f, 0.20f, 0.80f))),
        ("high kick", new PoseSketch(rig).Turn(Bone.Hips, -12f, 8f).Trunk(10f)
            .Leg(true, new(0.25f, 0.75f, 0.62f), new(0.22f, 0.85f, 0.48f), 10f, true).Leg(false, new(-0.03f, -1f, 0f), new(0f, -1f, -0.02f))
            .Arm(true, new(0.85f, 0.1f, -0.5f), new(0.8f, 0.35f, -0.45f)).Arm(false, new(-0.8f, 0.35f, 0.35f), new(-0.45f, 0.75f, 0.45f)).Curl(false, 60f)),
        ("arms up", new PoseSketch(rig).Trunk(-8f).Arm(true, new(0.22f, 0.97f, 0.05f), new(0.05f, 1f, 0f)).Arm(false, new(-0.22f, 0.97f, 0.05f), new(-0.05f, 1f, 0f))),
        ("arms crossed", new PoseSketch(rig).Arm(true, new(0.30f, -0.55f, 0.78f), new(-0.90f, 0.25f, 0.35f)).Arm(false, new(-0.30f, -0.65f, 0.70f), new(0.90f, 0.20f, 0.38f))
            .Curl(true, 20f).Curl(false, 20f)),
        ("twist", new PoseSketch(rig).Turn(Bone.Hips, 0f, -25f).Trunk(0f, 70f).Arm(true, new(0.5f, 0.2f, -0.85f), new(0.3f, 0.3f, -0.9f)).Arm(false, new(-0.2f, -0.3f, 0.93f), new(0.75f, 0.1f, 0.65f))),
        ("jump split", new PoseSketch(rig).Move(0f, 0.25f, 0f).Leg(true, new(0.94f, -0.05f, 0.34f), new(0.92f, -0.35f, 0.15f), 40f, true)
            .Leg(false, new(-0.94f, -0.05f, 0.34f), new(-0.92f, -0.35f, 0.15f), 40f, true)
            .Arm(true, new(0.7f, 0.7f, 0.1f), new(0.85f, 0.5f, 0.1f)).Arm(false, new(-0.7f, 0.7f, 0.1f), new(-0.85f, 0.5f, 0.1f))),
        ("kneel", new PoseSketch(rig).Move(0f, -0.38f, 0f).Leg(true, new(0.12f, -0.12f, 0.99f), new(0f, -1f, 0.05f)).Leg(false, new(-0.08f, -0.98f, 0.15f), new(-0.05f, -0.15f, -0.99f), 0f, true)
            .Arm(true, new(0.35f, -0.70f, 0.62f), new(-0.1f, -0.1f, 1f)).Arm(false, new(-0.5f, -0.86f, -0.1f), new(-0.35f, -0.9f, 0.25f))),
        ("lunge", new PoseSketch(rig).Move(0.08f, -0.18f, 0f).Turn(Bone.Hips, 4f, -12f, 4f).Trunk(-14f, 20f, -8f)
            .Leg(true, new(0.75f, -0.55f, 0.36f), new(0.12f, -0.98f, -0.10f), 38f).Leg(false, new(-0.62f, -0.77f, -0.12f), new(-0.60f, -0.79f, -0.12f), 20f)
            .Arm(true, new(0.62f, 0.78f, 0.05f), new(0.50f, 0.86f, 0.05f)).Arm(false, new(-0.70f, 0.66f, 0.1f), new(-0.60f, 0.78f, 0.15f))),
        ("bow", new PoseSketch(rig).Turn(Bone.Hips, 55f).Trunk(40f).Leg(true, new(0f, -1f, 0f), new(0f, -1f, -0.02f)).Leg(false, new(0f, -1f, 0f), new(0f, -1f, -0.02f))
            .Arm(true, new(0.2f, -0.95f, 0.1f), new(0.0f, -0.98f, 0.2f)).Arm(false, new(-0.2f, -0.95f, 0.1f), new(0.0f, -0.98f, 0.2f))),
        ("back bend", new PoseSketch(rig).Turn(Bone.Hips, -18f).Trunk(-60f).Leg(true, new(0.05f, -0.98f, 0.2f), new(0f, -0.95f, -0.3f)).Leg(false, new(-0.05f, -0.98f, 0.2f), new(0f, -0.95f, -0.3f))
            .Arm(true, new(0.6f, 0.5f, -0.6f), new(0.5f, 0.6f, -0.6f)).Arm(false, new(-0.6f, 0.5f, -0.6f), new(-0.5f, 0.6f, -0.6f))),
        ("hand on hip", new PoseSketch(rig).Turn(Bone.Hips, 0f, 6f, -6f).Trunk(0f, -6f, 10f).Arm(true, new(0.80f, -0.55f, -0.25f), new(-0.62f, -0.70f, 0.36f)).Arm(false, new(-0.4f, -0.9f, 0f), new(-0.35f, -0.9f, 0.25f))
            .Leg(true, new(0.05f, -1f, 0f), new(0.05f, -1f, 0f), 12f).Leg(false, new(-0.16f, -0.98f, 0.12f), new(-0.1f, -0.98f, -0.15f), 20f)),
        ("point", new PoseSketch(rig).Trunk(0f, -20f).Turn(Bone.Head, 0f, 15f).Arm(true, new(0.35f, 0.15f, 0.93f), new(0.25f, 0.2f, 0.95f)).Arm(false, new(-0.6f, -0.75f, -0.2f), new(-0.5f, -0.2f, 0.85f)).Curl(false, 75f)
            .Leg(true, new(0.12f, -0.98f, 0.2f), new(0.08f, -0.97f, -0.2f), 15f).Leg(false, new(-0.12f, -0.98f, -0.1f), new(-0.1f, -0.98f, -0.1f), 15f)),
    };
}
