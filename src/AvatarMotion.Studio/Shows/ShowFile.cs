using System;
using System.IO;

namespace AvatarMotion.Studio;

/// <summary>The Show as a text file that people edit.</summary>
public static class ShowFile
{
    /// <summary>Reads a file and checks its names against <paramref name="known"/>.</summary>
    /// <exception cref="ShowFileException">The file is missing or wrong; the message says where and what to do.</exception>
    public static Show Read(string path, ShowVocabulary? known = null) =>
        Parse(ShowText.Load(path).Text, Path.GetFileName(path), known);

    /// <summary>Reads a Show from text; <paramref name="name"/> stands in messages.</summary>
    public static Show Parse(string text, string name = "show", ShowVocabulary? known = null)
    {
        if (text.Length > ShowText.LargestSize)
            throw new ShowFileException(name, 0, "a Show file has at most 5 MB; this is another kind of file or has too many items.");
        return new ShowReader(name, known ?? new ShowVocabulary()).Read(ShowTree.Read(text, name));
    }

    /// <summary>The text of a Show, one item per line.</summary>
    public static string Text(Show show) => ShowWriter.Write(show);

    /// <summary>Writes a new file, whole or not at all; what was there is lost.</summary>
    public static void Write(Show show, string path) => new ShowText(Text(show), false).Save(path, keepOld: false);

    /// <summary>Writes a new plan onto an existing file: what a person wrote stays byte for byte, the machine's items are replaced, the old file becomes <c>NAME~</c>. Without a file it writes one.</summary>
    /// <exception cref="ShowFileException">The existing file cannot be read.</exception>
    public static void Merge(string path, Show plan)
    {
        if (!File.Exists(path))
        {
            Write(plan, path);
            return;
        }

        ShowText old = ShowText.Load(path);
        ShowText merged = old with { Text = MergeText(old.Text, plan, Path.GetFileName(path)) };
        if (merged.Text != old.Text)
            merged.Save(path, keepOld: true);
    }

    /// <summary>The text of <paramref name="old"/> with the machine's items replaced by those of <paramref name="plan"/>.</summary>
    public static string MergeText(string old, Show plan, string name = "show") => new ShowMerge(old, name).With(plan);

    /// <summary>Full path of the song that the Show in <paramref name="showPath"/> names.</summary>
    /// <exception cref="ShowFileException">The Show names no song, or the song is not there.</exception>
    public static string FindSong(Show show, string showPath)
    {
        string name = Path.GetFileName(showPath);
        int line = ShowTree.Read(ShowText.Load(showPath).Text, name).Find("song")?.Line ?? 0;
        if (show.Song.File.Length == 0)
            throw new ShowFileException(name, line, "the Show names no song; write song: { file: NAME }.");
        string folder = Path.GetDirectoryName(Path.GetFullPath(showPath)) ?? ".";
        string path = Path.GetFullPath(Path.Combine(folder, show.Song.File));
        return File.Exists(path) ? path : throw new ShowFileException(name, line, $"the song \"{show.Song.File}\" is not there; put it beside the Show or correct its name.");
    }
}
