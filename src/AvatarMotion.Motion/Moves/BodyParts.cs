using System;

namespace AvatarMotion.Motion;

/// <summary>Facts about <see cref="BodyPart"/>: names and mirror twins.</summary>
public static class BodyParts
{
    /// <summary>Number of parts, the floor among them.</summary>
    public const int Count = (int)BodyPart.Floor + 1;

    private static readonly string[] Names = MakeNames();

    /// <summary>Name in exports, for example <c>leftHand</c>.</summary>
    public static string Name(BodyPart part) => Names[(int)part];

    /// <summary>Finds a part by its name in exports (exact case).</summary>
    public static bool TryParse(string name, out BodyPart part)
    {
        int found = Array.IndexOf(Names, name);
        part = (BodyPart)Math.Max(found, 0);
        return found >= 0;
    }

    /// <summary>The part of the other side; the middle ones are their own.</summary>
    public static BodyPart Mirror(BodyPart part)
    {
        if (part < BodyPart.LeftHand || part == BodyPart.Floor)
            return part;
        bool isLeft = ((int)part - (int)BodyPart.LeftHand) % 2 == 0;
        return isLeft ? part + 1 : part - 1;
    }

    private static string[] MakeNames()
    {
        string[] names = new string[Count];
        for (int i = 0; i < Count; i++)
        {
            string name = ((BodyPart)i).ToString();
            names[i] = char.ToLowerInvariant(name[0]) + name.Substring(1);
        }

        return names;
    }
}
