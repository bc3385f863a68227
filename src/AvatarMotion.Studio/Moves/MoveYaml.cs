using System.Collections.Generic;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AvatarMotion.Studio;

/// <summary>The few shapes of YAML that a move file uses: text and maps of maps, each with its line. No lists, tags, anchors or aliases.</summary>
internal sealed class MoveYaml
{
    private const int DeepestLevel = 4;

    // In braces YAML ends a value at a comma: "accent: hips low, chest" would be two entries, the second one empty.
    private const string ListName = "accent";

    private MoveYaml(string? text, IReadOnlyList<MoveYamlEntry>? entries, long line)
    {
        Text = text;
        Entries = entries;
        Line = line;
    }

    /// <summary>The text, or null for a map.</summary>
    public string? Text { get; }

    /// <summary>The entries in their order, or null for a text.</summary>
    public IReadOnlyList<MoveYamlEntry>? Entries { get; }

    /// <summary>1-based line.</summary>
    public long Line { get; }

    /// <summary>Reads one document whose root is a map.</summary>
    public static MoveYaml Read(string text, string file)
    {
        try
        {
            Parser parser = new(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                throw new MoveFileException(file, 1, "the file is empty; a move begins with 'move: its-name'.");
            parser.Consume<DocumentStart>();
            MoveYaml root = ReadNode(parser, file, 0);
            if (root.Entries is null)
                throw new MoveFileException(file, root.Line, "a move file is a map that begins with 'move: its-name'.");
            return root;
        }
        catch (YamlException problem)
        {
            throw new MoveFileException(file, problem.Start.Line, "this is no valid YAML: " + problem.Message);
        }
    }

    private static MoveYaml ReadNode(Parser parser, string file, int level)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            if (!scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty)
                throw new MoveFileException(file, scalar.Start.Line, "anchors and tags are not read in move files.");
            return new MoveYaml(scalar.Value.Trim(), null, scalar.Start.Line);
        }

        if (!parser.TryConsume<MappingStart>(out var start) || level >= DeepestLevel)
            throw new MoveFileException(file, parser.Current?.Start.Line ?? 1, "a text or a map is expected here.");
        if (!start.Anchor.IsEmpty || !start.Tag.IsEmpty)
            throw new MoveFileException(file, start.Start.Line, "anchors and tags are not read in move files.");
        List<MoveYamlEntry> entries = new();
        HashSet<string> names = new();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            Scalar key = parser.Consume<Scalar>();
            MoveYaml value = ReadNode(parser, file, level + 1);
            if (value.Text == "" && entries.Count > 0 && entries[^1].Name == ListName)
                entries[^1] = entries[^1] with { Value = new MoveYaml(entries[^1].Value.Text + ", " + key.Value, null, entries[^1].Value.Line) };
            else if (names.Add(key.Value))
                entries.Add(new MoveYamlEntry(key.Value.Trim(), key.Start.Line, value));
            else
                throw new MoveFileException(file, key.Start.Line, $"'{key.Value}' stands here twice.");
        }

        return new MoveYaml(null, entries, start.Start.Line);
    }
}

/// <summary>A name and its value.</summary>
internal readonly record struct MoveYamlEntry(string Name, long Line, MoveYaml Value);
