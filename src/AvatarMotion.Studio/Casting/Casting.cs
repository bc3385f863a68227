using System;
using System.Collections.Generic;
using System.IO;
using AvatarMotion.Assets;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>The avatars of a Show, loaded once each: names of the built-in cast, or files relative to the Show.</summary>
public sealed class Casting
{
    private readonly Dictionary<string, Rig> _rigs = new(StringComparer.Ordinal);
    private readonly List<Avatar> _avatars = [];

    /// <summary>Loads everyone in <paramref name="show"/>; relative paths start at <paramref name="folder"/>.</summary>
    public Casting(Show show, string folder)
    {
        Dictionary<(string Name, bool Sings), Avatar> loaded = [];
        foreach (CastMember member in show.Cast)
        {
            if (!loaded.TryGetValue((member.Avatar, member.Sings), out Avatar? avatar))
            {
                avatar = Load(member.Avatar, folder);
                loaded[(member.Avatar, member.Sings)] = avatar = member.Sings ? HandMicrophone.GiveTo(avatar) : HandMicrophone.TakeFrom(avatar);
            }

            _rigs[member.Id] = avatar.Rig;
            _avatars.Add(avatar);
        }
    }

    /// <summary>Rig per cast id.</summary>
    public IReadOnlyDictionary<string, Rig> Rigs => _rigs;

    /// <summary>Avatars in the order of the cast.</summary>
    public IReadOnlyList<Avatar> Avatars => _avatars;

    /// <summary>What loading noticed about them, one sentence each.</summary>
    public IReadOnlyList<string> Warnings
    {
        get
        {
            List<string> warnings = [];
            foreach (Avatar avatar in _avatars)
            {
                foreach (string warning in avatar.Warnings)
                    warnings.Add($"{avatar.Name}: {warning}");
            }

            return warnings;
        }
    }

    /// <summary>One avatar by built-in name or path.</summary>
    public static Avatar Load(string name, string folder)
    {
        if (BuiltInCast.TryGet(name, out Avatar? known))
            return known!;
        string path = Path.GetFullPath(Path.Combine(folder, name));
        if (!File.Exists(path) && Path.GetExtension(name).Length == 0)
            throw new StudioException($"{name} is neither an avatar file nor one of the built-in cast ({string.Join(", ", BuiltInCast.Names)}); name a .vrm, .glb or .gltf file.");
        return AvatarFile.Load(path, new FfmpegImages());
    }
}
