using System.Collections.Generic;
using System.IO;

namespace AvatarMotion.Studio;

/// <summary>The tempo map that a Show names.</summary>
internal static class ShowTempoMap
{
    /// <summary><paramref name="source"/> with the tempo map of an older plan of the same song, where it names none of its own; what is gone is left out with a warning.</summary>
    public static SongSource Kept(SongSource source, SongReference before, string folder, List<string> warnings)
    {
        bool isSame = before.TempoMap.Length > 0 && before.File.Length > 0 && Path.GetFullPath(before.File, folder) == source.SoundPath;
        string path = isSame ? Path.GetFullPath(before.TempoMap, folder) : "";
        if (!isSame || (source.TempoMapPath.Length > 0 && source.TempoMapPath != path))
            return source;
        if (File.Exists(path))
            return source with { TempoMapPath = path, TempoOffset = source.TempoOffset ?? before.TempoOffset };
        warnings.Add($"{path}: the tempo map of the plan is not there; until then the beats are heard in the song itself.");
        return source;
    }
}
