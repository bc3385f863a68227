using System;
using System.Collections.Generic;
using System.Globalization;

namespace AvatarMotion.Studio;

/// <summary>Reads one value of a move file word by word.</summary>
internal sealed class MoveWordReader
{
    private readonly string[] _words;
    private readonly string _file;
    private readonly MoveYaml _node;
    private int _next;

    public MoveWordReader(MoveYaml node, string file)
    {
        _node = node;
        _file = file;
        if (node.Text is null)
            throw new MoveFileException(file, node.Line, "a text is expected here, not a map.");
        _words = node.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The whole value.</summary>
    public string Rest() => string.Join(' ', _words);

    /// <summary>Whether words are left.</summary>
    public bool More => _next < _words.Length;

    /// <summary>The next word, which stays.</summary>
    public string Peek => _words[_next];

    /// <summary>Takes the next word.</summary>
    public string Word(string expected) => More ? _words[_next++] : throw Fault($"'{_node.Text}' ends too early: {expected} is missing.");

    /// <summary>Takes a number.</summary>
    public float Number(string meaning)
    {
        string word = Word(meaning);
        return IsNumber(word, out float number) ? number : throw Fault($"'{word}' is no number for {meaning}.");
    }

    /// <summary>Takes a number within a range; what lies outside, no body can do.</summary>
    public float Number(string meaning, float low, float high)
    {
        float number = Number(meaning);
        return number >= low && number <= high
            ? number
            : throw Fault(string.Create(CultureInfo.InvariantCulture, $"{meaning} cannot be {number}: a body does {low} to {high}."));
    }

    /// <summary>Whether the next word is a number.</summary>
    public bool NumberIsNext => More && IsNumber(_words[_next], out _);

    /// <summary>Takes the next word if it is in the table.</summary>
    public bool Take<T>(IReadOnlyDictionary<string, T> table, out T value)
    {
        if (More && table.TryGetValue(_words[_next], out value!))
        {
            _next++;
            return true;
        }

        value = default!;
        return false;
    }

    /// <summary>Takes the next word if it is this one.</summary>
    public bool Take(string word)
    {
        if (!More || _words[_next] != word)
            return false;
        _next++;
        return true;
    }

    /// <summary>The fault that the next word is not known.</summary>
    public MoveFileException Unknown(IEnumerable<string> known) => Fault($"'{Peek}' is not known here{NearestName.Hint(Peek, known)}");

    /// <summary>A fault in this value.</summary>
    public MoveFileException Fault(string problem) => new(_file, _node.Line, problem);

    private static bool IsNumber(string word, out float number) =>
        float.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && float.IsFinite(number);
}
