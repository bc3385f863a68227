using System;
using System.Collections.Generic;
using System.Text.Json;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Reads the tree of lines that <see cref="LyricsWriter"/> writes; an absent field keeps its default.</summary>
internal static class LyricsReader
{
    /// <summary>The lyrics of an analysis.</summary>
    public static Lyrics Read(JsonElement root)
    {
        List<LyricLine> lines = List(root, "lines", Line);
        return lines.Count == 0 ? Lyrics.None : new Lyrics { Lines = lines, Language = Text(root, "language") ?? "", PhonesAreGiven = Flag(root, "phones_given") };
    }

    private static LyricLine Line(JsonElement line) => new()
    {
        Start = Number(line, "start"),
        End = Number(line, "end"),
        IsTimed = !Flag(line, "untimed"),
        Text = Text(line, "text") ?? "",
        Singer = Text(line, "singer"),
        Backing = Flag(line, "backing"),
        Section = Text(line, "section"),
        Words = List(line, "words", Word),
    };

    private static LyricWord Word(JsonElement word) => new()
    {
        Start = Number(word, "start"),
        End = Number(word, "end"),
        IsTimed = !Flag(word, "untimed"),
        Text = Text(word, "text") ?? "",
        Reading = Text(word, "reading"),
        Confidence = Number(word, "confidence"),
        Syllables = List(word, "syllables", Syllable),
    };

    private static Syllable Syllable(JsonElement syllable) => new()
    {
        Start = Number(syllable, "start"),
        End = Number(syllable, "end"),
        Text = Text(syllable, "text") ?? "",
        Midi = syllable.TryGetProperty("midi", out JsonElement midi) ? midi.GetDouble() : null,
        Phones = List(syllable, "phones", phone => new Phone(Number(phone, "start"), Number(phone, "end"), Text(phone, "phone") ?? "")),
    };

    private static bool Flag(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) && value.GetBoolean();

    private static double Number(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : 0;

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static List<T> List<T>(JsonElement element, string name, Func<JsonElement, T> read)
    {
        List<T> list = [];
        if (!element.TryGetProperty(name, out JsonElement items))
            return list;
        foreach (JsonElement item in items.EnumerateArray())
            list.Add(read(item));
        return list;
    }
}
