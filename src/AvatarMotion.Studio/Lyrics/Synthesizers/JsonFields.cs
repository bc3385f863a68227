using System.Collections.Generic;
using System.Text.Json;

namespace AvatarMotion.Studio;

/// <summary>Fields of a stranger's JSON: a field that is absent or of another kind has no value.</summary>
internal static class JsonFields
{
    public static JsonElement At(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : default;

    public static string Text(this JsonElement element, string name) => element.At(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() ?? "" : "";

    public static double Number(this JsonElement element, string name, double otherwise = 0) =>
        element.At(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out double value) && double.IsFinite(value) ? value : otherwise;

    public static bool IsTrue(this JsonElement element, string name) => element.At(name).ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name)
    {
        if (element.At(name) is not { ValueKind: JsonValueKind.Array } list)
            yield break;
        foreach (JsonElement item in list.EnumerateArray())
            yield return item;
    }
}
