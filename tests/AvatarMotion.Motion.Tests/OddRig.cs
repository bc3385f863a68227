using System.Numerics;

namespace AvatarMotion.Motion.Tests;

/// <summary>A body of other proportions: short legs, wide hips, a long trunk, a big head, no upper chest.</summary>
internal static class OddRig
{
    private const float LegShare = 0.78f;
    private const float HipJoint = 0.87f;

    public static Rig Create()
    {
        Rig standard = StandardRig.Create();
        Vector3?[] rest = new Vector3?[Bones.Count];
        for (int i = 0; i < Bones.Count; i++)
        {
            Bone bone = (Bone)i;
            if (bone == Bone.UpperChest)
                continue;
            Vector3 place = standard.RestPositionInModel(bone);
            bool isLeg = bone is >= Bone.LeftUpperLeg and <= Bone.RightToes;
            float height = place.Y < HipJoint ? place.Y * LegShare : HipJoint * LegShare + (place.Y - HipJoint) * 1.05f;
            rest[i] = new Vector3(isLeg ? 1.15f * place.X : place.X, height, place.Z);
        }

        return new Rig(rest) { Height = 1.56f };
    }
}
