using System;
using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>Who sings a line, as one piece of text: a cast id, several joined by " &amp; ", <see cref="All"/>, or nobody.</summary>
public static class LineSingers
{
    /// <summary>Everybody of the cast who sings.</summary>
    public const string All = "all";

    private const string Joint = " & ";

    /// <summary>The text for these ids; empty for none.</summary>
    public static string Join(IEnumerable<string> ids) => string.Join(Joint, ids);

    /// <summary>The ids in <paramref name="who"/>; <see cref="All"/> stays one word.</summary>
    public static IReadOnlyList<string> Split(string who) =>
        who.Length == 0 ? Array.Empty<string>() : who.Split(new[] { Joint }, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether <paramref name="member"/> is among them.</summary>
    public static bool Includes(string who, CastMember member)
    {
        foreach (string id in Split(who))
        {
            if (string.Equals(id, member.Id, StringComparison.Ordinal) || (member.Sings && string.Equals(id, All, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    /// <summary>Those of <paramref name="cast"/> who are among them, in the cast's order.</summary>
    public static IReadOnlyList<CastMember> Of(string who, IReadOnlyList<CastMember> cast)
    {
        List<CastMember> singers = new();
        foreach (CastMember member in cast)
        {
            if (Includes(who, member))
                singers.Add(member);
        }

        return singers;
    }
}
