namespace AvatarMotion.Motion;

/// <summary>The bones that a recording keeps: the body without eyes, jaw and fingers, parents before children.</summary>
internal static class BodyBones
{
    /// <summary>Number of kept bones: 22.</summary>
    public const int Count = 22;

    /// <summary>Kept bones in order.</summary>
    public static readonly Bone[] All =
    {
        Bone.Hips, Bone.Spine, Bone.Chest, Bone.UpperChest, Bone.Neck, Bone.Head,
        Bone.LeftUpperLeg, Bone.LeftLowerLeg, Bone.LeftFoot, Bone.LeftToes, Bone.RightUpperLeg, Bone.RightLowerLeg, Bone.RightFoot, Bone.RightToes,
        Bone.LeftShoulder, Bone.LeftUpperArm, Bone.LeftLowerArm, Bone.LeftHand, Bone.RightShoulder, Bone.RightUpperArm, Bone.RightLowerArm, Bone.RightHand,
    };

    private static readonly int[] Places = MakePlaces();

    /// <summary>Place of a bone in <see cref="All"/>, -1 for one that is not kept.</summary>
    public static int Of(Bone bone) => Places[(int)bone];

    private static int[] MakePlaces()
    {
        int[] places = new int[Bones.Count];
        System.Array.Fill(places, -1);
        for (int i = 0; i < All.Length; i++)
            places[(int)All[i]] = i;
        return places;
    }
}
