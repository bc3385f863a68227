using System.Collections.Generic;

namespace AvatarMotion.Studio;

internal enum ShowNodeKind
{
    Scalar,
    List,
    Map,
}

/// <summary>A piece of a Show file with its place in the text.</summary>
internal sealed class ShowNode
{
    public ShowNode(ShowNodeKind kind, int line, int start)
    {
        Kind = kind;
        Line = line;
        Start = start;
        End = start;
    }

    public ShowNodeKind Kind { get; }

    /// <summary>1-based.</summary>
    public int Line { get; }

    /// <summary>Offset of the first letter in the text.</summary>
    public int Start { get; }

    /// <summary>Offset after the last letter.</summary>
    public int End { get; set; }

    /// <summary>Text of a scalar.</summary>
    public string Text { get; set; } = "";

    /// <summary>Whether a list or map is written with brackets.</summary>
    public bool Flow { get; set; }

    public List<ShowNode> Items { get; } = new();

    public List<(ShowNode Key, ShowNode Value)> Entries { get; } = new();

    public ShowNode? Find(string key)
    {
        foreach ((ShowNode name, ShowNode value) in Entries)
        {
            if (name.Text == key)
                return value;
        }

        return null;
    }
}
