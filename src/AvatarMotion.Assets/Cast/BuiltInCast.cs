using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace AvatarMotion.Assets;

/// <summary>The avatars that ship in the box. They are made by code at first use and kept; the same every time.</summary>
public static class BuiltInCast
{
    private static readonly Lazy<Avatar> LumiAvatar = new(MakeLumi, LazyThreadSafetyMode.ExecutionAndPublication);
    private static readonly Lazy<Avatar> KadeAvatar = new(() => KadeLook.Of(Lumi()), LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Names that <see cref="TryGet"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = new[] { "lumi", "kade" };

    /// <summary>Lumi: a young pop idol of 1.60 m in a cropped one-sleeved stage jacket, with a sash that trails behind her.</summary>
    public static Avatar Lumi() => LumiAvatar.Value;

    /// <summary>Kade: Lumi's figure in other colors, for whoever sings with her.</summary>
    public static Avatar Kade() => KadeAvatar.Value;

    /// <summary>Finds a built-in avatar by name, ignoring case.</summary>
    public static bool TryGet(string name, out Avatar? avatar)
    {
        avatar = Is(name, "lumi") ? Lumi() : Is(name, "kade") ? Kade() : null;
        return avatar is not null;
    }

    private static bool Is(string name, string known) => string.Equals(name, known, StringComparison.OrdinalIgnoreCase);

    private static Avatar MakeLumi()
    {
        Task<LumiPart> head = Task.Run(LumiHead.Build);
        return CastAssembly.Join("Lumi", LumiBody.Build(), head.GetAwaiter().GetResult());
    }
}
