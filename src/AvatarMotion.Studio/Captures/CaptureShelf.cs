using System;
using System.Collections.Generic;
using System.IO;
using AvatarMotion.Media;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>The folder that captures go to: what lies there already, what of it a clip that is added again replaces, and writing.</summary>
internal sealed class CaptureShelf
{
    private readonly string _folder;
    private readonly List<string> _notices;
    private readonly List<(Move Move, string File)> _present = [];
    private readonly List<(string Name, string File)> _replaced = [];

    /// <param name="folder">Absolute; need not be there.</param>
    /// <param name="notices">Receives what was odd.</param>
    public CaptureShelf(string folder, List<string> notices)
    {
        (_folder, _notices) = (folder, notices);
        if (Directory.Exists(folder))
            ReadPresent();
        List<Move> moves = [];
        foreach ((Move move, _) in _present)
            moves.Add(move);
        Twins = new MoveTwins(moves);
    }

    /// <summary>Keeps new moves apart from each other and from those in the folder.</summary>
    public MoveTwins Twins { get; }

    /// <summary>Moves that were cut from the same clip under the same first name as <paramref name="made"/> will go: cut with another tempo, they begin at other counts.</summary>
    public void MakeWay(Move made)
    {
        foreach ((Move move, string file) in _present)
        {
            if (ClipOf(move) != ClipOf(made) || FirstName(move) != FirstName(made))
                continue;
            Twins.Forget(move.Info.Name);
            _replaced.Add((move.Info.Name, file));
        }
    }

    /// <summary>Writes the moves, and then removes those that they replace.</summary>
    public void Write(IReadOnlyList<CapturedClip> clips)
    {
        HashSet<string> written = new(StringComparer.Ordinal);
        foreach (CapturedClip clip in clips)
        {
            foreach (CapturedMove move in clip.Kept)
            {
                string file = Path.Combine(_folder, move.Move.Info.Name + MoveFolders.CaptureEnding);
                UnfinishedFile.Write(file, stream => CaptureFile.Write(move.Move, stream));
                written.Add(file);
            }
        }

        List<string> gone = [];
        foreach ((string name, string file) in _replaced)
        {
            if (written.Contains(file))
                continue;
            File.Delete(file);
            gone.Add(name);
        }

        if (gone.Count > 0)
            _notices.Add($"the clip was here before: {string.Join(", ", gone)} of that time {(gone.Count == 1 ? "was" : "were")} removed.");
    }

    private void ReadPresent()
    {
        string[] files = Directory.GetFiles(_folder, "*" + MoveFolders.CaptureEnding, SearchOption.AllDirectories);
        Array.Sort(files, string.CompareOrdinal);
        foreach (string file in files)
        {
            try
            {
                _present.Add((MoveFolders.ReadCapture(file), file));
            }
            catch (StudioException error)
            {
                _notices.Add(error.Message);
            }
        }
    }

    /// <summary>"Recorded: CLIP" of what a captured move says about itself, or all of it where a person wrote something else.</summary>
    private static string ClipOf(Move move)
    {
        string text = move.Info.Expresses;
        int danced = text.LastIndexOf(", danced at ", StringComparison.Ordinal);
        int seconds = danced > 0 ? text.LastIndexOf(", ", danced - 1, StringComparison.Ordinal) : -1;
        return seconds > 0 ? text[..seconds] : text;
    }

    /// <summary>NAME of NAME-COUNT.</summary>
    private static string FirstName(Move move) => move.Info.Name[..Math.Max(move.Info.Name.LastIndexOf('-'), 0)];
}
