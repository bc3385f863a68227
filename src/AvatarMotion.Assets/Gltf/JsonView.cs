using System.Collections.Generic;
using System.Numerics;
using System.Text.Json;

namespace AvatarMotion.Assets;

/// <summary>A place in a JSON tree that may be absent; reading never throws on a wrong kind of value, it takes the default.</summary>
internal readonly struct JsonView
{
    private readonly JsonElement _element;

    public JsonView(JsonElement element) => _element = element;

    /// <summary>Whether there is anything here.</summary>
    public bool Exists => _element.ValueKind != JsonValueKind.Undefined;

    /// <summary>The number of entries of an array, 0 for anything else.</summary>
    public int Count => _element.ValueKind == JsonValueKind.Array ? _element.GetArrayLength() : 0;

    /// <summary>A member of an object.</summary>
    public JsonView this[string name] =>
        _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out JsonElement member) ? new JsonView(member) : default;

    /// <summary>An entry of an array.</summary>
    public JsonView this[int index] => index >= 0 && index < Count ? new JsonView(_element[index]) : default;

    /// <summary>Entries of an array, in order.</summary>
    public IEnumerable<JsonView> Entries()
    {
        if (_element.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (JsonElement entry in _element.EnumerateArray())
            yield return new JsonView(entry);
    }

    /// <summary>Members of an object, in order.</summary>
    public IEnumerable<(string Name, JsonView Value)> Members()
    {
        if (_element.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (JsonProperty member in _element.EnumerateObject())
            yield return (member.Name, new JsonView(member.Value));
    }

    /// <summary>A whole number.</summary>
    public int Int(int otherwise = -1) =>
        _element.ValueKind == JsonValueKind.Number && _element.TryGetInt32(out int value) ? value : otherwise;

    /// <summary>A whole number that may exceed 2³¹, -1 where it is none.</summary>
    public long Long(long otherwise = -1) =>
        _element.ValueKind == JsonValueKind.Number && _element.TryGetInt64(out long value) ? value : otherwise;

    /// <summary>A finite number.</summary>
    public float Number(float otherwise = 0f)
    {
        if (_element.ValueKind != JsonValueKind.Number || !_element.TryGetDouble(out double value))
            return otherwise;
        float single = (float)value;
        return float.IsFinite(single) ? single : otherwise;
    }

    /// <summary>A string.</summary>
    public string Text(string otherwise = "") => _element.ValueKind == JsonValueKind.String ? _element.GetString() ?? otherwise : otherwise;

    /// <summary>A truth value.</summary>
    public bool Flag(bool otherwise = false) => _element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => otherwise,
    };

    /// <summary>Three numbers.</summary>
    public Vector3 Vector3(Vector3 otherwise) => Count >= 3 ? new Vector3(this[0].Number(), this[1].Number(), this[2].Number()) : otherwise;

    /// <summary>Four numbers, the last one 1 where there are but three.</summary>
    public Vector4 Vector4(Vector4 otherwise) =>
        Count >= 3 ? new Vector4(this[0].Number(), this[1].Number(), this[2].Number(), this[3].Number(1f)) : otherwise;

    /// <summary>Three numbers as members x, y, z (VRM 0.x).</summary>
    public Vector3 Xyz() => new(this["x"].Number(), this["y"].Number(), this["z"].Number());
}
