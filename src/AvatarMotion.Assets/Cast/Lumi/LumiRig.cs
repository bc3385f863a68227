using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>
/// Where Lumi's 55 bones lie in the T-pose (metres, +Z front, +X her left, feet on y = 0). A 1.60 m idol of 6.3 heads: crotch at half height, wrists that hang to the crotch,
/// shoulders 1.9 head widths.
/// </summary>
internal static class LumiRig
{
    /// <summary>Crown above the floor, hair not counted.</summary>
    public const float Height = 1.60f;

    /// <summary>Hand size against the first sketch; hands a little larger than life carry gestures.</summary>
    public const float HandScale = 1.06f;

    /// <summary>Where the lips meet, seen from the head joint.</summary>
    public static readonly Vector3 LipsFromHead = new(0f, 0.0315f, 0.089f);

    /// <summary>Middle of the carried microphone's head, seen from the right wrist.</summary>
    public static readonly Vector3 MicrophoneFromWrist = new(-0.074f, -0.020f, 0.099f);

    private static readonly Vector3[] Positions = MakePositions();

    /// <summary>Rest positions in model space, indexed by <see cref="Bone"/>.</summary>
    public static IReadOnlyList<Vector3> RestPositions => Positions;

    /// <summary>Rest position of one bone in model space.</summary>
    public static Vector3 At(Bone bone) => Positions[(int)bone];

    private static Vector3[] MakePositions()
    {
        Vector3[] at = new Vector3[Bones.Count];
        SetTrunk(at);
        SetLeftLimbs(at);
        SetLeftFingers(at);
        MirrorLeft(at);
        return at;
    }

    private static void SetTrunk(Vector3[] at)
    {
        at[(int)Bone.Hips] = new(0f, 0.890f, 0.000f);
        at[(int)Bone.Spine] = new(0f, 0.970f, -0.004f);
        at[(int)Bone.Chest] = new(0f, 1.065f, -0.008f);
        at[(int)Bone.UpperChest] = new(0f, 1.155f, -0.012f);
        at[(int)Bone.Neck] = new(0f, 1.285f, -0.010f);
        at[(int)Bone.Head] = new(0f, 1.352f, 0.004f);
        at[(int)Bone.LeftEye] = new(0.040f, 1.447f, 0.070f);
        at[(int)Bone.Jaw] = new(0f, 1.385f, 0.015f);
    }

    private static void SetLeftLimbs(Vector3[] at)
    {
        at[(int)Bone.LeftUpperLeg] = new(0.078f, 0.842f, 0.000f);
        at[(int)Bone.LeftLowerLeg] = new(0.074f, 0.452f, 0.006f);
        at[(int)Bone.LeftFoot] = new(0.070f, 0.096f, -0.020f);
        at[(int)Bone.LeftToes] = new(0.077f, 0.034f, 0.088f);
        at[(int)Bone.LeftShoulder] = new(0.022f, 1.253f, -0.006f);
        at[(int)Bone.LeftUpperArm] = new(0.128f, 1.246f, -0.012f);
        at[(int)Bone.LeftLowerArm] = new(0.358f, 1.246f, -0.012f);
        at[(int)Bone.LeftHand] = new(0.570f, 1.246f, -0.008f);
    }

    /// <summary>Fingers fan from +7° (index) to −11° (little finger); the thumb leaves the palm at 45°, a little below it.</summary>
    private static void SetLeftFingers(Vector3[] at)
    {
        SetFinger(at, Bone.LeftThumbMetacarpal, new(0.016f, -0.007f, 0.021f), new(0.74f, -0.16f, 0.65f), 0.037f, 0.029f);
        SetFinger(at, Bone.LeftIndexProximal, new(0.079f, 0.002f, 0.0260f), new(0.992f, 0f, 0.122f), 0.036f, 0.023f);
        SetFinger(at, Bone.LeftMiddleProximal, new(0.083f, 0.003f, 0.0080f), new(1f, 0f, 0.020f), 0.040f, 0.026f);
        SetFinger(at, Bone.LeftRingProximal, new(0.079f, 0.002f, -0.0105f), new(0.996f, 0f, -0.085f), 0.037f, 0.024f);
        SetFinger(at, Bone.LeftLittleProximal, new(0.071f, 0.000f, -0.0275f), new(0.982f, 0f, -0.190f), 0.029f, 0.018f);
    }

    private static void SetFinger(Vector3[] at, Bone first, Vector3 root, Vector3 direction, float firstLength, float secondLength)
    {
        Vector3 wrist = at[(int)Bone.LeftHand];
        Vector3 along = Vector3.Normalize(direction) * HandScale;
        at[(int)first] = wrist + (root * HandScale);
        at[(int)first + 1] = at[(int)first] + (along * firstLength);
        at[(int)first + 2] = at[(int)first + 1] + (along * secondLength);
    }

    private static void MirrorLeft(Vector3[] at)
    {
        for (int i = 0; i < Bones.Count; i++)
        {
            Bone twin = Bones.Mirror((Bone)i);
            if ((int)twin > i)
                at[(int)twin] = new(-at[i].X, at[i].Y, at[i].Z);
        }
    }
}
