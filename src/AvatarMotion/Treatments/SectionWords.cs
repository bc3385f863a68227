using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Names of the parts of a song as people write them.</summary>
public static class SectionWords
{
    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = new[] { "intro", "verse", "pre-chorus", "chorus", "bridge", "break", "drop", "outro", "instrumental" };

    /// <summary>The name for a word in singular or plural, or null: intro, verse, pre-chorus, chorus, bridge, break, drop, outro, instrumental.</summary>
    public static string? Name(string word) => word switch
    {
        "intro" or "intros" or "opening" => "intro",
        "verse" or "verses" => "verse",
        "pre-chorus" or "prechorus" or "pre-choruses" => "pre-chorus",
        "chorus" or "choruses" or "refrain" or "refrains" or "hook" => "chorus",
        "bridge" or "bridges" => "bridge",
        "break" or "breaks" or "breakdown" => "break",
        "drop" or "drops" => "drop",
        "outro" or "outros" or "ending" => "outro",
        "instrumental" or "instrumentals" or "solo" => "instrumental",
        _ => null,
    };

    /// <summary>The name of a kind of section.</summary>
    public static string Of(SectionKind kind) => kind == SectionKind.PreChorus ? "pre-chorus" : kind.ToString().ToLowerInvariant();
}
