using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace AvatarMotion.Studio;

/// <summary>Who performs: the older plan's cast with what a person asks for now. Only the lead sings unless a person says otherwise.</summary>
internal static class CastWishes
{
    /// <summary>A group has at most so many.</summary>
    public const int MostDancers = 8;

    public static IReadOnlyList<CastMember> Of(PlanOptions options, Show? existing, string folder)
    {
        List<CastMember> cast = existing is { Cast.Count: > 0 } ? [.. existing.Cast] : [new CastMember()];
        if (options.Avatar is not null)
            cast[0] = cast[0] with { Avatar = Written(options.Avatar, folder) };
        for (int i = 0; i < options.Others.Count; i++)
        {
            string avatar = Written(options.Others[i], folder);
            if (i + 1 < cast.Count)
                cast[i + 1] = cast[i + 1] with { Avatar = avatar };
            else
                cast.Add(new CastMember { Id = Id(cast.Count), Avatar = avatar, Sings = false });
        }

        int wanted = options.Dancers ?? cast.Count;
        if (cast.Count > MostDancers || wanted < 1 || wanted > MostDancers)
            throw new StudioException($"a cast has one to {MostDancers} dancers; ask for fewer.");
        int named = cast.Count;
        while (cast.Count < wanted)
            cast.Add(new CastMember { Id = Id(cast.Count), Avatar = cast[cast.Count % named].Avatar, Sings = false });
        if (cast.Count > wanted)
            cast.RemoveRange(wanted, cast.Count - wanted);
        return cast;
    }

    /// <summary>Id of the member at a place of the cast who is not the lead.</summary>
    internal static string Id(int index) => "dancer" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Written(string avatar, string folder) =>
        PlanWishes.IsBuiltIn(avatar) ? avatar.ToLowerInvariant() : PlanWishes.Relative(folder, Path.GetFullPath(avatar));
}
