using System;
using System.Globalization;

namespace AvatarMotion;

/// <summary>How a group dances one phrase.</summary>
public enum GroupKind
{
    /// <summary>All the same at once.</summary>
    Unison,

    /// <summary>The same, one after the other from the dancers' left to the right.</summary>
    Canon,

    /// <summary>Whoever stands right of the middle dances to the other side.</summary>
    Mirror,

    /// <summary>Half of them begin and wait, the others answer.</summary>
    Call,

    /// <summary>One dances, the others dance something simple behind.</summary>
    Lead,
}

/// <summary>How a group dances one phrase, and how many counts a canon's dancers are apart.</summary>
public readonly record struct GroupWay(GroupKind Kind, double Counts)
{
    private const double StandardCounts = 1;

    /// <summary>Reads <c>unison</c>, <c>canon</c>, <c>canon 2</c>, <c>mirror</c>, <c>call</c> or <c>lead</c>; an empty text is unison.</summary>
    public static bool TryParse(string text, out GroupWay way)
    {
        string[] words = text.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries);
        way = default;
        if (words.Length == 0)
            return true;
        double counts = StandardCounts;
        if (words.Length > 2 || (words.Length == 2 && (words[0] != "canon" || !Number(words[1], out counts))))
            return false;
        GroupKind? kind = words[0] switch
        {
            "unison" => GroupKind.Unison,
            "canon" => GroupKind.Canon,
            "mirror" => GroupKind.Mirror,
            "call" => GroupKind.Call,
            "lead" => GroupKind.Lead,
            _ => null,
        };
        way = new GroupWay(kind ?? GroupKind.Unison, counts);
        return kind is not null;
    }

    private static bool Number(string text, out double counts) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out counts) && counts is >= 0.25 and <= 16;
}
