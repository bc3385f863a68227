using System;
using System.Collections.Generic;
using System.Text;
using AvatarMotion.Face;

namespace AvatarMotion.Assets;

/// <summary>
/// Well-known names of morph targets: OVR visemes, VRoid's Fcl_*, ARKit's 52, MMD's, and plain words. Per shape the first recipe whose names are all there is taken.
/// Names are compared without case, spaces, underscores and what stands before the last dot.
/// </summary>
internal static class FaceNames
{
    private static readonly (FaceShape Shape, string Recipes)[] Table =
    {
        (FaceShape.AA, "visemeaa|fclmtha|あ|vrcvaa|mouthaa|aa|ah|a|mouthopen:0.9|jawopen:0.8,mouthlowerdownleft:0.3,mouthlowerdownright:0.3|jawopen:0.8"),
        (FaceShape.E, "visemee|fclmthe|え|vrcve|ee|eh|e|jawopen:0.4,mouthstretchleft:0.5,mouthstretchright:0.5"),
        (FaceShape.IH, "visemei|visemeih|fclmthi|い|vrcvih|ih|iy|i|jawopen:0.2,mouthstretchleft:0.6,mouthstretchright:0.6"),
        (FaceShape.OH, "visemeo|visemeoh|fclmtho|お|vrcvoh|oh|o|jawopen:0.5,mouthfunnel:0.7"),
        (FaceShape.OU, "visemeu|visemeou|fclmthu|う|vrcvou|ou|uu|oo|u|jawopen:0.15,mouthpucker:0.8"),
        (FaceShape.PP, "visemepp|vrcvpp|mouthpressleft:0.5,mouthpressright:0.5"),
        (FaceShape.FF, "visemeff|vrcvff|mouthrolllower:0.6,mouthupperupleft:0.3,mouthupperupright:0.3"),
        (FaceShape.TH, "visemeth|vrcvth|jawopen:0.15,tongueout:0.3"),
        (FaceShape.DD, "visemedd|vrcvdd"),
        (FaceShape.KK, "visemekk|vrcvkk"),
        (FaceShape.CH, "visemech|vrcvch|mouthfunnel:0.5,jawopen:0.1"),
        (FaceShape.SS, "visemess|vrcvss|mouthstretchleft:0.4,mouthstretchright:0.4,jawopen:0.05"),
        (FaceShape.NN, "visemenn|vrcvnn"),
        (FaceShape.RR, "visemerr|vrcvrr"),
        (FaceShape.BlinkLeft, "eyeblinkleft|fcleyeclosel|blinkleft|blinkl|winkleft|ウィンク|eyesclosed:0.5|fcleyeclose:0.5|まばたき:0.5|blink:0.5|eyeclose:0.5"),
        (FaceShape.BlinkRight, "eyeblinkright|fcleyecloser|blinkright|blinkr|winkright|ウィンク右|eyesclosed:0.5|fcleyeclose:0.5|まばたき:0.5|blink:0.5|eyeclose:0.5"),
        (FaceShape.WideEyes, "eyewideleft,eyewideright|fcleyesurprised:0.7|びっくり|wideeyes"),
        (FaceShape.NarrowEyes, "eyesquintleft,eyesquintright|fcleyefun:0.4|fcleyespread:0.5|じと目:0.5|narroweyes"),
        (FaceShape.BrowsUp, "browinnerup,browouterupleft,browouterupright|fclbrwsurprised|上|browsup|browup"),
        (FaceShape.BrowsDown, "browdownleft,browdownright|fclbrwangry|下|browsdown|browdown"),
        (FaceShape.BrowsSad, "browinnerup|fclbrwsorrow|困る|browssad"),
        (FaceShape.Smile, "mouthsmileleft,mouthsmileright|mouthsmile|fclmthfun:0.6|にこ|smile|にやり"),
        (FaceShape.Frown, "mouthfrownleft,mouthfrownright|fclmthdown|への字|frown"),
        (FaceShape.Happy, "fclbrwfun:0.8,fcleyefun:0.45,fclmthfun:0.5|fclallfun:0.7|mouthsmileleft:0.7,mouthsmileright:0.7,cheeksquintleft:0.6,cheeksquintright:0.6|happy|joy|笑い:0.5|smile"),
        (FaceShape.Angry, "fclbrwangry:0.8,fcleyeangry:0.6|fclallangry:0.6|browdownleft,browdownright,nosesneerleft:0.5,nosesneerright:0.5|angry|怒り"),
        (FaceShape.Sad, "fclbrwsorrow:0.8,fcleyesorrow:0.6|fclallsorrow:0.6|browinnerup:0.8,mouthfrownleft:0.5,mouthfrownright:0.5|sad|sorrow|困る"),
        (FaceShape.Relaxed, "fclmthfun:0.4|mouthsmileleft:0.3,mouthsmileright:0.3|relaxed|fun|なごみ:0.4"),
        (FaceShape.Surprised, "fcleyesurprised:0.8,fclbrwsurprised:0.8|eyewideleft:0.8,eyewideright:0.8,browinnerup:0.8|surprised|びっくり"),
    };

