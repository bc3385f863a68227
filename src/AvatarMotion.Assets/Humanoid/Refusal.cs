using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Says why a rig cannot dance.</summary>
internal static class Refusal
{
    public static string NoHumanoid(HumanoidMap map, Bone missing)
    {
        bool hasArms = map.Has(Bone.LeftUpperArm) || map.Has(Bone.RightUpperArm);
        bool hasLegs = map.Has(Bone.LeftUpperLeg) || map.Has(Bone.RightUpperLeg);
        if (!hasArms && !hasLegs)
            return "it has no bones that are named like a person's, so it is no humanoid; rig it with Mixamo or save it as VRM.";
        if (!hasArms || !hasLegs)
            return $"it has no {(hasArms ? "legs" : "arms")} among its bones, so it is no humanoid; only two-legged, two-armed avatars dance.";
        return $"its bone {Bones.Name(missing)} cannot be found by name; name the bones as Mixamo does, or save it as VRM.";
    }
}
