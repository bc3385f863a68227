using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>Body and face of one performer at one moment. Buffers belong to the caller.</summary>
public sealed class PerformerFrame
{
    public PerformerFrame(Rig rig)
    {
        Body = new BodyPose(rig.Springs.Joints.Count);
    }

    public BodyPose Body { get; }

    public FaceFrame Face { get; } = new();
}
