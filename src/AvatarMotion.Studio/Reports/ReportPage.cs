using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>
/// Puts the page together from its parts in <c>Reports/Page</c>. Its content policy names the one script and the one style by hash and forbids
/// every request, so that nothing that a tag or a lyrics line holds can run or call home.
/// </summary>
internal static class ReportPage
{
    private const string Folder = "Reports.Page.";
    private const string Mark = "@@";

    /// <summary>Parts of the script in the order in which they build on each other.</summary>
    private static readonly string[] Scripts =
    [
        "data.js", "look.js", "view.js", "lane-form.js", "lane-sound.js", "lane-voice.js", "stage.js", "overview.js", "player.js", "head.js", "readout.js", "hands.js", "page.js",
    ];

    /// <summary>The whole page.</summary>
    /// <param name="file">Name of the sound file, which stands in for a missing title.</param>
    /// <param name="sound">Opus in Ogg as base64, or nothing.</param>
    public static string Compose(Song song, string file, WaveformPeaks peaks, string sound)
    {
        string style = Part("report.css"), script = Script();
        string title = song.Title ?? file;
        return Fill(Part("report.html"), new Dictionary<string, string>
        {
            ["policy"] = $"default-src 'none'; script-src '{Hash(script)}'; style-src '{Hash(style)}'; img-src data:; base-uri 'none'; form-action 'none'",
            ["title"] = WebUtility.HtmlEncode(song.Artist is { Length: > 0 } artist ? $"{title}, {artist}" : title),
            ["style"] = style,
            ["song"] = ReportData.Write(song, title, peaks),
            ["sound"] = sound,
            ["script"] = script,
        });
    }

    private static string Script()
    {
        StringBuilder script = new("\"use strict\";\n{\n");
        foreach (string name in Scripts)
            script.Append(Part(name)).Append('\n');
        return script.Append("}\n").ToString();
    }

    /// <summary>The template with each @@name@@ replaced; what was put in is not looked at again.</summary>
    private static string Fill(string template, Dictionary<string, string> values)
    {
        StringBuilder page = new();
        string[] pieces = template.Split(Mark);
        for (int i = 0; i < pieces.Length; i++)
            page.Append(i % 2 == 0 ? pieces[i] : values[pieces[i]]);
        return page.ToString();
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Part(string name)
    {
        using Stream stream = typeof(ReportPage).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new ArgumentException($"There is no part of the report named {name}.", nameof(name));
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
