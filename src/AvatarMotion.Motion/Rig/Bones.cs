using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Facts about <see cref="Bone"/>: count, names as VRM 1.0 writes them, parents, mirror twins.</summary>
public static class Bones
{
    /// <summary>Number of humanoid bones: 55.</summary>
    public const int Count = 55;

    private static readonly string[] Names = MakeNames();
    private static readonly Bone[] MirrorTwins = MakeMirrorTwins();
    private static readonly Dictionary<string, Bone> ByName = MakeIndex();

    /// <summary>VRM 1.0 name, for example <c>leftUpperLeg</c>.</summary>
    public static string Name(Bone bone) => Names[(int)bone];

    /// <summary>Finds a bone by its VRM 1.0 name (exact case).</summary>
    public static bool TryParse(string name, out Bone bone) => ByName.TryGetValue(name, out bone);

    /// <summary>The bone of the other side; center bones are their own.</summary>
    public static Bone Mirror(Bone bone) => MirrorTwins[(int)bone];

    /// <summary>The anatomical parent in a complete skeleton; null for the hips.</summary>
    public static Bone? Parent(Bone bone)
    {
        switch (bone)
        {
            case Bone.Hips:
                return null;
            case Bone.LeftUpperLeg:
            case Bone.RightUpperLeg:
                return Bone.Hips;
            case Bone.LeftShoulder:
            case Bone.RightShoulder:
            case Bone.Neck:
                return Bone.UpperChest;
            case Bone.LeftEye:
            case Bone.RightEye:
            case Bone.Jaw:
                return Bone.Head;
        }

        if (bone >= Bone.LeftThumbMetacarpal)
        {
            Bone first = bone < Bone.RightThumbMetacarpal ? Bone.LeftThumbMetacarpal : Bone.RightThumbMetacarpal;
            bool startsFinger = ((int)bone - (int)first) % 3 == 0;
            Bone hand = first == Bone.LeftThumbMetacarpal ? Bone.LeftHand : Bone.RightHand;
            return startsFinger ? hand : bone - 1;
        }

        return bone - 1;
    }

    private static string[] MakeNames()
    {
        string[] names = new string[Count];
        for (int i = 0; i < Count; i++)
        {
            string name = ((Bone)i).ToString();
            names[i] = char.ToLowerInvariant(name[0]) + name.Substring(1);
        }

        return names;
    }

    private static Bone[] MakeMirrorTwins()
    {
        Bone[] twins = new Bone[Count];
        for (int i = 0; i < Count; i++)
        {
            string name = ((Bone)i).ToString();
            string twin = name.StartsWith("Left", StringComparison.Ordinal) ? "Right" + name.Substring(4)
                : name.StartsWith("Right", StringComparison.Ordinal) ? "Left" + name.Substring(5) : name;
            twins[i] = (Bone)Enum.Parse(typeof(Bone), twin);
        }

        return twins;
    }

    private static Dictionary<string, Bone> MakeIndex()
    {
        Dictionary<string, Bone> index = new(StringComparer.Ordinal);
        for (int i = 0; i < Count; i++)
            index.Add(Names[i], (Bone)i);
        return index;
    }
}
