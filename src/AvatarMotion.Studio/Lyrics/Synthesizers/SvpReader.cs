using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Projects of Synthesizer V Studio (.svp): JSON with notes in groups that tracks place in time.</summary>
internal sealed class SvpReader : ILyricReader
{
    /// <summary>Blicks in a quarter note.</summary>
    private const double Quarter = 705_600_000;

    public bool Reads(LyricSource source) =>
        source.Text.AsSpan().TrimStart().StartsWith("{") && source.Text.Contains("\"mainGroup\"", StringComparison.Ordinal) && source.Text.Contains("\"tracks\"", StringComparison.Ordinal);

    public Lyrics Read(LyricSource source, LyricNotices notices)
    {
        using JsonDocument document = SafeFiles.Json(source.Bytes);
        JsonElement root = document.RootElement;
        TickClock clock = new(Quarter, root.At("time").Items("tempo").Select(tempo => (tempo.Number("position"), tempo.Number("bpm"))));
        Dictionary<string, JsonElement> library = [];
        foreach (JsonElement group in root.Items("library"))
            library[group.Text("uuid")] = group;
        SynthProject project = new();
        foreach (JsonElement track in root.Items("tracks").Where(track => !track.At("mixer").IsTrue("mute")))
        {
            JsonElement main = track.At("mainRef");
            string language = LanguageNames.Code(main.At("database").Text("language"));
            project.Language = project.Language.Length > 0 ? project.Language : language;
            List<SynthNote> notes = [.. Notes(track.At("mainGroup"), main, language, clock)];
            foreach (JsonElement reference in track.Items("groups"))
            {
                if (library.TryGetValue(reference.Text("groupID"), out JsonElement group))
                    notes.AddRange(Notes(group, reference, language, clock));
            }

            project.Add(track.Text("name"), notes);
        }

        return project.Build();
    }

    private static IEnumerable<SynthNote> Notes(JsonElement group, JsonElement reference, string language, TickClock clock)
    {
        double origin = reference.Number("blickOffset"), transpose = reference.Number("pitchOffset");
        foreach (JsonElement note in group.Items("notes"))
        {
            double start = origin + note.Number("onset");
            string own = LanguageNames.Code(note.Text("languageOverride"));
            yield return new SynthNote(clock.Seconds(start), clock.Seconds(start + note.Number("duration")), note.Number("pitch", 60) + transpose, note.Text("lyrics"))
            {
                Phones = Phones(note.Text("phonemes"), own.Length > 0 ? own : language),
            };
        }
    }

    /// <summary>English phones are ARPAbet, Japanese ones romaji; those of other languages are left to the pronunciation of the words.</summary>
    private static IReadOnlyList<string> Phones(string phones, string language)
    {
        SynthAlphabet? alphabet = language switch { "ja" => SynthAlphabet.Romaji, "en" => SynthAlphabet.Arpabet, "" when SynthPhones.IsAll(phones, SynthAlphabet.Arpabet) => SynthAlphabet.Arpabet, _ => null };
        return alphabet is { } known ? SynthPhones.Read(phones, known) : [];
    }
}