    /// <summary>Looks to the avatar's left, right, up, down, in this order.</summary>
    private static readonly string[] Looks =
    {
        "eyelookoutleft,eyelookinright|lookleft|eyeslookleft|fcleyelookleft", "eyelookinleft,eyelookoutright|lookright|eyeslookright|fcleyelookright",
        "eyelookupleft,eyelookupright|lookup|eyeslookup|fcleyelookup", "eyelookdownleft,eyelookdownright|lookdown|eyeslookdown|fcleyelookdown",
    };

    /// <summary>Recipes found among the given morph names: name and weight per shape.</summary>
    public static Dictionary<FaceShape, List<(string Key, float Weight)>> Find(IReadOnlySet<string> keys)
    {
        Dictionary<FaceShape, List<(string, float)>> found = new();
        foreach ((FaceShape shape, string recipes) in Table)
        {
            if (Choose(recipes, keys) is { Count: > 0 } recipe)
                found[shape] = recipe;
        }

        return found;
    }

    /// <summary>Recipes for looking left, right, up and down.</summary>
    public static List<(string Key, float Weight)>[] FindLooks(IReadOnlySet<string> keys) => Array.ConvertAll(Looks, recipes => Choose(recipes, keys));

    /// <summary>How a name is compared.</summary>
    public static string Key(string name)
    {
        int dot = name.LastIndexOf('.');
        string tail = dot >= 0 && dot + 1 < name.Length ? name[(dot + 1)..] : name;
        int fcl = tail.IndexOf("Fcl_", StringComparison.Ordinal);
        StringBuilder key = new();
        foreach (char letter in fcl > 0 ? tail[fcl..] : tail)
        {
            if (char.IsLetterOrDigit(letter))
                key.Append(char.ToLowerInvariant(letter));
        }

        // "Eye Blink_L" and "eyeBlink_L" mean the same as "eyeBlinkLeft".
        string text = key.ToString();
        bool isSided = tail.EndsWith("_L", StringComparison.Ordinal) || tail.EndsWith("_R", StringComparison.Ordinal);
        return isSided && !text.StartsWith("fcl", StringComparison.Ordinal) ? text[..^1] + (tail[^1] == 'L' ? "left" : "right") : text;
    }

    private static List<(string Key, float Weight)> Choose(string recipes, IReadOnlySet<string> keys)
    {
        foreach (string recipe in recipes.Split('|'))
        {
            List<(string Key, float Weight)> parts = new();
            foreach (string part in recipe.Split(','))
            {
                int colon = part.IndexOf(':', StringComparison.Ordinal);
                string key = colon < 0 ? part : part[..colon];
                if (!keys.Contains(key))
                    break;
                parts.Add((key, colon < 0 ? 1f : float.Parse(part.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture)));
            }

            if (parts.Count == recipe.Split(',').Length)
                return parts;
        }

        return new();
    }
}
