using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>The trunk at one moment: world rotations of pelvis, ribs and head, and how far the ribs are shifted against the pelvis, in metres.</summary>
internal struct TrunkAngles
{
    public Quaternion Pelvis;
    public Quaternion Chest;
    public Quaternion Head;
    public float ShiftX;
    public float ShiftZ;

    /// <summary>Lift of the left and right shoulder, in metres.</summary>
    public float LeftShrug;
    public float RightShrug;
}
