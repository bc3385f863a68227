using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>The line <c>moves: { from: [ FOLDER ], only: captured }</c> of a Show.</summary>
internal static class ShowMovesText
{
    private const string Captured = "captured";

    public static ShowMoves Read(ShowNode? node, string file)
    {
        if (node is null)
            return new ShowMoves();
        ShowFields fields = new(node, file, "moves", "from", "only");
        List<string> folders = [];
        foreach (ShowNode folder in fields.List("from"))
        {
            if (folder.Kind != ShowNodeKind.Scalar || folder.Text.Length == 0)
                throw fields.Wrong(folder.Line, "\"from\" of moves is a list of folders, or library.");
            folders.Add(folder.Text);
        }

        return new ShowMoves { Folders = folders, OnlyCaptured = fields.Known("only", "", [Captured]) == Captured };
    }

    /// <summary>The value; empty where there is nothing to say.</summary>
    public static string Write(ShowMoves moves)
    {
        if (moves.Folders.Count == 0 && !moves.OnlyCaptured)
            return "";
        List<string> names = [];
        foreach (string folder in moves.Folders)
            names.Add(ShowScalar.Name(folder));
        string from = names.Count == 0 ? "[]" : $"[ {string.Join(", ", names)} ]";
        return $"{{ from: {from}{(moves.OnlyCaptured ? $", only: {Captured}" : "")} }}";
    }
}
