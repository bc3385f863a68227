using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AvatarMotion.Studio.Tests;

/// <summary>Checks a document against the part of JSON Schema that our schema uses, more strictly than the standard: a field that the schema does not describe is a fault too.</summary>
internal sealed class SchemaCheck
{
    private static readonly string[] Known =
    [
        "$schema", "$id", "$defs", "$ref", "title", "description", "type", "required", "properties", "items", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "minLength", "pattern",
    ];

    private readonly JsonElement _root;
    private readonly List<string> _faults = [];

    private SchemaCheck(JsonElement schema) => _root = schema;

    /// <summary>What is wrong with <paramref name="value"/>, each with its path; empty where it fits.</summary>
    public static IReadOnlyList<string> Faults(JsonElement schema, JsonElement value)
    {
        SchemaCheck check = new(schema);
        check.Check(schema, value, "$");
        return check._faults;
    }

    private void Check(JsonElement schema, JsonElement value, string path)
    {
        foreach (JsonProperty word in schema.EnumerateObject())
        {
            if (!Known.Contains(word.Name))
                throw new NotSupportedException($"{word.Name} in the schema is not checked");
        }

        if (schema.TryGetProperty("$ref", out JsonElement reference))
            Check(_root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), value, path);
        if (schema.TryGetProperty("type", out JsonElement type) && !IsOf(type.GetString()!, value))
            _faults.Add($"{path} is {value.ValueKind}, not {type}");
        else if (value.ValueKind == JsonValueKind.Object)
            CheckObject(schema, value, path);
        else if (value.ValueKind == JsonValueKind.Array)
            CheckItems(schema, value, path);
        else if (value.ValueKind == JsonValueKind.Number)
            CheckNumber(schema, value.GetDouble(), path);
        else if (value.ValueKind == JsonValueKind.String)
            CheckText(schema, value.GetString()!, path);
        CheckChoice(schema, value, path);
    }

    private void CheckObject(JsonElement schema, JsonElement value, string path)
    {
        foreach (JsonElement name in schema.GetProperty("required").EnumerateArray())
        {
            if (!value.TryGetProperty(name.GetString()!, out _))
                _faults.Add($"{path}.{name} is missing");
        }

        foreach (JsonProperty field in value.EnumerateObject())
        {
            if (schema.GetProperty("properties").TryGetProperty(field.Name, out JsonElement own))
                Check(own, field.Value, $"{path}.{field.Name}");
            else
                _faults.Add($"{path}.{field.Name} is not described");
        }
    }

    private void CheckItems(JsonElement schema, JsonElement value, string path)
    {
        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
            Check(schema.GetProperty("items"), item, $"{path}[{index++}]");
    }

    private void CheckNumber(JsonElement schema, double value, string path)
    {
        if (schema.TryGetProperty("minimum", out JsonElement low) && value < low.GetDouble())
            _faults.Add($"{path} is {value}, under {low}");
        if (schema.TryGetProperty("maximum", out JsonElement high) && value > high.GetDouble())
            _faults.Add($"{path} is {value}, over {high}");
        if (schema.TryGetProperty("exclusiveMinimum", out JsonElement above) && value <= above.GetDouble())
            _faults.Add($"{path} is {value}, not over {above}");
    }

    private void CheckText(JsonElement schema, string value, string path)
    {
        if (schema.TryGetProperty("minLength", out JsonElement least) && value.Length < least.GetInt32())
            _faults.Add($"{path} is too short");
        if (schema.TryGetProperty("pattern", out JsonElement pattern) && !Regex.IsMatch(value, pattern.GetString()!))
            _faults.Add($"{path} is \"{value}\", unlike {pattern}");
    }

    private void CheckChoice(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("const", out JsonElement only) && !JsonElement.DeepEquals(only, value))
            _faults.Add($"{path} is {value}, not {only}");
        if (schema.TryGetProperty("enum", out JsonElement choices) && !choices.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)))
            _faults.Add($"{path} is {value}, none of {choices}");
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException($"type {type} is not checked"),
    };
}
