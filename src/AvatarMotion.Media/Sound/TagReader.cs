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
        try
        {
            string[] input = Ffmpeg.Input(path);
            using ChildProcess probe = ChildProcess.Start(
                "ffprobe", ["-v", "quiet", .. input, "-show_entries", "format_tags:stream_tags", "-of", "json"], Ffmpeg.Remedy);
            using StreamReader reader = new(probe.Output);
            string json = reader.ReadToEnd();
            return probe.WaitForExit(PatienceSeconds) == 0 ? Parse(json) : AudioTags.None;
        }
        catch (MediaException)
        {
            return AudioTags.None;
        }
    }

    private static AudioTags Parse(string json)
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

        return new AudioTags(tags.GetValueOrDefault("title"), tags.GetValueOrDefault("artist"));
    }

    /// <summary>Tabs, line ends and what drives a terminal become spaces: a tag is one line of text.</summary>
    private static string? Printable(string? text) => text is null ? null : string.Concat(text.Select(static letter => char.IsControl(letter) ? ' ' : letter));

    private static void Collect(JsonElement owner, Dictionary<string, string> tags)
    {
        if (!owner.TryGetProperty("tags", out JsonElement own))
            return;
        foreach (JsonProperty tag in own.EnumerateObject())
        {
            string? value = Printable(tag.Value.GetString())?.Trim();
            if (!string.IsNullOrEmpty(value))
                tags.TryAdd(tag.Name, value);
        }
    }
}
