using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using AvatarMotion.Audio;

namespace AvatarMotion.Evaluation;

/// <summary>The fields of one <c>truth.json</c>, read with sentences for what is wrong in it.</summary>
internal sealed class TruthJson
{
    private readonly string _path;
    private readonly JsonElement _root;

    public TruthJson(string path)
    {
        _path = path;
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            _root = document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw new EvaluationException(FormattableString.Invariant($"{path}:{(error.LineNumber ?? 0) + 1}: this is no JSON; mend the file or take it away."), error);
        }

        if (_root.ValueKind != JsonValueKind.Object)
            throw new EvaluationException($"{path}: a truth is one object, {{ \"beats\": [...], ... }}; this is something else.");
    }

    /// <summary>A whole value, or null where it is absent or null.</summary>
    public JsonElement? Find(string field) => Find(_root, field);

    public double Number(string field, double standard) => Find(field) is { } value ? Number(value, field) : standard;

    public bool Flag(string field, bool standard) => Find(field) is not { } value
        ? standard
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(field, "is true or false");

    public string Text(string field, string standard) => Find(field) is not { } value
        ? standard
        : value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(field, "is text");

    /// <summary>A list of numbers; empty where the field is absent.</summary>
    public List<double> Numbers(string field) => List(field, item => Number(item, field));

    /// <summary>A list of stretches, each <c>{ "start": s, "end": s }</c> or <c>[ s, s ]</c>.</summary>
    public List<VoiceSpan> Spans(string field) => List(field, item => new VoiceSpan(Part(item, "start", 0, field), Part(item, "end", 1, field)));

    public List<T> List<T>(string field, Func<JsonElement, T> read)
    {
        List<T> list = [];
        if (Find(field) is not { } items)
            return list;
        if (items.ValueKind != JsonValueKind.Array)
            throw Wrong(field, "is a list");
        foreach (JsonElement item in items.EnumerateArray())
            list.Add(read(item));
        return list;
    }

    /// <summary>A number inside an item, by name where the item is an object and by place where it is a list.</summary>
    public double Part(JsonElement item, string name, int place, string field)
    {
        if (item.ValueKind == JsonValueKind.Object && Find(item, name) is { } named)
            return Number(named, field);
        if (item.ValueKind == JsonValueKind.Array && place < item.GetArrayLength())
            return Number(item[place], field);
        throw Wrong(field, $"holds an item without \"{name}\"");
    }

    /// <summary>Text inside an item, found as <see cref="Part"/> finds numbers.</summary>
    public string Word(JsonElement item, string name, int place, string field)
    {
        JsonElement? found = item.ValueKind == JsonValueKind.Object ? Find(item, name) : item.ValueKind == JsonValueKind.Array && place < item.GetArrayLength() ? item[place] : null;
        return found is { ValueKind: JsonValueKind.String } text ? text.GetString()! : throw Wrong(field, $"holds an item without \"{name}\"");
    }

    public EvaluationException Wrong(string field, string what) => new($"{_path}: \"{field}\" {what}; see \"Your own songs\" in docs/evaluation.md.");

    private double Number(JsonElement value, string field) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && double.IsFinite(number) ? number : throw Wrong(field, "holds something that is no number");

    private static JsonElement? Find(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
