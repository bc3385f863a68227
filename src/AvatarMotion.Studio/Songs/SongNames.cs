using System;
using System.Text;

namespace AvatarMotion.Studio;

/// <summary>Names of enum values in files: lower case with hyphens ("pre-chorus", "final-hit").</summary>
internal static class SongNames
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        StringBuilder name = new();
        foreach (char letter in value.ToString())
        {
            if (char.IsUpper(letter) && name.Length > 0)
                name.Append('-');
            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }

    /// <summary>The value of a name that <see cref="Of"/> gives.</summary>
    /// <exception cref="FormatException">No value has this name.</exception>
    public static T Parse<T>(string? name)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (Of(value) == name)
                return value;
        }

        throw new FormatException($"\"{name}\" is no {typeof(T).Name}");
    }
}
