using System.Collections.Generic;
using System.IO;

namespace AvatarMotion.Studio;

/// <summary>The stems that a Show names.</summary>
internal static class ShowStems
{
    /// <summary><paramref name="source"/> with the stems of an older plan of the same song, where it names none of its own.</summary>
    public static SongSource Kept(SongSource source, SongReference before, string folder, List<string> warnings) =>
        source.Stems.IsEmpty && before.File.Length > 0 && Path.GetFullPath(before.File, folder) == source.SoundPath
            ? source with { Stems = Of(before, source.SoundPath, folder, warnings) }
            : source;

    /// <summary>Stems of <paramref name="song"/>, whose paths start in <paramref name="folder"/>; what is gone is left out with a warning.</summary>
    public static StemFiles Of(SongReference song, string songPath, string folder, List<string> warnings)
    {
        string? stems = song.Stems.Length > 0 ? Path.GetFullPath(song.Stems, folder) : null;
        string? vocals = song.Vocals.Length > 0 ? Path.GetFullPath(song.Vocals, folder) : null;
        try
        {
            return stems is null && vocals is null ? StemFiles.None : StemFiles.Find(songPath, stems, vocals);
        }
        catch (StudioException missing)
        {
            warnings.Add($"{missing.Message} Until then the voice is heard in the song itself.");
            return StemFiles.None;
        }
    }
}
