using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Assets;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Casts whoever the lyrics name: each name gets a performer who sings, as far as the number of dancers allows.</summary>
internal static class SingerCasting
{
    /// <summary>The cast of a first plan with the singers of <paramref name="lyrics"/> in it; one sentence says whom that brought on stage, or who found no place.</summary>
    /// <param name="cast">Who performs without the lyrics.</param>
    /// <param name="lyrics">Whose lines name singers.</param>
    /// <param name="mayGrow">Whether nobody asked for a number of dancers.</param>
    /// <param name="warnings">Gets the sentence.</param>
    public static IReadOnlyList<CastMember> With(IReadOnlyList<CastMember> cast, Lyrics lyrics, bool mayGrow, List<string> warnings)
    {
        IReadOnlyList<string> names = LyricCast.NamesOf(lyrics);
        if (names.Count < 2)
            return cast;
        List<CastMember> result = [.. cast];
        string[] performers = new string[names.Count];
        HashSet<string> taken = new(StringComparer.Ordinal);
        for (int i = 0; i < names.Count; i++)
        {
            int known = LyricCast.IndexOf(names[i], result, taken);
            if (known >= 0 && taken.Add(result[known].Id))
                performers[i] = result[known].Id;
        }

        int before = result.Count;
        for (int i = 0; i < names.Count; i++)
            performers[i] ??= Place(result, taken, mayGrow, before) ?? "";
        for (int i = 0; i < names.Count; i++)
        {
            int index = result.FindIndex(member => member.Id == performers[i]);
            if (index >= 0)
                result[index] = result[index] with { Sings = true, Name = names[i] };
        }

        Say(names, performers, result.Count, before, warnings);
        return result;
    }

    // The first who is free, else another dancer.
    private static string? Place(List<CastMember> cast, HashSet<string> taken, bool mayGrow, int before)
    {
        int free = cast.FindIndex(member => !taken.Contains(member.Id));
        if (free < 0 && mayGrow && cast.Count < CastWishes.MostDancers)
        {
            free = cast.Count;
            cast.Add(new CastMember { Id = CastWishes.Id(free), Avatar = Another(cast, cast[free % before].Avatar) });
        }

        return free >= 0 && taken.Add(cast[free].Id) ? cast[free].Id : null;
    }

    // Two who sing together are no twins where the box holds another of them; a person's own avatars stay theirs.
    private static string Another(List<CastMember> cast, string avatar)
    {
        if (!PlanWishes.IsBuiltIn(avatar))
            return avatar;
        return BuiltInCast.Names.FirstOrDefault(name => !cast.Exists(member => string.Equals(member.Avatar, name, StringComparison.OrdinalIgnoreCase))) ?? avatar;
    }

    private static void Say(IReadOnlyList<string> names, string[] performers, int count, int before, List<string> warnings)
    {
        List<string> left = [.. names.Where((_, i) => performers[i].Length == 0)];
        if (left.Count > 0)
            warnings.Add($"The lyrics name {names.Count} singers, and {count} {(count == 1 ? "dancer performs" : "dancers perform")}: the lead sings for {string.Join(", ", left)} too; ask for more dancers (at most {CastWishes.MostDancers}) to see them.");
        else if (count > before)
            warnings.Add($"The lyrics name {names.Count} singers ({string.Join(", ", names)}), so {count} dancers perform.");
    }
}
