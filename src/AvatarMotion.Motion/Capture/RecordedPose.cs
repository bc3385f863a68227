using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>One moment of a recording, on the body of <see cref="StandardRig"/>: everything in the frame of the move's start (or of the stage), metres.</summary>
internal sealed class RecordedPose
{
    /// <summary>Hips joint; the floor is y = 0.</summary>
    public Vector3 Hips { get; set; }

    /// <summary>Rotations by <see cref="BodyBones"/>, each in the frame, not in its parent's space.</summary>
    public Quaternion[] Turns { get; } = new Quaternion[BodyBones.Count];

    /// <summary>Toe joints by <see cref="Side"/>.</summary>
    public Vector3[] Balls { get; } = new Vector3[2];

    /// <summary>Fingers by <see cref="Side"/>.</summary>
    public HandPose[] Hands { get; } = new HandPose[2];

    public Quaternion Turn(Bone bone) => Turns[BodyBones.Of(bone)];
}
