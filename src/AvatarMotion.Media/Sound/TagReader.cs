using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace AvatarMotion.Media;

/// <summary>Asks ffprobe for a file's tags; a file without them, or a machine without ffprobe, gives none.</summary>
internal static class TagReader
{
    private const double PatienceSeconds = 20;

    public static AudioTags Read(string path)
    {
        Dictionary<string, string> tags = All(path);
        return new AudioTags(Line(tags, "title"), Line(tags, "artist"));
    }

    /// <summary>Lyrics in the tags, those in time first; empty without any. MP3 files name the language too ("lyrics-eng").</summary>
    public static string Lyrics(string path)
    {
        Dictionary<string, string> tags = All(path);
        foreach (string name in (ReadOnlySpan<string>)["syncedlyrics", "lyrics", "unsyncedlyrics", "unsynced lyrics", "unsynchronised lyrics", "©lyr", "lyr"])
        {
            if (tags.TryGetValue(name, out string? lyrics) && lyrics.Length > 0)
                return lyrics;
        }

        foreach ((string name, string lyrics) in tags)
        {
            if (name.StartsWith("lyrics-", StringComparison.OrdinalIgnoreCase) && lyrics.Length > 0)
                return lyrics;
        }

        return "";
    }

    private static Dictionary<string, string> All(string path)
    {
        try
        {
            string[] input = Ffmpeg.Input(path);
            using ChildProcess probe = ChildProcess.Start(
                "ffprobe", ["-v", "quiet", .. input, "-show_entries", "format_tags:stream_tags", "-of", "json"], Ffmpeg.Remedy);
            using StreamReader reader = new(probe.Output);
            string json = reader.ReadToEnd();
            return probe.WaitForExit(PatienceSeconds) == 0 ? Parse(json) : [];
        }
        catch (MediaException)
        {
            return [];
        }
    }

    private static Dictionary<string, string> Parse(string json)
    {
        Dictionary<string, string> tags = new(StringComparer.OrdinalIgnoreCase);
        using JsonDocument document = JsonDocument.Parse(json);
        if (document.RootElement.TryGetProperty("format", out JsonElement format))
            Collect(format, tags);
        // Ogg keeps its tags with the stream.
        if (document.RootElement.TryGetProperty("streams", out JsonElement streams))
        {
            foreach (JsonElement stream in streams.EnumerateArray())
                Collect(stream, tags);
        }

        return tags;
    }

    /// <summary>Tabs, line ends and what drives a terminal become spaces: a tag is one line of text.</summary>
    private static string? Line(Dictionary<string, string> tags, string name) =>
        tags.TryGetValue(name, out string? text) && string.Concat(text.Select(static letter => char.IsControl(letter) ? ' ' : letter)).Trim() is { Length: > 0 } line ? line : null;

    private static void Collect(JsonElement owner, Dictionary<string, string> tags)
    {
        if (!owner.TryGetProperty("tags", out JsonElement own))
            return;
        foreach (JsonProperty tag in own.EnumerateObject())
        {
            string? value = tag.Value.GetString()?.Trim();
            if (!string.IsNullOrEmpty(value))
                tags.TryAdd(tag.Name, value);
        }
    }
}
