using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>Languages as files name them.</summary>
internal static class LanguageNames
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["english"] = "en", ["englisch"] = "en", ["engl"] = "en", ["eng"] = "en", ["german"] = "de", ["deutsch"] = "de", ["deu"] = "de", ["ger"] = "de", ["french"] = "fr", ["français"] = "fr", ["fra"] = "fr", ["fre"] = "fr",
        ["spanish"] = "es", ["español"] = "es", ["castellano"] = "es", ["spa"] = "es", ["italian"] = "it", ["italiano"] = "it", ["ita"] = "it", ["japanese"] = "ja", ["日本語"] = "ja", ["jpn"] = "ja", ["jap"] = "ja",
        ["mandarin"] = "zh", ["chinese"] = "zh", ["cantonese"] = "zh", ["中文"] = "zh", ["zho"] = "zh", ["chi"] = "zh", ["korean"] = "ko", ["한국어"] = "ko", ["kor"] = "ko", ["portuguese"] = "pt", ["português"] = "pt", ["por"] = "pt",
        ["russian"] = "ru", ["rus"] = "ru", ["polish"] = "pl", ["dutch"] = "nl", ["swedish"] = "sv", ["turkish"] = "tr", ["finnish"] = "fi", ["latin"] = "la",
    };

    /// <summary>ISO 639-1 code of a name or a longer code ("English (US)", "jpn", "en-GB"); empty where it is not known.</summary>
    public static string Code(string name)
    {
        string first = name.Split([',', '(', '/', '-', '_', ' '], 2)[0].Trim();
        if (Codes.TryGetValue(first, out string? code))
            return code;
        return first.Length == 2 && char.IsAsciiLetter(first[0]) && char.IsAsciiLetter(first[1]) ? first.ToLowerInvariant() : "";
    }

    /// <summary>The English name of an ISO 639-1 code; the code itself where it is not known.</summary>
    public static string Name(string code)
    {
        foreach ((string name, string known) in Codes)
        {
            // The first name of each language above is its English one.
            if (known == code)
                return char.ToUpperInvariant(name[0]) + name[1..];
        }

        return code;
    }
}
