using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>Changes single fields of a Show's song in the text, so that a person's corrections keep every byte.</summary>
internal sealed class ShowSongEdit
{
    private readonly string _text;
    private readonly ShowNode _song;

    public ShowSongEdit(string text, ShowNode song)
    {
        _text = text;
        _song = song;
    }

    /// <summary>The stretches to replace.</summary>
    public List<(int Start, int End, string Text)> With(SongReference before, SongReference after)
    {
        List<(int Start, int End, string Text)> edits = [];
        IReadOnlyList<(string Key, string Value)> old = ShowWriter.SongFields(before), changed = ShowWriter.SongFields(after);
        foreach ((string key, string value) in changed)
        {
            if (Find(old, key) == value)
                continue;
            if (_song.Find(key) is { } node)
                edits.Add((node.Start, node.End, value));
            else
                edits.Add(Insert(key, value));
        }

        foreach ((string key, string _) in old)
        {
            if (Find(changed, key) is null && _song.Find(key) is { } gone)
                edits.Add((gone.Start, gone.End, key == "offset" ? "0" : "\"\""));
        }

        return edits;
    }

    /// <summary>A new field stands before the first one: on a line of its own where the others do.</summary>
    private (int Start, int End, string Text) Insert(string key, string value)
    {
        int at = _song.Entries[0].Key.Start;
        if (_song.Flow)
            return (at, at, $"{key}: {value}, ");
        int line = _text.LastIndexOf('\n', at - 1) + 1;
        string lineEnd = line > 1 && _text[line - 2] == '\r' ? "\r\n" : "\n";
        return (at, at, $"{key}: {value}{lineEnd}{_text[line..at]}");
    }

    private static string? Find(IReadOnlyList<(string Key, string Value)> fields, string key)
    {
        foreach ((string name, string value) in fields)
        {
            if (name == key)
                return value;
        }

        return null;
    }
}
