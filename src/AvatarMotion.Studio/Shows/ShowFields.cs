using System;
using System.Collections.Generic;
using System.Globalization;

namespace AvatarMotion.Studio;

/// <summary>Reads the fields of one map by name and type, and says in one sentence what is wrong with them.</summary>
internal sealed class ShowFields
{
    private readonly ShowNode _map;
    private readonly string _file;
    private readonly string _what;

    /// <summary><paramref name="what"/> names the map in messages, for example "a phrase"; keys beside <paramref name="keys"/> are refused.</summary>
    public ShowFields(ShowNode map, string file, string what, params string[] keys)
    {
        _map = map;
        _file = file;
        _what = what;
        if (map.Kind != ShowNodeKind.Map)
            throw Wrong(map.Line, $"{what} is written as {{ key: value, … }}; this is something else.");
        foreach ((ShowNode key, ShowNode _) in map.Entries)
        {
            if (Array.IndexOf(keys, key.Text) < 0)
                throw Wrong(key.Line, UnknownKey(key.Text, keys));
        }
    }

    /// <summary>Line of the map.</summary>
    public int Line => _map.Line;

    public int LineOf(string key) => _map.Find(key)?.Line ?? _map.Line;

    public bool Has(string key) => _map.Find(key) is not null;

    public ShowFileException Wrong(int line, string sentence) => new(_file, line, sentence);

    /// <summary>Text of a scalar, or <paramref name="standard"/> where the key is absent.</summary>
    public string Text(string key, string standard)
    {
        if (_map.Find(key) is not { } node)
            return standard;
        return node.Kind == ShowNodeKind.Scalar ? node.Text : throw Wrong(node.Line, $"\"{key}\" of {_what} is one piece of text, without brackets.");
    }

    /// <summary>Text that must be there and not empty.</summary>
    public string Needed(string key)
    {
        string text = Text(key, "");
        return text.Length > 0 ? text : throw Wrong(LineOf(key), $"{_what} needs \"{key}\".");
    }

    /// <summary>One of <paramref name="known"/>, or anything where that is empty.</summary>
    public string Known(string key, string standard, IReadOnlyCollection<string> known)
    {
        string text = Text(key, standard);
        if (Has(key))
            CheckKnown(text, LineOf(key), key, known);
        return text;
    }

    public void CheckKnown(string text, int line, string what, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0)
            return;
        foreach (string name in known)
        {
            if (name == text)
                return;
        }

        throw Wrong(line, $"there is no {what} \"{text}\"{NearestName.Hint(text, known)}");
    }

    public double Number(string key, double standard, double low, double high)
    {
        if (!Has(key))
            return standard;
        string text = Text(key, "");
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || double.IsNaN(value))
            throw Wrong(LineOf(key), $"\"{key}\" of {_what} is a number such as {ShowNumber.Write(standard)}, not \"{text}\".");
        if (value < low || value > high)
            throw Wrong(LineOf(key), $"\"{key}\" of {_what} is {text}; it goes from {ShowNumber.Write(low)} to {ShowNumber.Write(high)}.");
        return value;
    }

    public int Whole(string key, int standard)
    {
        if (!Has(key))
            return standard;
        string text = Text(key, "");
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw Wrong(LineOf(key), $"\"{key}\" of {_what} is a whole number, not \"{text}\".");
    }

    public bool Truth(string key, bool standard)
    {
        if (!Has(key))
            return standard;
        return Text(key, "") switch
        {
            "true" or "yes" or "on" => true,
            "false" or "no" or "off" => false,
            string other => throw Wrong(LineOf(key), $"\"{key}\" of {_what} is true or false, not \"{other}\"."),
        };
    }

    public MusicalTime Time(string key)
    {
        string text = Needed(key);
        return MusicalTime.TryParse(text, out MusicalTime time)
            ? time
            : throw Wrong(LineOf(key), $"\"{text}\" is no time; write bar.beat such as 9.1, or seconds such as 12.5s.");
    }

    /// <summary>Items of a list; none where the key is absent or empty.</summary>
    public IReadOnlyList<ShowNode> List(string key)
    {
        ShowNode? node = _map.Find(key);
        if (node is null || node is { Kind: ShowNodeKind.Scalar, Text: "" or "~" or "null" })
            return Array.Empty<ShowNode>();
        return node.Kind == ShowNodeKind.List ? node.Items : throw Wrong(node.Line, $"\"{key}\" of {_what} is a list such as [ a, b ].");
    }

    /// <summary>Texts of a list of scalars.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        List<string> texts = new();
        foreach (ShowNode item in List(key))
            texts.Add(item.Kind == ShowNodeKind.Scalar ? item.Text : throw Wrong(item.Line, $"\"{key}\" of {_what} is a plain list of names."));
        return texts;
    }

    public ShowNode? Node(string key) => _map.Find(key);

    private string UnknownKey(string key, string[] keys)
    {
        // A decimal comma in braces reads as the next key.
        bool digits = key.Length > 0 && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return digits
            ? $"\"{key}\" stands where a key should be; numbers are written with a point, such as 0.{key}."
            : $"{_what} has no \"{key}\"{NearestName.Hint(key, keys)}";
    }
}
