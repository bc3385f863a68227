using System;
using System.Collections.Generic;
using System.Text;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>A node name taken apart: words in lower case without name space, which side of the body it names, and a number.</summary>
internal sealed class NameWords
{
    // Parts of rigs that no one's body has: ends of chains, controls, correctives.
    private static readonly HashSet<string> Machinery = new(StringComparer.Ordinal)
    {
        "end", "nub", "tip", "ik", "fk", "pole", "target", "control", "ctrl", "twist", "roll", "slot", "helper", "dummy", "socket", "handslot",
        "poletarget", "prop", "weapon", "sec", "skirt", "hair", "bust", "breast", "dynamic", "collider", "phys", "root",
    };

    private static readonly HashSet<string> Noise = new(StringComparer.Ordinal)
    {
        "mixamorig", "armature", "bip", "bip01", "bip001", "bip1", "biped", "j", "def", "org", "rig", "jnt", "joint", "bone", "valvebiped", "c", "character", "skeleton", "cc", "base", "genesis", "bn", "b", "sk", "chr", "human", "adj",
    };

    // Acclaim files glue the side's letter to the part.
    private static readonly HashSet<string> GluedParts = new(StringComparer.Ordinal)
    {
        "femur", "tibia", "foot", "toes", "humerus", "radius", "wrist", "hand", "fingers", "thumb", "clavicle", "collar", "thigh", "shin", "knee", "ankle", "shoulder", "elbow", "hipjoint",
        "upperarm", "forearm", "upperleg", "lowerleg", "upleg", "lowleg", "calf",
    };

    private NameWords(string joined, Side? side, int number, bool isMachinery)
    {
        Joined = joined;
        Side = side;
        Number = number;
        IsMachinery = isMachinery;
    }

    /// <summary>The words that name a body part, joined: <c>upperarm</c>, <c>spine</c>.</summary>
    public string Joined { get; }

    /// <summary>Left, right, or null for the middle.</summary>
    public Side? Side { get; }

    /// <summary>The last number in the name, 0 for none.</summary>
    public int Number { get; }

    /// <summary>Whether it is no part of a body but of its machinery.</summary>
    public bool IsMachinery { get; }

    public static NameWords Of(string name)
    {
        int space = name.LastIndexOf(':');
        List<string> words = Split(space < 0 ? name : name[(space + 1)..]);
        Side? side = null;
        int number = 0;
        bool machinery = false;
        StringBuilder joined = new();
        foreach (string word in words)
        {
            if (int.TryParse(word, out int value))
                number = value;
            else if (word is "l" or "left" or "lft")
                side ??= Motion.Side.Left;
            else if (word is "r" or "right" or "rgt")
                side ??= Motion.Side.Right;
            else if (!Noise.Contains(word))
            {
                joined.Append(word);
                machinery |= Machinery.Contains(word);
            }
        }

        return new NameWords(joined.ToString(), side, number, machinery);
    }

    private static List<string> Split(string name)
    {
        List<string> words = new();
        StringBuilder word = new();
        char before = '\0';
        for (int i = 0; i < name.Length; i++)
        {
            char now = name[i];
            bool isLetter = char.IsLetter(now), isDigit = char.IsDigit(now);
            bool begins = (isDigit && char.IsLetter(before)) || (isLetter && char.IsDigit(before))
                || (char.IsUpper(now) && (char.IsLower(before) || (char.IsUpper(before) && i + 1 < name.Length && char.IsLower(name[i + 1]))));
            if (begins || !(isLetter || isDigit))
                Close(words, word);
            if (isLetter || isDigit)
                word.Append(char.ToLowerInvariant(now));
            before = now;
        }

        Close(words, word);
        return words;
    }

    private static void Close(List<string> words, StringBuilder word)
    {
        if (word.Length == 0)
            return;
        AddUnglued(words, word.ToString());
        word.Clear();
    }

    /// <summary>A side written without a gap ("leftarm", "rightfoot") is its own word.</summary>
    private static void AddUnglued(List<string> words, string word)
    {
        foreach (string side in new[] { "left", "right" })
        {
            if (word.Length > side.Length && word.StartsWith(side, StringComparison.Ordinal))
            {
                words.Add(side);
                words.Add(word[side.Length..]);
                return;
            }

            if (word.Length > side.Length && word.EndsWith(side, StringComparison.Ordinal))
            {
                words.Add(word[..^side.Length]);
                words.Add(side);
                return;
            }
        }

        if (word.Length > 3 && word[0] is 'l' or 'r' && GluedParts.Contains(word[1..]))
        {
            words.Add(word[..1]);
            word = word[1..];
        }

        words.Add(word);
    }
}
