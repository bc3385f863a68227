using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Finds fingers below the hands: a finger's joints are those with its name, from the palm outward.</summary>
internal static class HandFingers
{
    private static readonly (string[] Words, Bone First)[] Fingers =
    {
        (new[] { "thumb" }, Bone.LeftThumbMetacarpal),
        (new[] { "index", "pointer", "point", "fore" }, Bone.LeftIndexProximal),
        (new[] { "middle", "mid" }, Bone.LeftMiddleProximal),
        (new[] { "ring" }, Bone.LeftRingProximal),
        (new[] { "little", "pinky", "pinkie", "small" }, Bone.LeftLittleProximal),
    };

    public static void Find(Skeleton skeleton, NameWords[] words, HumanoidMap map)
    {
        foreach (Side side in new[] { Side.Left, Side.Right })
        {
            int arm = map[side == Side.Left ? Bone.LeftLowerArm : Bone.RightLowerArm];
            if (arm < 0)
                continue;
            foreach ((string[] names, Bone first) in Fingers)
                Assign(Chain(skeleton, words, side, arm, names), side == Side.Left ? first : Bones.Mirror(first), map);
        }
    }

    private static List<int> Chain(Skeleton skeleton, NameWords[] words, Side side, int arm, string[] names)
    {
        List<int> found = new();
        for (int i = 0; i < words.Length; i++)
        {
            bool named = names.Any(name => words[i].Joined == name || words[i].Joined == "hand" + name || words[i].Joined == "finger" + name || words[i].Joined == name + "finger"
                || (words[i].Joined.StartsWith(name, System.StringComparison.Ordinal) && words[i].Joined[name.Length..] is "proximal" or "intermediate" or "distal" or "metacarpal"));
            if (named && words[i].Side == side && !words[i].IsMachinery && skeleton.IsBelow(i, arm))
                found.Add(i);
        }

        return found.OrderBy(skeleton.Depth).ToList();
    }

    private static void Assign(List<int> chain, Bone first, HumanoidMap map)
    {
        bool isThumb = first is Bone.LeftThumbMetacarpal or Bone.RightThumbMetacarpal;
        int start = isThumb && chain.Count == 2 ? 1 : 0;
        int skip = !isThumb && chain.Count > 3 ? chain.Count - 3 : 0;
        for (int i = skip; i < chain.Count && i - skip + start < 3; i++)
            map[first + (i - skip + start)] = chain[i];
    }
}
