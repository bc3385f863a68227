using System;
using System.Collections.Generic;
using System.Text.Json;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Writes the fields of a song's analysis in their fixed order.</summary>
internal sealed class SongWriter
{
    private const string Analyzer = "AvatarMotion.Audio 1";
    private readonly Utf8JsonWriter _json;

    private readonly Func<string, string?>? _visemeOf;

    /// <param name="visemeOf">Name of the viseme of a phone, or null to leave visemes out.</param>
    public SongWriter(Utf8JsonWriter json, Func<string, string?>? visemeOf)
    {
        _json = json;
        _visemeOf = visemeOf;
    }

    public void Write(Song song, string? sha256)
    {
        _json.WriteStartObject();
        _json.WriteNumber("version", SongJson.Version);
        _json.WriteString("analyzer", Analyzer);
        Text("sha256", sha256);
        Text("title", song.Title);
        Text("artist", song.Artist);
        Number("duration", song.Duration, 6);
        Number("bpm", song.BeatsPerMinute);
        Number("confidence", song.Confidence);
        Grid(song);
        Form(song);
        Drums(song.Drums);
        Voice(song);
        Curve("energy", song.Energy);
        Curve("bass", song.Bass);
        Curve("brightness", song.Brightness);
        Curve("mouth_open", song.MouthOpen);
        Curve("mouth_spread", song.MouthSpread);
        new LyricsWriter(_json, _visemeOf).Write(song.Lyrics);
        _json.WriteEndObject();
    }

    private void Grid(Song song)
    {
        Objects("tempo", TempoChanges.Find(song), change =>
        {
            Number("time", change.Time);
            Number("bpm", change.BeatsPerMinute, 2);
        });
        Objects("meter", MeterChanges(song), change =>
        {
            _json.WriteNumber("bar", change.Bar);
            _json.WriteNumber("beats", change.Beats);
            _json.WriteNumber("unit", 4);
        });
        Numbers("beats", song.Beats, beat => beat);
        Numbers("downbeats", song.Bars, bar => bar.Start);
        Objects("bars", song.Bars, bar =>
        {
            Number("start", bar.Start);
            Number("end", bar.End);
            _json.WriteNumber("first_beat", bar.FirstBeat);
            _json.WriteNumber("beats", bar.Beats);
        });
    }

    private void Form(Song song)
    {
        Objects("sections", song.Sections, section =>
        {
            Number("start", section.Start);
            Number("end", section.End);
            _json.WriteString("label", SongNames.Of(section.Kind));
            _json.WriteNumber("same_as", section.SameAs);
            Number("energy", section.Energy);
        });
        Objects("events", song.Events, moment =>
        {
            Number("time", moment.Time);
            _json.WriteString("kind", SongNames.Of(moment.Kind));
        });
    }

    private void Drums(DrumHits drums)
    {
        _json.WriteStartObject("drums");
        Numbers("kick", drums.Kick, hit => hit.Time);
        Numbers("snare", drums.Snare, hit => hit.Time);
        Numbers("hat", drums.Hat, hit => hit.Time);
        _json.WriteEndObject();
        _json.WriteStartObject("drum_strengths");
        Numbers("kick", drums.Kick, hit => hit.Strength);
        Numbers("snare", drums.Snare, hit => hit.Strength);
        Numbers("hat", drums.Hat, hit => hit.Strength);
        _json.WriteEndObject();
    }

    private void Voice(Song song)
    {
        Objects("voice", song.Voice, span =>
        {
            Number("start", span.Start);
            Number("end", span.End);
        });
        _json.WriteStartObject("pitch");
        Number("hop", song.Pitch.Hop, 9);
        Numbers("hz", song.Pitch.Hz, value => value, 2);
        Numbers("confidence", song.Pitch.Confidence, value => value, 3);
        _json.WriteEndObject();
        Objects("notes", song.Notes, note =>
        {
            Number("start", note.Start);
            Number("end", note.End);
            Number("midi", note.Midi);
        });
    }

    private void Curve(string name, Curve curve)
    {
        _json.WriteStartObject(name);
        Number("hop", curve.Hop, 9);
        Numbers("values", curve.Values, value => value);
        _json.WriteEndObject();
    }

    private static List<(int Bar, int Beats)> MeterChanges(Song song)
    {
        List<(int Bar, int Beats)> changes = new();
        for (int bar = 0; bar < song.Bars.Count; bar++)
        {
            bool last = bar > 0 && bar == song.Bars.Count - 1;
            if (bar == 0 || (!last && song.Bars[bar].Beats != changes[^1].Beats))
                changes.Add((bar, song.Bars[bar].Beats));
        }

        return changes;
    }

    private void Text(string name, string? value)
    {
        if (value is not null)
            _json.WriteString(name, value);
    }

    private void Number(string name, double value, int digits = 4) => _json.WriteNumber(name, JsonNumber.Round(value, digits));

    private void Numbers<T>(string name, IReadOnlyList<T> items, Func<T, double> value, int digits = 4)
    {
        _json.WriteStartArray(name);
        foreach (T item in items)
            _json.WriteNumberValue(JsonNumber.Round(value(item), digits));
        _json.WriteEndArray();
    }

    private void Objects<T>(string name, IReadOnlyList<T> items, Action<T> fields)
    {
        _json.WriteStartArray(name);
        foreach (T item in items)
        {
            _json.WriteStartObject();
            fields(item);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }
}
