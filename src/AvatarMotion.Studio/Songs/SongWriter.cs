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
        Number("integrated_loudness", song.IntegratedLoudness, 2);
        Feel(song.Feel);
        Grid(song);
        Form(song);
        Drums(song.Drums);
        Voice(song);
        Curve("energy", song.Energy);
        Curve("bass", song.Bass);
        Curve("brightness", song.Brightness);
        Curve("fullness", song.Fullness);
        Curve("loudness", song.Loudness, 2);
        Curve("mouth_open", song.MouthOpen);
        Curve("mouth_spread", song.MouthSpread);
        if (song.HeardPhones.Count > 0)
            Objects("heard_phones", song.HeardPhones, HeardPhone);
        new LyricsWriter(_json, _visemeOf).Write(song.Lyrics);
        _json.WriteEndObject();
    }

    private void HeardPhone(Phone phone)
    {
        Number("start", phone.Start);
        Number("end", phone.End);
        _json.WriteString("phone", phone.Symbol);
    }

    private void Grid(Song song)
    {
        Objects("tempo", TempoChanges.Find(song), change =>
        {
            Number("time", change.Time);
            Number("bpm", change.BeatsPerMinute, 2);
        });
        Objects("meter", Meter.ChangesOf(song), change =>
        {
            _json.WriteNumber("bar", change.Bar);
            _json.WriteNumber("beats", change.Beats);
            _json.WriteNumber("unit", change.Unit);
        });
        _json.WriteNumber("beat_division", song.BeatDivision);
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
            Number("confidence", section.Confidence);
        });
        Objects("phrases", song.Phrases, phrase =>
        {
            Number("start", phrase.Start);
            Number("end", phrase.End);
            _json.WriteNumber("first_bar", phrase.FirstBar);
            _json.WriteNumber("bars", phrase.Bars);
        });
        Objects("events", song.Events, moment =>
        {
            Number("time", moment.Time);
            _json.WriteString("kind", SongNames.Of(moment.Kind));
            if (moment.Length > 0)
                Number("length", moment.Length);
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
            if (note.VibratoHertz > 0)
            {
                Number("vibrato_hz", note.VibratoHertz, 2);
                Number("vibrato_cents", note.VibratoCents, 1);
            }
        });
    }

    private void Feel(SongFeel feel)
    {
        _json.WriteStartObject("feel");
        Number("valence", feel.Valence);
        Number("arousal", feel.Arousal);
        Number("danceability", feel.Danceability);
        Objects("styles", feel.Styles, each =>
        {
            _json.WriteString("style", each.Style);
            Number("weight", each.Weight);
        });
        _json.WriteEndObject();
    }

    private void Curve(string name, Curve curve, int digits = 4)
    {
        _json.WriteStartObject(name);
        Number("hop", curve.Hop, 9);
        Numbers("values", curve.Values, value => value, digits);
        _json.WriteEndObject();
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
