using System;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Bone names as Mixamo writes them, without the prefix: what most tools map by themselves.</summary>
public static class MixamoNames
{
    /// <summary>The Mixamo-like name of a bone, for example <c>LeftUpLeg</c>.</summary>
    public static string Of(Bone bone) => bone switch
    {
        Bone.Chest => "Spine1",
        Bone.UpperChest => "Spine2",
        Bone.LeftUpperLeg => "LeftUpLeg",
        Bone.LeftLowerLeg => "LeftLeg",
        Bone.LeftToes => "LeftToeBase",
        Bone.RightUpperLeg => "RightUpLeg",
        Bone.RightLowerLeg => "RightLeg",
        Bone.RightToes => "RightToeBase",
        Bone.LeftUpperArm => "LeftArm",
        Bone.LeftLowerArm => "LeftForeArm",
        Bone.RightUpperArm => "RightArm",
        Bone.RightLowerArm => "RightForeArm",
        >= Bone.LeftThumbMetacarpal => Finger(bone),
        _ => bone.ToString(),
    };

    // LeftIndexIntermediate → LeftHandIndex2; LittleX → PinkyX; thumbs begin at the metacarpal.
    private static string Finger(Bone bone)
    {
        string name = bone.ToString();
        string side = name.StartsWith("Left", StringComparison.Ordinal) ? "Left" : "Right";
        string rest = name[side.Length..];
        int joint = ((int)bone - (int)Bone.LeftThumbMetacarpal) % 3 + 1;
        foreach (string finger in new[] { "Thumb", "Index", "Middle", "Ring", "Little" })
        {
            if (rest.StartsWith(finger, StringComparison.Ordinal))
                return FormattableString.Invariant($"{side}Hand{(finger == "Little" ? "Pinky" : finger)}{joint}");
        }

        return name;
    }
}
