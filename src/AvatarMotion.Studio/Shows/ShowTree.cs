using System;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AvatarMotion.Studio;

/// <summary>Reads the tokens of a Show file into a tree that knows where each piece stands in the text. Tags, anchors, aliases and deep nesting are refused.</summary>
internal sealed class ShowTree
{
    private const int DeepestLevel = 20;
    private const int MostKeys = 100;

    private readonly string _file;
    private readonly string _text;
    private readonly Parser _parser;
    private int _lastEnd;

    private ShowTree(string text, string file)
    {
        _file = file;
        _text = text;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The top map of the text.</summary>
    public static ShowNode Read(string text, string file)
    {
        try
        {
            return new ShowTree(text, file).ReadDocument();
        }
        catch (YamlException broken)
        {
            throw new ShowFileException(file, (int)broken.Start.Line, "this is not readable as YAML: " + Sentence(broken.Message));
        }
    }

    private static string Sentence(string message)
    {
        // The parser's own messages may begin with "(Line: 3, Col: 1, ...): ".
        int colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        string words = colon >= 0 ? message[(colon + 3)..] : message;
        return words.TrimEnd('.') + ".";
    }

    private ShowNode ReadDocument()
    {
        Expect<StreamStart>();
        if (!_parser.MoveNext() || _parser.Current is StreamEnd)
            throw new ShowFileException(_file, 0, "the file is empty; \"avatarmotion plan\" writes a new one.");
        _parser.MoveNext();
        ShowNode root = ReadNode(1);
        if (root.Kind != ShowNodeKind.Map)
            throw new ShowFileException(_file, root.Line, "a Show file is a list of \"key: value\"; this is something else.");
        Expect<DocumentEnd>();
        _parser.MoveNext();
        if (_parser.Current is not StreamEnd)
            throw new ShowFileException(_file, Line(_parser.Current!), "a Show file holds one document; remove the second \"---\".");
        return root;
    }

    private void Expect<T>()
        where T : ParsingEvent
    {
        if (!_parser.MoveNext() || _parser.Current is not T)
            throw new ShowFileException(_file, 0, "the text ends too early.");
    }

    /// <summary>Reads the node at the parser's event and leaves the parser on its last event.</summary>
    private ShowNode ReadNode(int level)
    {
        ParsingEvent here = _parser.Current!;
        if (level > DeepestLevel)
            throw new ShowFileException(_file, Line(here), "a Show file has at most 20 levels; take some brackets away.");
        if (here is AnchorAlias || here is NodeEvent { Anchor.IsEmpty: false })
            throw new ShowFileException(_file, Line(here), "anchors (&) and aliases (*) are not used in a Show file; write the value out.");
        if (here is NodeEvent { Tag.IsEmpty: false })
            throw new ShowFileException(_file, Line(here), "tags (!) are not used in a Show file; put text that begins with ! in quotes.");
        return here switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart list => ReadList(list, level),
            MappingStart map => ReadMap(map, level),
            _ => throw new ShowFileException(_file, Line(here), "something is missing here."),
        };
    }

    private ShowNode ReadScalar(Scalar scalar)
    {
        ShowNode node = new(ShowNodeKind.Scalar, Line(scalar), (int)scalar.Start.Index) { Text = scalar.Value };
        int end = (int)scalar.End.Index;

        // Block scalars end after their line break, which belongs to the line and not to the value.
        while (end > node.Start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        return Close(node, end);
    }

    private ShowNode ReadList(SequenceStart start, int level)
    {
        ShowNode node = new(ShowNodeKind.List, Line(start), (int)start.Start.Index) { Flow = start.Style == SequenceStyle.Flow };
        _lastEnd = node.Start;
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
            node.Items.Add(ReadNode(level + 1));
        return Close(node, node.Flow ? AfterBracket() : _lastEnd);
    }

    private ShowNode ReadMap(MappingStart start, int level)
    {
        ShowNode node = new(ShowNodeKind.Map, Line(start), (int)start.Start.Index) { Flow = start.Style == MappingStyle.Flow };
        _lastEnd = node.Start;
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            ShowNode key = ReadNode(level + 1);
            if (key.Kind != ShowNodeKind.Scalar)
                throw new ShowFileException(_file, key.Line, "a key is a plain word.");
            if (node.Entries.Count >= MostKeys)
                throw new ShowFileException(_file, key.Line, "there are more keys here than a Show has.");
            if (node.Find(key.Text) is { } twice)
                throw new ShowFileException(_file, key.Line, FormattableString.Invariant($"\"{key.Text}\" stands twice, the first time on line {twice.Line}; keep one."));
            _parser.MoveNext();
            node.Entries.Add((key, ReadNode(level + 1)));
        }

        return Close(node, node.Flow ? AfterBracket() : _lastEnd);
    }

    /// <summary>The parser marks the end of brackets before the closing one.</summary>
    private int AfterBracket()
    {
        int end = (int)_parser.Current!.End.Index;
        return end < _text.Length && _text[end] is '}' or ']' ? end + 1 : end;
    }

    private ShowNode Close(ShowNode node, int end)
    {
        node.End = end;
        _lastEnd = Math.Max(_lastEnd, end);
        return node;
    }

    private static int Line(ParsingEvent at) => (int)at.Start.Line;
}
