using System;
using System.Collections.Generic;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AvatarMotion.Studio;

/// <summary>YAML of strangers as maps, lists and texts; anchors, aliases, tags and deep nesting are refused.</summary>
internal sealed class YamlTree
{
    private const int DeepestLevel = 24;
    private const int MostNodes = 3_000_000;
    private readonly Parser _parser;
    private int _nodes;

    private YamlTree(string text) => _parser = new Parser(new StringReader(text));

    /// <summary>The root: a <see cref="string"/>, a list or a dictionary of these.</summary>
    public static object Read(string text)
    {
        try
        {
            YamlTree tree = new(text);
            tree._parser.Consume<StreamStart>();
            tree._parser.Consume<DocumentStart>();
            return tree.Node(0);
        }
        catch (YamlException error)
        {
            throw new LyricFormatException("this project file is damaged (YAML); save it again.", (int)error.Start.Line, error);
        }
    }

    /// <summary>What stands under a name of a map; null where it is no map or has no such name.</summary>
    public static object? At(object? node, string name) => node is Dictionary<string, object> map && map.TryGetValue(name, out object? value) ? value : null;

    public static IReadOnlyList<object> List(object? node, string name) => At(node, name) as List<object> ?? [];

    public static string Text(object? node, string name) => At(node, name) as string ?? "";

    public static double Number(object? node, string name, double otherwise = 0) => LyricTime.TryNumber(Text(node, name), out double value) ? value : otherwise;

    private object Node(int level)
    {
        if (_parser.Current is AnchorAlias || _parser.Current is NodeEvent { Anchor.IsEmpty: false } || _parser.Current is NodeEvent { Tag.IsEmpty: false })
            throw new LyricFormatException("anchors and tags are not read in project files.", (int)_parser.Current.Start.Line);
        if (level > DeepestLevel || ++_nodes > MostNodes)
            throw new LyricFormatException("this project file is larger or nested deeper than any song.", (int)_parser.Current!.Start.Line);
        if (_parser.TryConsume<Scalar>(out Scalar? scalar))
            return scalar.Value;
        if (_parser.TryConsume<SequenceStart>(out _))
        {
            List<object> list = [];
            while (!_parser.TryConsume<SequenceEnd>(out _))
                list.Add(Node(level + 1));
            return list;
        }

        _parser.Consume<MappingStart>();
        Dictionary<string, object> map = new(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            string key = Node(level + 1) as string ?? "";
            map[key] = Node(level + 1);
        }

        return map;
    }
}
