using System.Numerics;
using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>A look at one moment: how far neck and head turn on top of the dance, and where the eyes go.</summary>
internal readonly struct GazeMoment
{
    private const float NeckShare = 0.4f;
    private const float StillAlive = 0.35f;

    public GazeMoment(Vector3 head, Vector3 eyes)
    {
        Head = head;
        Eyes = eyes;
    }

    /// <summary>Turn to the left and up in radians; Z is unused.</summary>
    public Vector3 Head { get; }

    /// <summary>Turn of the eyes to the left and up in radians, times weight; Z is the weight over the face's own gaze, in [0, 1].</summary>
    public Vector3 Eyes { get; }

    /// <summary>Adds the head's turn to the dance.</summary>
    public void TurnHead(BodyPose body)
    {
        body.Rotations[(int)Bone.Neck] *= Turn(NeckShare);
        body.Rotations[(int)Bone.Head] *= Turn(1f - NeckShare);
    }

    /// <summary>Lays the look over the face's own gaze, of whose small movements a part stays: eyes that rest on something still live.</summary>
    public void TurnEyes(FaceFrame face)
    {
        float own = 1f - (1f - StillAlive) * Eyes.Z;
        face.EyeYaw = own * face.EyeYaw + Eyes.X;
        face.EyePitch = own * face.EyePitch + Eyes.Y;
    }

    private Quaternion Turn(float share) => Quaternion.CreateFromYawPitchRoll(share * Head.X, -share * Head.Y, 0f);
}
