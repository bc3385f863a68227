using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>Reads from a file's name what stem it is: plain names, and those that demucs, spleeter, UVR and studios give.</summary>
internal static class StemNames
{
    private static readonly Dictionary<string, StemKind> Words = new(StringComparer.Ordinal)
    {
        ["vocals"] = StemKind.Vocals, ["vocal"] = StemKind.Vocals, ["vox"] = StemKind.Vocals, ["voice"] = StemKind.Vocals, ["voices"] = StemKind.Vocals, ["singer"] = StemKind.Vocals, ["acapella"] = StemKind.Vocals, ["acappella"] = StemKind.Vocals,
        ["drums"] = StemKind.Drums, ["drum"] = StemKind.Drums, ["percussion"] = StemKind.Drums, ["beat"] = StemKind.Drums,
        ["bass"] = StemKind.Bass,
        ["other"] = StemKind.Other, ["others"] = StemKind.Other, ["piano"] = StemKind.Other, ["keys"] = StemKind.Other, ["guitar"] = StemKind.Other, ["guitars"] = StemKind.Other, ["synth"] = StemKind.Other, ["strings"] = StemKind.Other,
        ["backing"] = StemKind.Backing, ["instrumental"] = StemKind.Backing, ["instrumentals"] = StemKind.Backing, ["instrum"] = StemKind.Backing, ["accompaniment"] = StemKind.Backing, ["karaoke"] = StemKind.Backing, ["minus"] = StemKind.Backing,
    };

    /// <summary>The stem that a file called <paramref name="name"/> (without ending) holds, or null. Where several words speak, the last one does.</summary>
    /// <param name="song">Name of the song's file without ending: as a beginning of the stem's name it says nothing.</param>
    public static StemKind? Of(string name, string song)
    {
        string rest = song.Length > 0 && name.Length > song.Length && name.StartsWith(song, StringComparison.OrdinalIgnoreCase) ? name[song.Length..] : name;
        StemKind? kind = null;
        string before = "";
        foreach (string word in Split(rest.ToLowerInvariant()))
        {
            if (Words.TryGetValue(word, out StemKind said))
                kind = said == StemKind.Vocals && before is "no" or "without" or "minus" ? StemKind.Backing : said;
            before = word;
        }

        return kind;
    }

    /// <summary>Runs of letters.</summary>
    private static List<string> Split(string name)
    {
        List<string> words = [];
        int start = -1;
        for (int i = 0; i <= name.Length; i++)
        {
            bool letter = i < name.Length && char.IsLetter(name[i]);
            if (letter && start < 0)
                start = i;
            if (!letter && start >= 0)
            {
                words.Add(name[start..i]);
                start = -1;
            }
        }

        return words;
    }
}
