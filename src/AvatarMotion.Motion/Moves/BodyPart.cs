namespace AvatarMotion.Motion;

/// <summary>A part of the body that touches another one, or the floor it touches.</summary>
public enum BodyPart
{
    Hips,
    Belly,
    Chest,
    Head,
    LeftHand,
    RightHand,
    LeftForearm,
    RightForearm,
    LeftUpperArm,
    RightUpperArm,
    LeftThigh,
    RightThigh,
    LeftShin,
    RightShin,
    LeftFoot,
    RightFoot,
    Floor,
}
