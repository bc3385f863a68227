using System;
using System.Collections.Generic;
using System.Text.Json;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Reads the fields of a song's analysis; an absent field keeps its default.</summary>
internal sealed class SongReader
{
    /// <summary>Loudness in LUFS of what is silent.</summary>
    private const double Silence = -70;

    private readonly JsonElement _root;

    public SongReader(JsonElement root) => _root = root;

    public Song Read() => new()
    {
        Duration = Number(_root, "duration"),
        Title = Text(_root, "title"),
        Artist = Text(_root, "artist"),
        BeatsPerMinute = Number(_root, "bpm"),
        Confidence = Number(_root, "confidence"),
        IntegratedLoudness = Number(_root, "integrated_loudness", Silence),
        Feel = Feel(),
        BeatDivision = (int)Number(_root, "beat_division", 2),
        Beats = List(_root, "beats", beat => beat.GetDouble()),
        Bars = List(_root, "bars", Bar),
        Sections = List(_root, "sections", Section),
        Phrases = List(_root, "phrases", Phrase),
        Events = List(_root, "events", Event),
        Drums = Drums(),
        Voice = List(_root, "voice", span => new VoiceSpan(Number(span, "start"), Number(span, "end"))),
        Pitch = Pitch(),
        Notes = List(_root, "notes", Note),
        Energy = Curve("energy"),
        Bass = Curve("bass"),
        Brightness = Curve("brightness"),
        Fullness = Curve("fullness"),
        Loudness = Curve("loudness"),
        MouthOpen = Curve("mouth_open"),
        MouthSpread = Curve("mouth_spread"),
        HeardPhones = List(_root, "heard_phones", phone => new Phone(Number(phone, "start"), Number(phone, "end"), Text(phone, "phone") ?? "")),
        Lyrics = LyricsReader.Read(_root),
    };

    private static Bar Bar(JsonElement bar) =>
        new(Number(bar, "start"), Number(bar, "end"), (int)Number(bar, "first_beat"), (int)Number(bar, "beats"));

    private static Phrase Phrase(JsonElement phrase) =>
        new(Number(phrase, "start"), Number(phrase, "end"), (int)Number(phrase, "first_bar"), (int)Number(phrase, "bars"));

    private static Note Note(JsonElement note) => new(Number(note, "start"), Number(note, "end"), Number(note, "midi"))
    {
        VibratoHertz = (float)Number(note, "vibrato_hz"),
        VibratoCents = (float)Number(note, "vibrato_cents"),
    };

    private SongFeel Feel()
    {
        if (!_root.TryGetProperty("feel", out JsonElement feel))
            return new SongFeel();
        return new SongFeel
        {
            Valence = Number(feel, "valence", 0.5),
            Arousal = Number(feel, "arousal", 0.5),
            Danceability = Number(feel, "danceability", 0.5),
            Styles = List(feel, "styles", each => new StyleWeight(Text(each, "style") ?? "", Number(each, "weight"))),
        };
    }

    private static Section Section(JsonElement section) => new()
    {
        Start = Number(section, "start"),
        End = Number(section, "end"),
        Kind = SongNames.Parse<SectionKind>(Text(section, "label")),
        SameAs = (int)Number(section, "same_as"),
        Energy = Number(section, "energy"),
        Confidence = Number(section, "confidence", 1),
    };

    private static SongEvent Event(JsonElement moment) =>
        new(Number(moment, "time"), SongNames.Parse<SongEventKind>(Text(moment, "kind"))) { Length = Number(moment, "length") };

    private DrumHits Drums()
    {
        if (!_root.TryGetProperty("drums", out JsonElement drums))
            return new DrumHits();
        JsonElement strengths = _root.TryGetProperty("drum_strengths", out JsonElement known) ? known : default;
        return new DrumHits { Kick = Hits(drums, strengths, "kick"), Snare = Hits(drums, strengths, "snare"), Hat = Hits(drums, strengths, "hat") };
    }

    /// <summary>Onsets of one drum; full strength where the file gives none.</summary>
    private static List<Onset> Hits(JsonElement drums, JsonElement strengths, string drum)
    {
        List<double> times = List(drums, drum, value => value.GetDouble());
        List<float> values = strengths.ValueKind == JsonValueKind.Object ? List(strengths, drum, value => value.GetSingle()) : new();
        List<Onset> hits = new();
        for (int i = 0; i < times.Count; i++)
            hits.Add(new Onset(times[i], i < values.Count ? values[i] : 1f));
        return hits;
    }

    private PitchCurve Pitch()
    {
        if (!_root.TryGetProperty("pitch", out JsonElement pitch))
            return new PitchCurve();
        return new PitchCurve
        {
            Hop = Number(pitch, "hop"),
            Hz = List(pitch, "hz", value => value.GetSingle()),
            Confidence = List(pitch, "confidence", value => value.GetSingle()),
        };
    }

    private Curve Curve(string name) => _root.TryGetProperty(name, out JsonElement curve)
        ? new Curve(Number(curve, "hop"), List(curve, "values", value => value.GetSingle()).ToArray())
        : Audio.Curve.Empty;

    private static double Number(JsonElement element, string name, double absent = 0) =>
        element.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : absent;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static List<T> List<T>(JsonElement element, string name, Func<JsonElement, T> read)
    {
        List<T> list = new();
        if (!element.TryGetProperty(name, out JsonElement items))
            return list;
        foreach (JsonElement item in items.EnumerateArray())
            list.Add(read(item));
        return list;
    }
}
