using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>A complete rig of ordinary proportions, for tests, previews and exports without an avatar.</summary>
public static class StandardRig
{
    private const float WrittenHeight = 1.6f;

    private static readonly (Bone Bone, float X, float Y, float Z)[] Center =
    {
        (Bone.Hips, 0f, 0.915f, 0f), (Bone.Spine, 0f, 1.000f, -0.008f), (Bone.Chest, 0f, 1.090f, -0.012f), (Bone.UpperChest, 0f, 1.190f, -0.012f),
        (Bone.Neck, 0f, 1.335f, -0.014f), (Bone.Head, 0f, 1.405f, 0.004f), (Bone.Jaw, 0f, 1.415f, 0.02f),
    };

    private static readonly (Bone Bone, float X, float Y, float Z)[] LeftSide =
    {
        (Bone.LeftEye, 0.03f, 1.465f, 0.075f),
        (Bone.LeftUpperLeg, 0.085f, 0.870f, 0f), (Bone.LeftLowerLeg, 0.085f, 0.470f, 0.004f), (Bone.LeftFoot, 0.085f, 0.085f, -0.012f), (Bone.LeftToes, 0.085f, 0.020f, 0.110f),
        (Bone.LeftShoulder, 0.025f, 1.290f, -0.01f), (Bone.LeftUpperArm, 0.145f, 1.295f, -0.012f), (Bone.LeftLowerArm, 0.395f, 1.300f, -0.014f), (Bone.LeftHand, 0.625f, 1.300f, -0.012f),
        (Bone.LeftThumbMetacarpal, 0.645f, 1.292f, 0.018f), (Bone.LeftThumbProximal, 0.672f, 1.286f, 0.042f), (Bone.LeftThumbDistal, 0.698f, 1.282f, 0.060f),
        (Bone.LeftIndexProximal, 0.705f, 1.300f, 0.020f), (Bone.LeftIndexIntermediate, 0.740f, 1.300f, 0.022f), (Bone.LeftIndexDistal, 0.762f, 1.300f, 0.023f),
        (Bone.LeftMiddleProximal, 0.707f, 1.302f, -0.002f), (Bone.LeftMiddleIntermediate, 0.746f, 1.302f, -0.002f), (Bone.LeftMiddleDistal, 0.771f, 1.302f, -0.002f),
        (Bone.LeftRingProximal, 0.704f, 1.300f, -0.022f), (Bone.LeftRingIntermediate, 0.740f, 1.300f, -0.024f), (Bone.LeftRingDistal, 0.763f, 1.300f, -0.025f),
        (Bone.LeftLittleProximal, 0.697f, 1.297f, -0.040f), (Bone.LeftLittleIntermediate, 0.725f, 1.297f, -0.044f), (Bone.LeftLittleDistal, 0.742f, 1.297f, -0.046f),
    };

    /// <summary>All 55 bones; <paramref name="height"/> in metres scales the whole body.</summary>
    public static Rig Create(float height = WrittenHeight)
    {
        float scale = height / WrittenHeight;
        Vector3?[] rest = new Vector3?[Bones.Count];
        foreach ((Bone bone, float x, float y, float z) in Center)
            rest[(int)bone] = scale * new Vector3(x, y, z);
        foreach ((Bone bone, float x, float y, float z) in LeftSide)
        {
            rest[(int)bone] = scale * new Vector3(x, y, z);
            rest[(int)Bones.Mirror(bone)] = scale * new Vector3(-x, y, z);
        }

        return new Rig(rest) { Height = height };
    }
}
