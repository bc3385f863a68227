using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>
/// A song as the report's script reads it: rows of numbers in place of named fields, curves as base64 of 256 steps. The default JSON encoder
/// writes &lt;, &gt;, &amp;, quotes and all beyond ASCII as \u escapes, so that no text can end the script element it stands in.
/// </summary>
internal sealed class ReportData
{
    private const double FinestCurveHop = 0.05;
    private const int MostCurveValues = 40_000;
    private const double QuietestLufs = -60;

    private readonly Utf8JsonWriter _json;
    private readonly Song _song;

    private ReportData(Utf8JsonWriter json, Song song)
    {
        _json = json;
        _song = song;
    }

    /// <summary>The data as one JSON object in ASCII.</summary>
    public static string Write(Song song, string title, WaveformPeaks peaks)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
            new ReportData(json, song).WriteAll(title, peaks);
        return Encoding.ASCII.GetString(stream.ToArray());
    }

    private void WriteAll(string title, WaveformPeaks peaks)
    {
        _json.WriteStartObject();
        Head(title);
        Feel();
        Grid();
        Form();
        Drums();
        Voice();
        new ReportLyrics(_json).Write(_song.Lyrics);
        Curves();
        _json.WriteStartObject("wave");
        Number("hop", peaks.Hop, 9);
        _json.WriteBase64String("peak", peaks.Peak);
        _json.WriteBase64String("body", peaks.Body);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Head(string title)
    {
        _json.WriteString("title", title);
        _json.WriteString("artist", _song.Artist ?? "");
        Number("duration", _song.Duration);
        Number("bpm", _song.BeatsPerMinute);
        Number("confidence", _song.Confidence);
        _json.WriteBoolean("isGuess", SongWords.IsGuess(_song));
        _json.WriteString("beatSaid", SongWords.Beat(_song));
        _json.WriteString("tempoSaid", SongWords.Tempo(_song));
        _json.WriteString("meter", SongWords.Meter(_song));
        if (_song.IntegratedLoudness > -70)
            Number("loudness", _song.IntegratedLoudness, 1);
        else
            _json.WriteNull("loudness");
    }

    private void Feel()
    {
        if (!SongWords.HasFeel(_song))
        {
            _json.WriteNull("feel");
            return;
        }

        _json.WriteStartObject("feel");
        Number("valence", _song.Feel.Valence);
        Number("arousal", _song.Feel.Arousal);
        _json.WriteString("said", SongWords.Feel(_song));
        _json.WriteEndObject();
        Rows("styles", _song.Feel.Styles, each =>
        {
            _json.WriteStringValue(each.Style);
            Value(each.Weight);
        });
    }

    private void Grid()
    {
        _json.WriteStartArray("beats");
        foreach (double beat in _song.Beats)
            Value(beat);
        _json.WriteEndArray();
        Rows("bars", _song.Bars, bar => Values(bar.Start, bar.End, bar.FirstBeat, bar.Beats));
        Rows("phrases", _song.Phrases, phrase => Values(phrase.Start, phrase.End, phrase.FirstBar, phrase.Bars));
    }

    private void Form()
    {
        Rows("sections", _song.Sections, section =>
        {
            Values(section.Start, section.End);
            _json.WriteStringValue(SongNames.Of(section.Kind));
            Values(section.SameAs, section.Energy);
        });
        Rows("events", _song.Events, moment =>
        {
            Value(moment.Time);
            _json.WriteStringValue(SongNames.Of(moment.Kind));
            Value(moment.Length);
        });
    }

    private void Drums()
    {
        _json.WriteStartObject("drums");
        foreach ((string name, IReadOnlyList<Onset> hits) in new[] { ("kick", _song.Drums.Kick), ("snare", _song.Drums.Snare), ("hat", _song.Drums.Hat) })
        {
            _json.WriteStartArray(name);
            foreach (Onset hit in hits)
                Values(hit.Time, Math.Round(100 * hit.Strength));
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void Voice()
    {
        Rows("voice", _song.Voice, span => Values(span.Start, span.End));
        Rows("notes", _song.Notes, note => Values(note.Start, note.End, note.Midi, note.VibratoHertz, note.VibratoCents));
        if (_song.Pitch.Hz.Count == 0)
            return;
        _json.WriteStartObject("pitch");
        Number("hop", _song.Pitch.Hop, 9);
        _json.WriteBase64String("cents", Cents(_song.Pitch.Hz));
        _json.WriteBase64String("sureness", Steps(_song.Pitch.Confidence, 0, 1));
        _json.WriteEndObject();
    }

    private void Curves()
    {
        _json.WriteStartObject("curves");
        Curve("energy", _song.Energy);
        Curve("loudness", _song.Loudness, QuietestLufs, 0);
        Curve("bass", _song.Bass);
        Curve("brightness", _song.Brightness);
        Curve("fullness", _song.Fullness);
        _json.WriteEndObject();
    }

    private void Curve(string name, Curve curve, double low = 0, double high = 1)
    {
        if (curve.Values.Count == 0)
            return;
        double hop = Math.Max(Math.Max(FinestCurveHop, curve.Hop), _song.Duration / MostCurveValues);
        float[] values = new float[(int)(_song.Duration / hop) + 1];
        for (int i = 0; i < values.Length; i++)
            values[i] = hop > curve.Hop ? curve.Mean((i - 0.5) * hop, (i + 0.5) * hop) : curve.At(i * hop);
        _json.WriteStartObject(name);
        Number("hop", hop, 9);
        Number("low", low);
        Number("step", (high - low) / 255, 9);
        _json.WriteBase64String("values", Steps(values, low, high));
        _json.WriteEndObject();
    }

    private static byte[] Steps(IReadOnlyList<float> values, double low, double high)
    {
        byte[] steps = new byte[values.Count];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = (byte)Math.Round(255 * Math.Clamp((values[i] - low) / (high - low), 0, 1));
        return steps;
    }

    /// <summary>Hundredths of a MIDI number, two bytes each, the lower first; 0 where unvoiced.</summary>
    private static byte[] Cents(IReadOnlyList<float> hertz)
    {
        byte[] bytes = new byte[2 * hertz.Count];
        for (int i = 0; i < hertz.Count; i++)
        {
            double cents = hertz[i] > 0 ? 100 * (69 + 12 * Math.Log2(hertz[i] / 440.0)) : 0;
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2 * i), (ushort)Math.Clamp(Math.Round(cents), 0, ushort.MaxValue));
        }

        return bytes;
    }

    private void Rows<T>(string name, IReadOnlyList<T> items, Action<T> row)
    {
        _json.WriteStartArray(name);
        foreach (T item in items)
        {
            _json.WriteStartArray();
            row(item);
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
    }

    private void Values(params ReadOnlySpan<double> values)
    {
        foreach (double value in values)
            Value(value);
    }

    private void Value(double value) => _json.WriteNumberValue(JsonNumber.Round(value, 3));

    private void Number(string name, double value, int digits = 3) => _json.WriteNumber(name, JsonNumber.Round(value, digits));
}
